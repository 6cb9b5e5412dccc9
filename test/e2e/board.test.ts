import { readFile } from "node:fs/promises";
import JSZip from "jszip";
import type { Download, Frame, Page } from "playwright-core";
import { en, type Texts } from "../../src/taskpane/text/en";
import { zh } from "../../src/taskpane/text/zh";
import { workbenchTests, type OpenOptions } from "./browser";
import { sheetValues, turnTo } from "./paneActions";

/** Charts in the workbook and in files, and the board pack in all its forms: each number against what the run wrote. */
jest.setTimeout(240_000);

const bench = workbenchTests();
let page: Page;
let pane: Frame;

const button = (name: string | RegExp) => pane.getByRole("button", { name });
const said = (words: string) => pane.getByRole("status").filter({ hasText: words }).first().waitFor({ state: "attached" });
const region = (name: string) => pane.getByRole("region", { name, exact: true });

async function openAndRun(options: OpenOptions = {}, t: Texts = en): Promise<void> {
  ({ page, pane } = await bench.open({ sample: "corporate-12", ...options }));
  await button(t.run.run(4)).click();
  await region(t.results.byScenario).getByRole("button", { name: t.board.insert.label(t.results.byScenario) }).waitFor({ timeout: 60_000 });
}

/** The charts of a sheet, as the client library reads them. */
function chartsOf(sheet: string) {
  return pane.evaluate((name) =>
    Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem(name);
      charts.load("items/chartType,items/width,items/top,items/title/text");
      await context.sync();
      const found = charts.items.map((chart) => ({ chart, series: chart.series.load("items/name,items/overlap"), axis: chart.axes.categoryAxis.load("reversePlotOrder") }));
      await context.sync();
      const read = found.map(({ chart, series, axis }) => ({ chart, series, axis, values: series.items.map((one) => one.getDimensionValues("Values")), names: series.items.map((one) => one.getDimensionValues("Categories")) }));
      await context.sync();
      return read.map(({ chart, series, axis, values, names }) => ({ title: chart.title.text, type: chart.chartType, top: chart.top, width: chart.width, reversed: axis.reversePlotOrder, series: series.items.map(({ name: title }, index) => ({ title, values: values[index].value, names: names[index].value })) }));
    }), sheet);
}

async function archiveOf(download: Promise<Download>): Promise<JSZip> {
  return JSZip.loadAsync(await readFile(await (await download).path()));
}

async function partsOf(archive: JSZip, pattern: RegExp): Promise<string[]> {
  return Promise.all(Object.keys(archive.files).filter((name) => pattern.test(name)).map((name) => archive.file(name)!.async("string")));
}

test("a chart goes into the workbook as a native one, is drawn over the grid, and is saved with the file", async () => {
  await openAndRun();
  const { insert } = en.board;
  for (const title of [en.results.byScenario, en.results.components]) {
    await button(insert.label(title)).click();
    await region(title).getByText(insert.done(`${insert.sheet}!A`), { exact: false }).waitFor();
  }
  const values = await sheetValues(pane, insert.sheet);
  const header = values.findIndex(([first]) => first === en.results.columns.scenario);
  expect(header).toBeGreaterThan(10);
  const rows = values.slice(header + 1, header + 6);
  expect(rows.map(([name]) => name)).toEqual(["Base", "Adverse", "Severe", "Upside", en.results.weighted]);

  // Read back through the client library: the series are the cells.
  const [byScenario, waterfall] = await chartsOf(insert.sheet);
  expect(byScenario).toMatchObject({ title: en.results.byScenario, type: "BarClustered", reversed: true, width: 520 });
  expect(byScenario.series).toEqual([{ title: en.results.columns.value, values: rows.map(([, value]) => value), names: rows.map(([name]) => name) }]);
  expect(waterfall).toMatchObject({ title: en.results.components, type: "BarStacked" });
  expect(waterfall.top).toBeGreaterThan(byScenario.top + 270);
  const [below, up, down] = waterfall.series.map(({ values: pieces }) => pieces.map(Number));
  // Every bar that stands begins where the one before ended; the last is the whole value.
  expect(up.at(-1)! + down.at(-1)!).toBeCloseTo(rows[0][1] as number, 4);
  expect(below.at(-1)).toBe(0);

  // Drawn over the cells of the grid.
  await page.locator("#charts .chart svg").nth(1).waitFor({ state: "attached" });
  expect(await page.locator("#charts .chart").evaluateAll((charts) => charts.map((chart) => chart.getAttribute("aria-label")))).toEqual([en.results.byScenario, en.results.components]);

  const download = page.waitForEvent("download");
  await page.click("#save");
  await page.click("#save-xlsx");
  const archive = await archiveOf(download);
  const [first, second] = await partsOf(archive, /^xl\/charts\/chart\d+\.xml$/);
  expect(first).toContain(`<c:f>'${insert.sheet}'!$B$${header + 2}:$B$${header + 6}</c:f>`);
  expect(first).toContain(`<c:f>'${insert.sheet}'!$A$${header + 2}:$A$${header + 6}</c:f>`);
  expect(first).toContain(`<c:v>${rows[2][1] as number}</c:v>`);
  expect(second).toContain('<c:overlap val="100"/>');
  expect(await partsOf(archive, /^xl\/drawings\/drawing1\.xml$/)).toHaveLength(1);
});

