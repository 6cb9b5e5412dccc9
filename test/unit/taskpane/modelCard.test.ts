import { textOf, type InputMatrix } from "../../../src/catalog/cell";
import type { OwnSheetsPort } from "../../../src/excel/officeOwnSheets";
import { done } from "../../../src/excel/outcome";
import type { OwnSheetPlan } from "../../../src/excel/write/sheetPlan";
import { assumptionFields } from "../../../src/taskpane/model/assumptionFields";
import { ModelCardController } from "../../../src/taskpane/state/modelCardController";
import { en } from "../../../src/taskpane/text/en";
import { zh } from "../../../src/taskpane/text/zh";
import { clients, openedPane } from "./history/support";

/** Sheets of Tenor's own in memory, written as Excel would hold them. */
class MemorySheets implements OwnSheetsPort {
  readonly sheets = new Map<string, InputMatrix>();

  readonly hostName = (): string => "Memory";

  readonly writeOwnSheet = async ({ name, blocks }: OwnSheetPlan) => {
    this.sheets.set(name, blocks.flatMap(({ title, cells }) => [[title ?? null], ...cells, [null]]) as InputMatrix);
    return done(name);
  };

  readonly readOwnSheet = async (name: string, title: string) => {
    const cells = this.sheets.get(name);
    return done(cells?.[0][0] === title ? cells : undefined);
  };

  line(name: string, label: string): unknown {
    return this.sheets.get(name)!.find(([first]) => first === label)?.[1];
  }

  type(name: string, label: string, text: string): void {
    this.sheets.set(name, this.sheets.get(name)!.map((row) => (row[0] === label ? [label, text] : row)));
  }
}

const CARD = "Tenor Model Card";

test("the card says what this workbook holds: table, columns, what is assumed, runs, changes; and what it does not hold", async () => {
  const { pane, workbook } = await openedPane({ Clients: [...clients, ["D", 100, 7, 0.12, "SME", "A"]] }, "Ann");
  pane.data.assume("lgd", 0.4);
  await pane.runs.run("en");
  await pane.kept.keep([...assumptionFields(new Set(["client", "revenue", "churn", "discount_rate"]), []).main], { usual: "default" });
  const sheets = new MemorySheets();
  const page = new ModelCardController(pane.pageServices, sheets);
  await page.write(en, "en");
  expect(page.state()).toEqual({ status: "written", sheet: CARD });
  expect(sheets.line(CARD, "Model and version")).toBe("Tenor 9.9");
  expect(sheets.line(CARD, "See")).toMatch(/^SR 26-2 and OCC Bulletin 2026-13 \(17 April 2026\)/);
  expect(sheets.line(CARD, "Rows")).toBe("4 read, 3 usable, 1 left out");
  expect(sheets.line(CARD, "Left out")).toBe("churn must be between 0 and 1, got 7 (did you mean 0.07?)");
  expect(sheets.line(CARD, "Columns read")).toBe("Client, Revenue, Churn, Discount rate, Segment, Rating");
  expect(sheets.line(CARD, "LGD")).toBe("0.4 in 4 rows, as assumed");
  expect(sheets.line(CARD, "Where assumptions are kept")).toBe("table TenorAssumptions on the sheet Log, with owner, source and approval");
  expect(sheets.line(CARD, "Self-test")).toBe("not made in this workbook");
  expect(sheets.line(CARD, "Recorded runs")).toBe("1 in the table TenorRuns; the last 1:");
  const run = textOf(workbook.logs.get("TenorRuns")![1][0]);
  expect(sheets.line(CARD, run)).toMatch(/^Portfolio, Ann, Tenor 9\.9: CLV as it stands [\d.]+, weighted [\d.]+; 3 valued, 1 left out; inputs [0-9a-f]{12}$/);
});

test("what people filled in stays when the card is written again; the rest is what holds now", async () => {
  const { pane } = await openedPane({ Clients: clients });
  const sheets = new MemorySheets();
  const page = new ModelCardController(pane.pageServices, sheets);
  await page.write(en, "en");
  expect(sheets.line(CARD, "Model owner")).toBe("");
  sheets.type(CARD, "Model owner", "Head of portfolio");
  sheets.type(CARD, "Rows", "none of your business");
  await page.write(en, "en");
  expect([sheets.line(CARD, "Model owner"), sheets.line(CARD, "Rows"), sheets.line(CARD, "Approved by")]).toEqual(["Head of portfolio", "3 read, 3 usable, 0 left out", ""]);
});

test("the card in Chinese has no word of English but names", async () => {
  const { pane } = await openedPane({ Clients: clients });
  const sheets = new MemorySheets();
  await new ModelCardController(pane.pageServices, sheets).write(zh, "zh-CN");
  const cells = sheets.sheets.get("Tenor 模型卡")!;
  expect(cells.flat().filter((cell) => typeof cell === "string" && cell.length > 40 && !/[\u4e00-\u9fff]/.test(cell))).toEqual([]);
  expect(sheets.line("Tenor 模型卡", "行数")).toBe("读取 3 行，可用 3 行，排除 0 行");
});
