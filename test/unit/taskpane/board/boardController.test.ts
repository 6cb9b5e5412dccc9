import type { InputMatrix } from "../../../../src/catalog/cell";
import { estimate } from "../../../../src/core/estimators";
import { lightTheme } from "../../../../src/taskpane/app/theme";
import { paletteOf } from "../../../../src/taskpane/charts/palette";
import type { BoardPack } from "../../../../src/taskpane/model/board/boardPack";
import { packFile } from "../../../../src/taskpane/model/board/packFile";
import { packHtml } from "../../../../src/taskpane/model/board/packHtml";
import { packSheets } from "../../../../src/taskpane/model/board/packSheets";
import { formatsOf } from "../../../../src/taskpane/model/formats";
import { atOnce } from "../../../../src/core/numeric/rowSteps";
import { portfolioSection } from "../../../../src/taskpane/model/results/portfolioSection";
import type { CardView } from "../../../../src/taskpane/model/results/cardView";
import { baseResult } from "../../../../src/taskpane/model/runView";
import { BoardController } from "../../../../src/taskpane/state/boardController";
import { PaneController } from "../../../../src/taskpane/state/paneController";
import { texts } from "../../../../src/taskpane/text/texts";
import { runNow } from "../../../support/call";
import { MemoryWorkbook } from "../support/memoryWorkbook";

const clients: InputMatrix = [
  ["Client", "Revenue", "Attrition", "Discount rate", "PD", "LGD", "EAD", "Sector"],
  ["=HYPERLINK(1)", 10_000, 0.1, 0.12, 0.02, 0.4, 50_000, "Steel <b>"],
  ["B", 20_000, 0.1, 0.12, 0.03, 0.4, 40_000, "Retail"],
  ["C", 300, 45, 0.12, 0.02, 0.4, 100, "Retail"],
];

const viewIn = (locale: "en" | "zh-CN"): CardView => ({ t: texts[locale], locale, formats: formatsOf(locale), palette: paletteOf(lightTheme) });
const view = viewIn("en");

async function boardAfterRun() {
  const workbook = new MemoryWorkbook({ Clients: clients });
  const pane = new PaneController({ workbook, run: (request) => Promise.resolve(runNow(request)), estimate: (request) => Promise.resolve(estimate(request)), now: () => Date.UTC(2026, 5, 30, 12) });
  await pane.start("en");
  await pane.runs.run("en");
  const result = pane.store.state().result!;
  pane.board.publish("portfolio", atOnce(portfolioSection(result, view)));
  pane.board.publish("other", { title: "Other", cards: [{ title: "T", table: { columns: [], rows: [] } }] });
  const printed: BoardPack[] = [];
  const board = new BoardController(pane.pageServices, { print: async (pack) => void printed.push(pack), download: async () => Promise.reject(new Error("no")) }, "Tenor 9", "en", "CLV");
  return { workbook, pane, result, board, printed };
}

test("what the pages found stands in the pack in the order that is chosen, or is left out", async () => {
  const { pane, board } = await boardAfterRun();
  const pages = (): string[] => board.pack(pane.store.state(), view).sections.map(({ page }) => page);
  expect(pages()).toEqual(["portfolio", "other"]);
  board.move("other", -1);
  expect(pages()).toEqual(["other", "portfolio"]);
  board.move("other", -1);
  expect(pages()).toEqual(["other", "portfolio"]);
  board.toggle("other");
  expect(pages()).toEqual(["portfolio"]);
  // A page that comes later goes last; one that has no answer any more is gone, and finds its place again.
  pane.board.publish("late", { title: "Late", cards: [] });
  pane.board.publish("portfolio", undefined);
  expect(pages()).toEqual(["late"]);
  board.toggle("other");
  expect(pages()).toEqual(["other", "late"]);
});

