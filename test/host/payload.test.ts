import { freezeFormulas } from "../../src/excel/frozen/freezeFormulas";
import { thawFormulas } from "../../src/excel/frozen/thawFormulas";
import { appendToLog } from "../../src/excel/log/appendToLog";
import { readSource } from "../../src/excel/read/sources";
import { writeSheets } from "../../src/excel/write/writeSheets";
import { partLog } from "../../src/taskpane/model/history/runLog";
import type { WorkbookDraft } from "../../src/workbench/files/draft";
import { HostBench, type BenchPane } from "./support/hostBench";

/** Excel on the web takes and gives at most 5 MB a request. Measured where messages cross the bridge, in bytes. */
const LIMIT = 5 * 1024 * 1024;

jest.setTimeout(180_000);

function expectBelowLimit({ link }: BenchPane): void {
  expect(Math.max(...link.sent.map(({ bytes }) => bytes))).toBeLessThan(LIMIT);
  expect(Math.max(...link.answers)).toBeLessThan(LIMIT);
}

/** 12,000 clients with long Chinese names and notes: about 9 MB of text. */
const ROWS = 12_000;
const HEADERS = ["客户", "备注", "PD", "LGD", "EAD", "Revenue"];
const row = (index: number): (string | number)[] => [`客户${index}`, `第${index}号客户的备注`.repeat(24), 0.01 + (index % 50) / 1000, 0.45, 1000 + index, 12.5 + index / 7];

const table: WorkbookDraft = {
  name: "Book",
  sheets: [{ name: "Clients", rows: [HEADERS, ...Array.from({ length: ROWS }, (_, index) => row(index))].map((cells) => cells.map((value) => ({ value }))), tables: [{ name: "Clients", area: { row: 0, column: 0, rows: ROWS + 1, columns: HEADERS.length } }] }],
};

test("a large table is read, and sheets as large are written, in requests below the limit", async () => {
  const bench = new HostBench(table);
  const pane = bench.openPane();
  const read = await pane.act(() => readSource({ kind: "table", name: "Clients" }));
  expect(read.ok && [read.value.cells.length, read.value.cells[ROWS]]).toEqual([ROWS + 1, row(ROWS - 1)]);
  const written = await pane.act(() => writeSheets({ stem: "Run", sheets: [{ suffix: "", blocks: [{ cells: [HEADERS, ...Array.from({ length: ROWS }, (_, index) => row(index))], formats: ["text", "text", "percent", "percent", "money", "money"], asTable: true }] }] }));
  expect(written).toEqual({ ok: true, value: ["Run 1"] });
  expect(pane.link.sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThan(LIMIT);
  expectBelowLimit(pane);
});

test("the record of a large run is kept in parts and written below the limit", async () => {
  const bench = new HostBench();
  const pane = bench.openPane();
  const parts = Array.from({ length: 120 }, (_, part) => [`run-${part}`, "run", "值".repeat(30_000)]);
  expect(await pane.act(() => appendToLog(partLog("en"), parts, 0))).toEqual({ ok: true, value: undefined });
  expect(pane.link.sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThan(LIMIT);
  expectBelowLimit(pane);
});

test("a formula that spills over many columns and rows is frozen and thawed in requests below the limit", async () => {
  const rows = 2_000;
  const bench = new HostBench({ ...table, sheets: table.sheets.map(({ tables: _tables, ...sheet }) => ({ ...sheet, rows: sheet.rows.slice(0, rows + 1) })) });
  const pane = bench.openPane();
  await pane.run(async (context) => {
    context.workbook.worksheets.getItem("Clients").getRange("H1").formulas = [[`=TENOR.PORTFOLIO(A1:F${rows + 1},{"churn",0.1;"discount_rate",0.08;"timing","mid"})`]];
    await context.sync();
  });
  await bench.settled();
  const before = bench.content();
  expect(await pane.act(() => freezeFormulas({ scope: "workbook", who: "A", when: "2026-03-31 14:05", locale: "en" }))).toMatchObject({ ok: true, value: [{ row: 0, column: 7 }] });
  const frozen = bench.content().sheets.Clients;
  expect([frozen["0,7"], typeof frozen[`${rows},8`]]).toEqual(["Client", "number"]);
  expect(await pane.act(() => thawFormulas("en"))).toMatchObject({ ok: true });
  await bench.settled();
  expect(bench.content()).toEqual(before);
  expectBelowLimit(pane);
});
