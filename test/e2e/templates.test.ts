import path from "node:path";
import ExcelJS from "exceljs";
import type { Frame, Page } from "playwright-core";
import { paneOf, workbenchTests } from "./browser";

/** How many steps a search takes hangs on the last digits of an engine's exp and log; where it ends does not. */
const STEPS = new Set(["Iterations", "迭代次数"]);
/** The template workbooks in the workbench, with the add-in's own functions. */
const TEMPLATES = path.join(__dirname, "../../assets/templates");

const bench = workbenchTests();
let page: Page;
let pane: Frame;

jest.setTimeout(180_000);

async function openTemplate(template: string, lang: "en" | "zh-CN"): Promise<void> {
  ({ page, pane } = await bench.open({ lang, template }));
}

/** Values of every sheet by name, once all is calculated. */
function valuesOfSheets(): Promise<Record<string, unknown[][]>> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      const ranges = sheets.items.map((sheet) => sheet.getUsedRange().load("values"));
      await context.sync();
      return Object.fromEntries(sheets.items.map(({ name }, index) => [name, ranges[index].values as unknown[][]]));
    }),
  );
}

/** The sheets once the grid has calculated what the checks say: functions answer a moment after a figure was typed. */
async function calculated(): Promise<Record<string, unknown[][]>> {
  for (let tries = 0; tries < 100; tries++) {
    const sheets = await valuesOfSheets();
    if (typeof sheets.Checks[3][4] === "boolean") return sheets;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return valuesOfSheets();
}

/** Dates of the file's reader as a cell holds them: days since 1899-12-30. */
function inCells(value: unknown): unknown {
  return value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
}

function write(sheet: string, address: string, value: number | string): Promise<void> {
  return pane.evaluate(
    ([name, where, what]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(where).values = [[what]];
        await context.sync();
      }),
    [sheet, address, value] as const,
  );
}

/**
 * How many numbers of each template are compared at least, and in which language: those in Chinese are opened in English below.
 * The formulas of a file are the same in both under other names; `npm run generate -- --check` calculates all.
 */
const COMPARED = [
  ["client-history", "en", 8000],
  ["single-client", "zh-CN", 300],
  ["portfolio", "zh-CN", 500],
  ["project-finance", "zh-CN", 800],
  ["developer", "zh-CN", 1500],
  ["ifrs9-scenarios", "zh-CN", 1000],
  ["post-loan-review", "zh-CN", 700],
] as const;

describe.each(COMPARED)("%s, %s", (template, lang, fewest) => {
  test("the workbench calculates what the file shows", async () => {
    await openTemplate(template, lang);
    const seen = await valuesOfSheets();
    const file = new ExcelJS.Workbook();
    await file.xlsx.readFile(path.join(TEMPLATES, `${template}.${lang}.xlsx`));
    expect(Object.keys(seen)).toEqual(file.worksheets.map(({ name }) => name));

    let compared = 0;
    const differing: unknown[] = [];
    for (const sheet of file.worksheets) {
      sheet.eachRow((row, r) =>
        row.eachCell((cell, c) => {
          const stored = inCells(cell.formula ? cell.result : cell.value);
          const calculated = seen[sheet.name][r - 1]?.[c - 1];
          const place = `${sheet.name}!${cell.address}`;
          if (typeof stored === "number") {
            expect([place, typeof calculated]).toEqual([place, "number"]);
            const isSteps = STEPS.has(String(seen[sheet.name][r - 1][c - 2]));
            if (!isSteps && Math.abs((calculated as number) - stored) > 1e-6 * Math.max(1, Math.abs(stored))) differing.push([place, stored, calculated]);
            compared++;
          } else if (stored !== null && stored !== undefined) expect([place, calculated]).toEqual([place, stored]);
        }),
      );
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(fewest);
  });
});

test("other figures go through the whole workbook, and its checks still hold", async () => {
  await openTemplate("project-finance", "en");
  const before = await valuesOfSheets();
  expect(before.Checks[3][4]).toBe(true);
  expect(before.Ratios.flat()).not.toContain("breach");
  const row = (label: string): number => before.Inputs.findIndex(([first]) => first === label) + 1;
  await write("Inputs", `B${row("Revenue at full use")}`, 140);
  await calculated();
  await write("Inputs", `B${row("Growth of revenue")}`, 0.01);
  const after = await calculated();
  expect(after.Checks[3][4]).toBe(true);
  expect(after.Ratios.flat()).toContain("breach");
  expect(after["Lender value"]).not.toEqual([]);
});

test.each([
  ["single-client", "Inputs", "Revenue", 2400],
  ["portfolio", "Inputs", "Years", 6],
  ["developer", "Inputs", "Guarantee of the group", 0.7],
  ["ifrs9-scenarios", "Inputs", "Severity, Downside", 0.97],
  ["post-loan-review", "Inputs", "Discount rate", 0.12],
] as const)("%s: another figure moves the result, and the checks still hold", async (template, sheet, label, value) => {
  await openTemplate(template, "en");
  const before = await valuesOfSheets();
  const row = before[sheet].findIndex(([first]) => first === label) + 1;
  await write(sheet, `B${row}`, value);
  const after = await calculated();
  const column = (values: unknown[][], index: number): unknown[] => values.slice(6).map((cells) => cells[index]);
  expect(column(after.Checks, 1)).not.toEqual(column(before.Checks, 1));
  expect(column(after.Checks, 4).filter((state) => state !== "")).not.toContain(false);
  expect(after.Checks[3][4]).toBe(true);
});

test("the menu opens a template in the language of the page", async () => {
  page = await bench.newPage();
  await page.goto(`${bench.url()}workbench/?lang=zh-CN&sample=none`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  await page.click("#template");
  await page.click("#template-single-client");
  await page.waitForFunction(() => document.querySelector(".workbook")?.textContent === "单一客户");
  pane = await paneOf(page);
  await pane.waitForFunction(() => typeof Excel !== "undefined");
  expect(Object.keys(await valuesOfSheets())[0]).toBe("说明");
});
