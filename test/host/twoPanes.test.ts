import { appendToLog } from "../../src/excel/log/appendToLog";
import type { LogTable } from "../../src/excel/log/logTable";
import { readLog } from "../../src/excel/log/readLog";
import { readScenarios } from "../../src/excel/scenarioSheet";
import { writeScenarios } from "../../src/excel/write/writeScenarios";
import { writeSheets } from "../../src/excel/write/writeSheets";
import { freezeFormulas } from "../../src/excel/frozen/freezeFormulas";
import { readScenarioTable } from "../../src/catalog/schema/readScenarioTable";
import { runLog as runTable } from "../../src/taskpane/model/history/runLog";
import { assumptionTable } from "../../src/taskpane/model/kept/assumptionTable";
import { changeTable } from "../../src/taskpane/model/kept/changeTable";
import type { SheetScenario } from "../../src/catalog/schema/readScenarioTable";
import { HostBench } from "./support/hostBench";

/** Two panes on one workbook, as two people have it: each with its own client library, on one host. */
jest.setTimeout(30_000);

const runLog = runTable("en");

async function rowsOf(bench: HostBench, log: LogTable): Promise<unknown[][]> {
  const read = await bench.openPane().act(() => readLog(log));
  return read.ok && read.value ? read.value.cells.slice(1).map((row) => [...row]) : [];
}

const rowOf = (log: LogTable, key: string): string[] => log.columns.map(({ id }, index) => (index === 0 ? key : id));

test.each([["runs", runLog], ["assumptions", assumptionTable("en")], ["changes", changeTable("en")]])("%s that two panes write at the same moment are all kept", async (_name, log) => {
  const bench = new HostBench();
  const panes = [bench.openPane(), bench.openPane()];
  for (const round of ["first", "second", "third"]) {
    const outcomes = await Promise.all(panes.map((pane, index) => pane.act(() => appendToLog(log, [rowOf(log, `${round} ${index}`)], 20))));
    expect(outcomes).toEqual([{ ok: true, value: undefined }, { ok: true, value: undefined }]);
  }
  expect((await rowsOf(bench, log)).map(([key]) => key).sort()).toEqual(["first 0", "first 1", "second 0", "second 1", "third 0", "third 1"]);
  expect(bench.content().tables).toHaveLength(1);
});

test.each([["its first rows", []], ["further rows", ["zero"]]])("a pane that wrote long after it looked puts back what it wrote over: %s", async (_name, before) => {
  const bench = new HostBench();
  const [early, late] = [bench.openPane(), bench.openPane()];
  for (const key of before) await early.act(() => appendToLog(runLog, [rowOf(runLog, key)], 0));
  const held = late.link.holdNextWrite();
  const lateKept = late.act(() => appendToLog(runLog, [rowOf(runLog, "20260131-late"), rowOf(runLog, "later")], 20));
  const release = await held;
  expect(await early.act(() => appendToLog(runLog, ["early", "earlier", "earliest"].map((key) => rowOf(runLog, key)), 20))).toEqual({ ok: true, value: undefined });
  release();
  expect(await lateKept).toEqual({ ok: true, value: undefined });
  const rows = await rowsOf(bench, runLog);
  expect(rows.map(([key]) => key).sort()).toEqual([...before, "early", "earlier", "earliest", "20260131-late", "later"].sort());
  for (const row of rows) expect(row).toEqual(rowOf(runLog, String(row[0])));
});

test("sheets that two panes write at the same moment are both there, under names of their own", async () => {
  const bench = new HostBench();
  const panes = [bench.openPane(), bench.openPane()];
  const group = (total: number): Parameters<typeof writeSheets>[0] => ({ stem: "Tenor run", sheets: [{ suffix: "", blocks: [{ title: "Totals", cells: [["Name", "CLV"], ["all", total]], formats: ["text", "money"] }] }] });
  const outcomes = await Promise.all(panes.map((pane, index) => pane.act(() => writeSheets(group(index)))));
  expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  const { sheets } = bench.content();
  const written = Object.entries(sheets).filter(([name]) => name.startsWith("Tenor run"));
  // One that found its name taken meanwhile says so and leaves nothing.
  expect(written).toHaveLength(outcomes.filter(({ ok }) => ok).length);
  for (const [name, cells] of written) expect([name, Object.values(cells).length]).toEqual([expect.not.stringContaining("unfinished"), 5]);
});

test("of two panes that change the scenarios from the same table, one is written and the other is told", async () => {
  const bench = new HostBench();
  const [one, other] = [bench.openPane(), bench.openPane()];
  const scenario = (name: string, weight: number): SheetScenario => ({ name, weight, shocks: [{ shock: { driver: "pd", operation: "multiply", amount: 2 } }] });
  expect(await one.act(() => writeScenarios({ scenarios: [scenario("Downside", 0.3)], before: undefined, locale: "en", sheetName: "Scenarios" }))).toMatchObject({ ok: true });
  const read = await other.act(() => readScenarios());
  const before = read.ok ? read.value!.cells : undefined;
  const outcomes = await Promise.all([one, other].map((pane, index) => pane.act(() => writeScenarios({ scenarios: [scenario(`Downside ${index}`, 0.3)], before, locale: "en", sheetName: "Scenarios" }))));
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ problem: { code: "changedMeanwhile" } });
  const after = await one.act(() => readScenarios());
  const kept = readScenarioTable(after.ok ? after.value!.cells : []);
  expect(kept).toMatchObject({ ok: true, value: [{ name: `Downside ${outcomes[0].ok ? 0 : 1}` }] });
});

test("a pane that freezes does not lose what the other records meanwhile", async () => {
  const bench = new HostBench();
  const [one, other] = [bench.openPane(), bench.openPane()];
  await one.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C1").values = [[0.02, 0.45, 1000]];
    sheet.getRange("E1").formulas = [["=TENOR.EXPECTED_LOSS(A1,B1,C1)"]];
    await context.sync();
  });
  const [frozen, kept] = await Promise.all([
    one.act(() => freezeFormulas({ scope: "workbook", who: "A", when: "2026-03-31 14:05", locale: "en" })),
    other.act(() => appendToLog(runLog, [rowOf(runLog, "run")], 20)),
  ]);
  expect([frozen.ok, kept.ok]).toEqual([true, true]);
  expect((await rowsOf(bench, runLog)).map(([key]) => key)).toEqual(["run"]);
  expect(bench.content().sheets.Sheet1["0,4"]).toBeCloseTo(9, 12);
});