test("the pack is written, downloaded and printed with the numbers of the run", async () => {
  await openAndRun();
  await turnTo(pane, en.pages.board);
  await pane.getByLabel(en.board.preparedFor).fill("Risk Committee");
  await pane.getByLabel(en.board.note).fill("=1+1 is not a formula");
  await pane.getByLabel(en.board.paper).selectOption("A4");
  await button(en.board.write).click();
  await said(en.write.written("Tenor board 1"));
  const cover = await sheetValues(pane, "Tenor board 1");
  const portfolio = await sheetValues(pane, "Tenor board 1 Portfolio");
  const fact = (label: string): unknown => cover.find(([first]) => first === label)?.[1];
  const base = fact(en.board.facts.value) as number;
  expect(base).toBeGreaterThan(1000);
  expect([fact(en.board.preparedFor), fact(en.board.facts.clients)]).toEqual(["Risk Committee", 12]);
  expect(portfolio.find(([first]) => first === "Base")?.[1]).toBe(base);
  expect(cover.flat()).toContain("=1+1 is not a formula");
  expect((await chartsOf("Tenor board 1 Portfolio")).length).toBeGreaterThanOrEqual(4);
  const layout = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Tenor board 1 Portfolio");
      pageLayout.load("orientation,paperSize,zoom");
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.load("leftHeader,rightFooter");
      await context.sync();
      return [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom.horizontalFitToPages, defaultForAllPages.leftHeader, defaultForAllPages.rightFooter];
    }));
  expect(layout).toEqual(["Portrait", "A4", 1, en.board.usualTitle, "&P / &N"]);

  const download = page.waitForEvent("download");
  await button(en.board.download).click();
  const archive = await archiveOf(download);
  expect((await download).suggestedFilename()).toMatch(/^Customer lifetime value of the portfolio \d{4}-\d\d-\d\d\.xlsx$/);
  expect((await partsOf(archive, /^xl\/charts\/chart\d+\.xml$/)).length).toBeGreaterThanOrEqual(4);
  const [coverPart, portfolioPart] = await partsOf(archive, /^xl\/worksheets\/sheet\d+\.xml$/);
  for (const part of [coverPart, portfolioPart]) expect(part).toContain(`<v>${base}</v>`);
  expect(coverPart).not.toContain("<f>");
  expect(portfolioPart).toMatch(/<pageSetup [^>]*paperSize="9"/);

  const formats = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
  const { text, pages } = await printed(en);
  expect(pages).toBeGreaterThan(2);
  expect(text).toContain(formats.format(base));
  expect(text).toContain("Risk Committee");
});

test("a pack in Chinese, from a dark pane, is white and in Chinese", async () => {
  await openAndRun({ lang: "zh-CN", theme: "dark" }, zh);
  await turnTo(pane, zh.pages.board);
  await button(zh.board.write).click();
  await said(zh.write.written("Tenor 报告 1"));
  expect((await sheetValues(pane, "Tenor 报告 1")).flat()).toContain(zh.board.facts.clients);
  const { text, pages, colours } = await printed(zh);
  expect(pages).toBeGreaterThan(2);
  expect(text).toContain(zh.results.components);
  expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(27, 27, 27)"]);
});

/** Presses Print and lays out what was handed to the dialogue on pages of its own. */
async function printed(t: Texts): Promise<{ text: string; pages: number; colours: string[] }> {
  await button(t.board.print).click();
  await said(t.board.printed);
  const html = (await pane.locator("#board-print").getAttribute("srcdoc"))!;
  const frame = (await (await pane.locator("#board-print").elementHandle())?.contentFrame()) ?? undefined;
  const sheet = await bench.newPage();
  await sheet.setContent(html.replaceAll("<template>", "<style>").replaceAll("</template>", "</style>").replaceAll(" data-style=", " style="));
  const pdf = (await sheet.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  const text = await sheet.locator("body").innerText();
  const styles = (): string[] => ["html", "body", "h1", "td", ".chart text"].map((what) => ["color", "backgroundColor", "fontSize", "fontFamily"].map((name) => getComputedStyle(document.querySelector(what)!)[name as "color"]).join());
  // The frame's own styles, which the deployed page's policy lets in rule by rule, are those of the page as it was written.
  expect(await frame?.evaluate(styles)).toEqual(await sheet.evaluate(styles));
  const colours = await sheet.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
  expect(await sheet.locator(".chart svg").count()).toBeGreaterThanOrEqual(4);
  await sheet.close();
  return { text, pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, colours };
}
