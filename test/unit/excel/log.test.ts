import { appendToLog } from "../../../src/excel/log/appendToLog";
import type { LogTable } from "../../../src/excel/log/logTable";
import { readLog } from "../../../src/excel/log/readLog";
import { SheetHost } from "./support/sheetHost";

const log: LogTable = {
  name: "TenorRuns",
  sheet: "Tenor Runs",
  columns: [
    { id: "run", header: "Run", otherHeaders: ["Run", "运行编号"], format: "text", width: 20, required: true },
    { id: "clv", header: "CLV", otherHeaders: ["CLV"], format: "money", width: 12, required: false },
    { id: "as_run", header: "As run", otherHeaders: ["As run"], format: "text", width: 20, required: true },
  ],
};

let host: SheetHost;
beforeEach(() => {
  host = new SheetHost();
  host.install();
});

async function cells(): Promise<unknown> {
  const read = await readLog(log);
  return read.ok && read.value?.cells;
}

test("the first row makes the log, the next ones go below it", async () => {
  expect(await cells()).toBeUndefined();
  expect(await appendToLog(log, [["20260101-1", 1, "{}"]], 0)).toEqual({ ok: true, value: undefined });
  expect(await appendToLog(log, [["20260101-2", 2, "{}"]], 0)).toEqual({ ok: true, value: undefined });
  expect(host.sheets.map(({ name }) => name)).toEqual(["Tenor Runs"]);
  expect(host.tables[0].area).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
  expect(await cells()).toEqual([["Run", "CLV", "As run"], ["20260101-1", 1, "{}"], ["20260101-2", 2, "{}"]]);
});

test("columns that people moved or added are found by their headers", async () => {
  const sheet = host.addSheet("Mine");
  sheet.getRangeByIndexes(4, 2, 1, 4).values = [["As run", "Checked by", "CLV", "运行编号"]];
  const table = sheet.addTable({ row: 4, column: 2, rows: 2, columns: 4 });
  table.name = "TenorRuns";
  expect(await appendToLog(log, [["a", 7, "{}"]], 0)).toEqual({ ok: true, value: undefined });
  expect(await cells()).toEqual([["As run", "Checked by", "CLV", "运行编号"], ["{}", null, 7, "a"]]);
});

test("a renamed or deleted log is left alone, and a new one is made", async () => {
  await appendToLog(log, [["a", 1, "{}"]], 0);
  host.tables[0].name = "Archive";
  await appendToLog(log, [["b", 2, "{}"]], 0);
  expect(host.sheets.map(({ name }) => name)).toEqual(["Tenor Runs", "Tenor Runs 2"]);
  host.sheets[1].delete();
  await appendToLog(log, [["c", 3, "{}"]], 0);
  expect(((await cells()) as unknown[][])[1][0]).toBe("c");
});

test("a log without a column that it needs, a name that is taken, a protected sheet: each is said", async () => {
  const sheet = host.addSheet("Mine");
  sheet.getRangeByIndexes(0, 0, 1, 2).values = [["Run", "CLV"]];
  const table = sheet.addTable({ row: 0, column: 0, rows: 2, columns: 2 });
  table.name = "TenorRuns";
  expect(await appendToLog(log, [["a", 1, "{}"]], 0)).toMatchObject({ ok: false, problem: { code: "logBroken" } });
  sheet.delete();
  host.names.add("TenorRuns");
  expect(await appendToLog(log, [["a", 1, "{}"]], 0)).toMatchObject({ ok: false, problem: { code: "nameTaken" } });
  expect(host.sheets).toEqual([]);
  host.refuses = "AccessDenied";
  expect(await appendToLog(log, [["a", 1, "{}"]], 0)).toMatchObject({ ok: false, problem: { code: "protected" } });
});

test("an older Excel has the row below the table, and it is read all the same", async () => {
  host.install(1.12);
  await appendToLog(log, [["a", 1, "{}"]], 0);
  await appendToLog(log, [["b", 2, "{}"]], 0);
  expect(host.tables[0].area.rows).toBe(2);
  expect(((await cells()) as unknown[][]).map(([key]) => key)).toEqual(["Run", "a", "b"]);
});

test("a row of totals that somebody switched on gives way", async () => {
  await appendToLog(log, [["a", 1, "{}"]], 0);
  host.tables[0].showTotals = true;
  await appendToLog(log, [["b", 2, "{}"]], 0);
  expect(host.tables[0].showTotals).toBe(false);
});
