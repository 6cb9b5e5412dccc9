import { listTables, readSource } from "../../src/excel/read/sources";
import { appendToLog } from "../../src/excel/log/appendToLog";
import { readLog } from "../../src/excel/log/readLog";
import { runLog as runTable } from "../../src/taskpane/model/history/runLog";
import type { WorkbookDraft } from "../../src/workbench/files/draft";
import { HostBench } from "./support/hostBench";

/** What people do to tables between two looks of the pane. */
jest.setTimeout(60_000);

const CELLS = [["Client", "PD", "EAD"], ["A", 0.01, 100], ["B", 0.02, 200], ["C", 0.03, 300]];
const draft: WorkbookDraft = {
  name: "Book",
  sheets: [{ name: "Data", rows: CELLS.map((row) => row.map((value) => ({ value }))), tables: [{ name: "Clients", area: { row: 0, column: 0, rows: 4, columns: 3 } }] }, { name: "Other", rows: [] }],
};
const runLog = runTable("en");
const rowOf = (key: string): string[] => runLog.columns.map(({ id }, index) => (index === 0 ? key : id));

const ref = { kind: "table", name: "Clients" } as const;

function data(bench: HostBench) {
  return bench.host.api.getActiveWorkbook()!.getSheetByName("Data")!;
}

test("a table that was deleted with its sheet after it was listed is said to be gone", async () => {
  const bench = new HostBench(draft);
  const pane = bench.openPane();
  const listed = await pane.act(() => listTables());
  expect(listed.ok && listed.value.map(({ ref: found }) => found)).toEqual([ref]);
  await pane.run(async (context) => {
    context.workbook.worksheets.getItem("Data").delete();
    await context.sync();
  });
  expect(await pane.act(() => readSource(ref))).toMatchObject({ ok: false, problem: { code: "notFound" } });
  const after = await pane.act(() => listTables());
  expect(after.ok && after.value).toEqual([]);
});

test("a history whose sheet was deleted is begun anew", async () => {
  const bench = new HostBench(draft);
  const pane = bench.openPane();
  await pane.act(() => appendToLog(runLog, [rowOf("first")], 0));
  await pane.run(async (context) => {
    context.workbook.tables.getItem(runLog.name).worksheet.delete();
    await context.sync();
  });
  expect(await pane.act(() => readLog(runLog))).toEqual({ ok: true, value: undefined });
  expect(await pane.act(() => appendToLog(runLog, [rowOf("second")], 0))).toEqual({ ok: true, value: undefined });
  const kept = await pane.act(() => readLog(runLog));
  expect(kept.ok && kept.value?.cells.slice(1).map(([key]) => key)).toEqual(["second"]);
});

test("rows inserted above and inside the table after it was read are followed", async () => {
  const bench = new HostBench(draft);
  const pane = bench.openPane();
  await pane.act(() => readSource(ref));
  data(bench).insertRows(2, 1);
  data(bench).insertRows(0, 3);
  const read = await pane.act(() => readSource(ref));
  expect(read).toMatchObject({ ok: true, value: { row: 3, cells: [CELLS[0], CELLS[1], [null, null, null], CELLS[2], CELLS[3]] } });
});

test("columns inserted left of the table and inside it are followed", async () => {
  const bench = new HostBench(draft);
  const pane = bench.openPane();
  await pane.act(() => readSource(ref));
  data(bench).insertColumns(1, 1);
  data(bench).insertColumns(0, 2);
  const read = await pane.act(() => readSource(ref));
  expect(read.ok && [read.value.column, read.value.cells.map((row) => [row[0], ...row.slice(2)])]).toEqual([2, CELLS]);
});

test("hidden rows are read like all others, and the pane is told that there are some", async () => {
  const bench = new HostBench(draft);
  const pane = bench.openPane();
  const before = await pane.act(() => readSource(ref));
  expect(before.ok && before.value.hasHiddenRows).toBeUndefined();
  data(bench).hideRows(2, 1);
  const read = await pane.act(() => readSource(ref));
  expect(read).toMatchObject({ ok: true, value: { cells: CELLS, hasHiddenRows: true } });
});

test("merged cells hold their value in the first, and the others are blank", async () => {
  const bench = new HostBench({ ...draft, sheets: [{ ...draft.sheets[0], tables: [] }] });
  data(bench).getRange("A2:A3").merge();
  const read = await bench.openPane().act(() => readSource({ kind: "range", sheet: "Data", address: "A1:C4" }));
  expect(read).toMatchObject({ ok: true, value: { cells: [CELLS[0], CELLS[1], [null, 0.02, 200], CELLS[3]] } });
});
