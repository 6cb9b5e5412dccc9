import { listTables } from "../../src/excel/read/sources";
import { loadKept, saveKept } from "../../src/excel/settingsStore";
import { writeSheets } from "../../src/excel/write/writeSheets";
import { EMPTY_MAPPING, readMapping, withKind, writeMapping } from "../../src/crm/mapping/keptMapping";
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
  expect(valuesOn(bench, "Import 1 report").flat()).toContain("no client nobody in the files of clients; 1 rows from this one on");
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
