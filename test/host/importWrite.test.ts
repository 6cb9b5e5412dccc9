import { EMPTY_MAPPING, readMapping, withKind, writeMapping } from "../../src/crm/mapping/keptMapping";
import { appendToLog } from "../../src/excel/log/appendToLog";
import type { LogTable } from "../../src/excel/log/logTable";
import { readLog } from "../../src/excel/log/readLog";
import { setLogCell } from "../../src/excel/log/setLogCell";
import { listTables } from "../../src/excel/read/sources";
import { loadKept, saveKept } from "../../src/excel/settingsStore";
import { appendToSheet } from "../../src/excel/write/appendToSheet";
import { writeOwnSheet } from "../../src/excel/write/writeOwnSheet";
import { writeSheets } from "../../src/excel/write/writeSheets";
import { importSheets } from "../../src/taskpane/model/importing/importSheets";
import { en } from "../../src/taskpane/text/en";
import { cellFile, imported } from "../unit/crm/support/files";
import { HostBench, valuesOn } from "./support/hostBench";

jest.setTimeout(60_000);

const files = [
  cellFile("clients", ["Client ID", "Client name", "Churn"], [["007", "=1+1", 0.1], ["-8", "@SUM(A1)", 0.2], ["+9", "-2+3", 0.05]]),
  cellFile("facilities", ["Client ID", "Balance"], [["007", 100], ["nobody", 5]]),
];

test("an import stands in the workbook as a table and a report; texts that begin like formulas stay texts", async () => {
  const bench = new HostBench();
  const pane = bench.openPane();
  const sheets = importSheets(imported(files), EMPTY_MAPPING, "en", en.import.sheet);
  expect(await pane.act(() => writeSheets(sheets))).toEqual({ ok: true, value: ["Import 1 clients", "Import 1 report"] });
  const written = Object.entries(bench.content().sheets["Import 1 clients"]);
  expect(written.filter(([, cell]) => typeof cell === "string" && cell.startsWith("="))).toEqual([["1,3", "=1+1"]]);
  const rows = valuesOn(bench, "Import 1 clients");
  expect(rows.map(([key]) => key)).toEqual(["Client", "007", "-8", "+9"]);
  expect(rows.slice(1).map((row) => row[3])).toEqual(["=1+1", "@SUM(A1)", "-2+3"]);
  expect(valuesOn(bench, "Import 1 report").flat()).toContain("no client nobody in the files of clients; rows with it: 1");
  const tables = await pane.act(() => listTables());
  expect(tables.ok && tables.value.map(({ sheet, rows: count, headers }) => [sheet, count, headers.slice(0, 3)])).toEqual([["Import 1 clients", 3, ["Client", "Churn", "Drawn"]]]);
});

test("how files were read is kept in the workbook", async () => {
  const bench = new HostBench();
  const mapping = { ...withKind(EMPTY_MAPPING, "clients", { columns: { rating: "Note" } }), reporting: "EUR" };
  expect(await bench.openPane().act(() => loadKept("import"))).toEqual({ ok: true, value: undefined });
  expect(await bench.openPane().act(() => saveKept("import", writeMapping(mapping)))).toEqual({ ok: true, value: undefined });
  const kept = await bench.openPane().act(() => loadKept("import"));
  expect(kept.ok && kept.value !== undefined && readMapping(kept.value)).toEqual(mapping);
});

/** Names that would run, or become numbers, truths and days, where they were typed as they are. */
const TEXTS = ["=1+1", "+1+1", "-2+3", "@SUM(A1)", '=HYPERLINK("http://127.0.0.1","x")', " =1+1", "'=1+1", "''x", "\t=1+1", "1-9", "12%", "Mar 3", "-5", "1e5"];
const block = { cells: [["Name"], ...TEXTS.map((text) => [text])], formats: ["text"] as const };
const log: LogTable = { name: "TenorChanges", sheet: "Tenor changes", columns: [{ id: "key", header: "Key", otherHeaders: [], format: "text", width: 10, required: true }, { id: "reason", header: "Reason", otherHeaders: [], format: "text", width: 10, required: false }] };

test("a text that looks like something else stands as it is, wherever it is written", async () => {
  const bench = new HostBench();
  const pane = bench.openPane();
  expect((await pane.act(() => writeSheets({ stem: "Run", sheets: [{ suffix: "", blocks: [{ ...block, title: TEXTS[0], asTable: true }] }] }))).ok).toBe(true);
  expect(valuesOn(bench, "Run 1").flat().filter((cell) => cell !== null && cell !== "")).toEqual([TEXTS[0], "Name", ...TEXTS]);

  expect((await pane.act(() => writeOwnSheet({ name: "Card", blocks: [{ ...block, title: "=Card" }], widths: [10] }))).ok).toBe(true);
  expect(valuesOn(bench, "Card").flat().filter((cell) => cell !== null && cell !== "")).toEqual(["=Card", "Name", ...TEXTS]);
  expect((await pane.act(() => appendToSheet({ sheet: "Card", blocks: [block] }))).ok).toBe(true);
  expect(valuesOn(bench, "Card").flat().slice(-TEXTS.length)).toEqual(TEXTS);

  expect(await pane.act(() => appendToLog(log, TEXTS.map((text, index) => [`k${index}`, text]), 0))).toEqual({ ok: true, value: undefined });
  expect(await pane.act(() => setLogCell(log, () => ({ row: 1, column: 1 }), "=2+2"))).toEqual({ ok: true, value: true });
  const read = await pane.act(() => readLog(log));
  expect(read.ok && read.value?.cells.slice(1).map((row) => row[1])).toEqual(["=2+2", ...TEXTS.slice(1)]);
  expect(Object.values(bench.content().sheets).flatMap((cells) => Object.values(cells)).filter((cell) => cell === 2 || cell === 4)).toEqual([]);
});
