import type { InputMatrix } from "../../../../src/catalog/cell";
import type { Scenario } from "../../../../src/core/scenario/scenario";
import { refused } from "../../../../src/excel/outcome";
import { valueOf } from "../../../../src/taskpane/model/load";
import { runLog } from "../../../../src/taskpane/model/history/runLog";
import { readRuns } from "../../../../src/audit/history/runColumns";
import { packRun, unpackRun } from "../../../../src/audit/history/runText";
import type { RunRecord } from "../../../../src/audit/history/runRecord";
import { HistoryController } from "../../../../src/taskpane/state/historyController";
import type { PaneController } from "../../../../src/taskpane/state/paneController";
import type { MemoryWorkbook } from "../support/memoryWorkbook";
import { clients, openedPane, paneOver } from "./support";

const runsOf = (pane: PaneController): readonly RunRecord[] => valueOf(pane.history.state().list)?.runs ?? [];

async function paneWithRun(person?: string): Promise<{ pane: PaneController; workbook: MemoryWorkbook; page: HistoryController }> {
  const { pane, workbook } = await openedPane({ Clients: clients }, person);
  await pane.runs.run("en");
  await pane.history.reload();
  return { pane, workbook, page: new HistoryController(pane.pageServices) };
}

test("a run is recorded when it has finished: readable in the sheet, complete for a rerun", async () => {
  const { pane, workbook } = await paneWithRun();
  const [headers, row] = workbook.logs.get("TenorRuns")!;
  const cell = (header: string): unknown => row[headers.indexOf(header)];
  const { summary, finishedAt } = pane.store.state().result!;
  expect(cell("Run")).toMatch(/^20260331-0900\d\d-[0-9a-f]{4}$/);
  expect([cell("Who"), cell("Kind"), cell("Table"), cell("Tenor version"), cell("Clients valued"), cell("Rows left out")]).toEqual(["Ann Author", "Portfolio", "Clients", "9.9", 3, 0]);
  expect(cell("Scenarios and weights")).toBe("Base 0.5; Adverse 0.25; Severe 0.1; Upside 0.15");
  expect(cell("CLV as it stands")).toBe(summary.scenarios.at(-1)!.clv);
  expect(cell("Weighted CLV")).toBe(summary.weighted!.clv);
  expect(cell("Input hash (SHA-256)")).toMatch(/^[0-9a-f]{64}$/);

  const [record] = runsOf(pane);
  expect(record.scenarios).toEqual(pane.store.state().result!.scenarios);
  expect(record.totals.figures.map(({ value }) => value)).toEqual(summary.scenarios.slice(0, -1).map(({ clv }) => clv));
  expect(record.finishedAt).toBe(finishedAt);
});

test("the name that the person gave comes before the author of the workbook", async () => {
  const { pane } = await paneWithRun("Bo Banker");
  expect(runsOf(pane)[0].who).toBe("Bo Banker");
});

test("a record comes out of its cells as it went in, endless paths and long lists too", async () => {
  const { pane, workbook } = await openedPane({ Clients: clients });
  const many = Array.from({ length: 400 }, (_, index): Scenario => ({ name: `Scenario ${index}`, weight: 1 / 400, shocks: [{ driver: "pd", operation: "hazard", amount: 1 + index / 7, filter: [{ column: "segment", values: ["SME"] }], path: { start: 2, ramp: 1, length: Infinity } }] }));
  const inputs = await pane.inputs.read("en");
  if (!inputs.ok) throw new Error("no inputs");
  const totals = { base: 1 / 3, figures: many.map(({ name }, index) => ({ name, value: index / 9 })), weighted: 0.1, valued: 3, leftOut: 0 };
  const record = await pane.history.recordRun({ kind: "portfolio", inputs: inputs.value, scenarios: many, totals, finishedAt: 1_700_000_000_123, locale: "zh-CN", note: "季度" });
  expect(workbook.logs.get("TenorRunParts")!.length).toBeGreaterThan(2);
  for (const cells of workbook.logs.values()) for (const row of cells) for (const cell of row) if (typeof cell === "string") expect(cell.length).toBeLessThan(32_767);
  await pane.history.reload();
  expect(runsOf(pane)).toEqual([JSON.parse(JSON.stringify(record), (name, value: unknown) => (name === "length" && value === null ? Infinity : value))]);
  expect(workbook.logs.get("TenorRuns")![0]).toContain("运行编号");
});