test("the pack is written with the numbers of the run, a chart over them, ready to be printed", async () => {
  const { workbook, pane, result, board } = await boardAfterRun();
  board.toggle("other");
  board.setHead({ preparedFor: "Risk & Credit", paper: "Letter", note: "First.\nSecond." });
  await board.write(pane.store.state(), view);
  expect(board.writing.state()).toEqual({ status: "written", sheets: ["Tenor board 1", "Tenor board 1 Portfolio"] });
  const [cover, portfolio] = workbook.written[0].sheets;
  const base = baseResult(result).clv;
  expect(base).toBeGreaterThan(10_000);
  const values = cover.blocks.flatMap(({ cells }) => cells.flat());
  expect(values).toEqual(expect.arrayContaining([base, result.summary.weighted!.clv, "Clients (Data!A1)", "Tenor 9", "Risk & Credit", "2026-06-30", "Adverse", "1 rows of the table have no value and are not in any total."]));
  expect(values).toEqual(expect.arrayContaining(["First.", "Second."]));
  const byScenario = portfolio.blocks[1];
  expect(byScenario.cells[1].slice(0, 2)).toEqual(["Base", base]);
  expect(byScenario.chart).toMatchObject({ title: "Value by scenario", shape: "lying", series: [{ column: 1 }] });
  expect(portfolio.page).toEqual({ paper: "Letter", landscape: false, header: "CLV", footer: "Tenor 9", titleRows: 1 });
  // The waterfall adds up to the value it ends in.
  const waterfall = portfolio.blocks.find(({ chart }) => chart?.stacked)!;
  const amounts = waterfall.cells.slice(1).map((row) => row[1] as number);
  expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(amounts.at(-1)!, 6);
  expect(amounts.at(-1)).toBeCloseTo(base, 6);
});

test("as a file the same cells stand under the charts that name them", async () => {
  const { pane, board } = await boardAfterRun();
  const [, portfolio] = packFile(packSheets(board.pack(pane.store.state(), view), view.t));
  expect(portfolio.charts.length).toBeGreaterThanOrEqual(4);
  for (const { series, categories, from, to } of portfolio.charts) {
    expect(to.row).toBeGreaterThan(from.row);
    for (const { values, header } of series) {
      const [, letter, first, last] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(values.address)!;
      const column = letter.charCodeAt(0) - 65;
      expect(portfolio.rows.slice(Number(first) - 1, Number(last)).map((row) => row[column]?.value)).toEqual(values.values);
      expect((header as typeof values).values).toEqual([portfolio.rows[Number(first) - 2][column]?.value]);
      // A chart stands above its cells.
      expect(Number(first) - 1).toBeGreaterThan(to.row);
    }
    expect(categories.values).toHaveLength(series[0].values.values.length);
  }
});

test("on paper numbers stand in full, and texts of cells are texts", async () => {
  const { pane, board, result } = await boardAfterRun();
  const html = packHtml(board.pack(pane.store.state(), view), "en", view.t, ({ chart }) => chart && "<svg></svg>");
  expect(html).toContain(`>${view.formats.amount(baseResult(result).clv)}<`);
  expect(html).toContain("Steel &#60;b&#62;");
  expect(html).not.toContain("Steel <b>");
  expect(html).toContain('class="number negative">-');
  expect(html).toContain("@page{size:A4");
  board.setHead({ title: '</style><script>"' });
  const hostile = packHtml(board.pack(pane.store.state(), view), "en", view.t, () => undefined);
  expect(hostile.split("</style>")).toHaveLength(2);
  expect(hostile).not.toContain("<script>");
});

test("the pack is told in the reader's language", async () => {
  const { pane, board, result } = await boardAfterRun();
  const chinese = viewIn("zh-CN");
  pane.board.publish("portfolio", atOnce(portfolioSection(result, chinese)));
  const { sheets, stem } = packSheets(board.pack(pane.store.state(), chinese), chinese.t);
  expect([stem, sheets[1].suffix]).toEqual(["Tenor 报告", " 组合"]);
  expect(sheets[0].blocks.flatMap(({ cells }) => cells.flat())).toEqual(expect.arrayContaining(["已估值客户数", "表中 1 行无法估值，未计入任何合计。"]));
});

test("what the browser cannot do is said; a change makes it history", async () => {
  const { pane, board, printed } = await boardAfterRun();
  await board.print(pane.store.state(), view);
  expect([board.state().printing, printed.length]).toEqual([{ status: "done" }, 1]);
  await board.download(pane.store.state(), view);
  // What is said is about the last thing done.
  expect([board.state().downloading, board.state().printing]).toEqual([{ status: "failed" }, { status: "idle" }]);
  board.setHead({ preparedBy: "ALM" });
  expect([board.state().printing.status, board.state().downloading.status]).toEqual(["idle", "idle"]);
});