test("a row that somebody broke is counted and does not stop the others", () => {
  const record = { kind: "portfolio", source: { kind: "table", name: "T" }, scenarios: [], totals: { base: 1, figures: [], valued: 1, leftOut: 0 }, finishedAt: 1, hashes: { all: "a", parts: { table: "", assumptions: "", matrix: "", scenarios: "", settings: "", version: "" } } } as const;
  const log = runLog("en");
  const at = (id: string): number => log.columns.findIndex((column) => column.id === id);
  const row = (id: string, text: string): InputMatrix[number] => log.columns.map((_, index) => (index === at("run") ? id : index === at("as_run") ? text : null));
  const cells: InputMatrix = [log.columns.map(({ header }) => header), row("a", packRun(record)), row("b", packRun(record).slice(0, 90)), row("c", "{}"), log.columns.map(() => null)];
  const read = readRuns(cells, []);
  expect([read.runs.map(({ id }) => id), read.unreadable]).toEqual([["a"], 2]);
  expect(unpackRun("[1]")).toBeUndefined();
});

describe("a run made again", () => {
  test("on the same inputs is the same to the last bit", async () => {
    const { pane, page } = await paneWithRun();
    await page.rerun(runsOf(pane), "en");
    const [again] = page.state().reruns.values();
    expect([again.changed, again.scenariosMoved, again.same]).toEqual([[], false, true]);
    expect(page.task.state()).toMatchObject({ status: "done", output: 1 });
  });

  test("says which of its inputs are others, and by how much its numbers differ", async () => {
    const { pane, workbook, page } = await paneWithRun();
    workbook.tables.Clients = clients.map((row, index) => (index === 1 ? ["A", 110, ...row.slice(2)] : row));
    pane.data.assume("lgd", 0.3);
    pane.store.dispatch({ type: "scenarioChosen", name: "Severe", choice: { chosen: false } });
    await page.rerun(runsOf(pane), "en");
    const [again] = page.state().reruns.values();
    expect([again.changed, again.scenariosMoved, again.same]).toEqual([["table", "assumptions"], true, false]);
    const base = again.figures.find(({ name }) => name === "base")!;
    // Revenue of A is a tenth more: its own value is too.
    expect(base.now! / base.then!).toBeGreaterThan(1);
  });

  test("of a table that is gone says so", async () => {
    const { pane, workbook, page } = await paneWithRun();
    delete workbook.tables.Clients;
    await page.rerun(runsOf(pane), "en");
    expect(page.task.state()).toMatchObject({ status: "failed", trouble: { kind: "workbook", problem: { code: "notFound" } } });
  });
});

test("a history that cannot be written to does not fail the run", async () => {
  const { pane, workbook } = await openedPane({ Clients: clients });
  workbook.appendToLog = () => Promise.resolve(refused("protected"));
  await pane.runs.run("en");
  expect(pane.store.state().result).toBeDefined();
  expect(pane.history.state().notRecorded).toMatchObject({ problem: { code: "protected" } });
});

test("two panes on one workbook see each other's runs", async () => {
  const { pane, workbook } = await paneWithRun("One");
  const other = paneOver(workbook, "Two");
  await other.start("en");
  await Promise.all([pane.runs.run("en"), other.runs.run("en")]);
  await Promise.all([pane.history.reload(), other.history.reload()]);
  expect(runsOf(pane).map(({ who }) => who).sort()).toEqual(["One", "One", "Two"]);
  expect(runsOf(other)).toEqual(runsOf(pane));
});

test("the hash does not depend on language or time zone", async () => {
  const [english, chinese] = [await openedPane({ Clients: clients }), await openedPane({ 客户表: [["客户", "收入", "流失率", "折现率", "客群", "评级"], ...clients.slice(1)] })];
  const scenarios: InputMatrix = [["Scenario", "Weight", "Driver", "Operation", "Amount"], ["Bad", 1, "churn", "multiply", 2]];
  const inChinese: InputMatrix = [["情景", "权重", "驱动因素", "方式", "幅度"], ["Bad", 1, "流失率", "乘以", 2]];
  for (const [{ pane, workbook }, table, locale] of [[english, scenarios, "en"], [chinese, inChinese, "zh-CN"]] as const) {
    workbook.scenarios = table;
    await pane.runs.run(locale);
    await pane.history.reload();
  }
  expect(runsOf(chinese.pane)[0].hashes).toEqual(runsOf(english.pane)[0].hashes);
});
