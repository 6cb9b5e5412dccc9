import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "../../../src/files/readXlsx";
import { writeXlsx } from "../../../src/files/writeXlsx";
import { tenor, type Files } from "./support/command";

const samples = path.resolve(__dirname, "../../../assets/samples/import");
const NAMES = ["clients", "facilities", "transactions", "complaints"];
const sampleFiles = (locale: string): Files => Object.fromEntries([...NAMES, "rates"].map((name) => [`${name}.csv`, new Uint8Array(readFileSync(path.join(samples, `${name}.${locale}.csv`)))]));
jest.setTimeout(30_000);

const words = NAMES.map((name) => `${name}.csv`);

test("exports become a workbook with a client table and a report, and the mapping is kept for the next time", async () => {
  const files = sampleFiles("en");
  const first = await tenor(["import", ...words, "--currency", "eur", "--rates", "rates.csv", "--dates", "dmy", "--out", "book.xlsx", "--save-mapping", "map.json"], files);
  expect([first.exit, first.stderr]).toEqual([0, ""]);
  expect(first.stdout).toMatch(/facilities\.csv\s+Facilities\s+31\s+2/);
  expect(first.stdout).toMatch(/Currencies without a rate\s+Taken as blank\s+3/);
  const clients = await readXlsx(first.written["book.xlsx"]);
  expect(clients.ok && [clients.value.tableName, clients.value.cells.length, clients.value.cells[1].slice(0, 2)]).toEqual(["Clients", 13, ["001", "SME"]]);
  const report = await readXlsx(first.written["book.xlsx"], { sheet: "Import report" });
  expect(report.ok && report.value.cells.flat()).toContain("no rate for JPY on 2025-12-12");

  const again = await tenor(["import", ...words, "--mapping", "map.json", "--out", "book.csv"], { ...files, "map.json": first.written["map.json"] });
  expect([again.exit, again.stdout]).toEqual([0, first.stdout]);
  const run = await tenor(["run", "book.csv", "--assumptions", "discount_rate=0.08"], { "book.csv": again.written["book.csv"] });
  expect(run.exit).toBe(0);
});

test("Chinese files, in an older encoding and as a workbook", async () => {
  const files = sampleFiles("zh-CN");
  const clients = new TextDecoder().decode(files["clients.csv"] as Uint8Array).trim().split("\n").slice(1).map((line) => line.split(","));
  const workbook = await writeXlsx([{ name: "导出", cells: clients }]);
  const out = await tenor(["import", "clients.xlsx", ...words.slice(1), "--lang", "zh", "--currency", "CNY", "--rates", "rates.csv", "--dates", "dmy", "--out", "book.csv"], { ...files, "clients.xlsx": workbook });
  expect([out.exit, out.stderr]).toEqual([0, ""]);
  expect(new TextDecoder().decode(out.written["book.csv"])).toContain("桤木铸造");
  expect(out.stdout).toContain("clients.xlsx");
});

test("texts that begin like formulas are no formulas in the files", async () => {
  const { written } = await tenor(["import", "c.csv", "--out", "o.csv"], { "c.csv": "Client ID,Client name\n=1+1,@SUM(A1)\n" });
  expect(new TextDecoder().decode(written["o.csv"])).toContain("'=1+1,'@SUM(A1)");
});

test.each([
  [["import"], 2, /takes the files/],
  [["import", "complaints.csv"], 2, /complaints.csv, Received: is 05\/12\/2025 day\/month or month\/day/],
  [["import", "facilities.csv"], 2, /in which is the client table/],
  [["import", "missing.csv"], 1, /missing.csv: no such file/],
  [["import", "clients.csv", "--kind", "clients.csv=client"], 2, /--kind takes FILE=kind.*did you mean clients/],
  [["import", "clients.csv", "--map", "clients.rating=Nothing"], 2, /no file of clients has a column Nothing/],
  [["import", "clients.csv", "--as-of", "soon"], 2, /--as-of takes a date/],
  [["import", "clients.csv", "--rates", "bad.csv"], 1, /rates, row 2: a currency is a code/],
  [["import", "clients.csv", "--mapping", "bad.csv"], 1, /this is no mapping/],
  [["import", "clients.csv", "--out", "x.pdf"], 2, /--out takes/],
])("%j is refused, and says why", async (args, exit, message) => {
  const outcome = await tenor(args, { ...sampleFiles("en"), "bad.csv": "Currency,Rate\n$,1\n" });
  expect(outcome.exit).toBe(exit);
  expect(outcome.stderr).toMatch(message);
});

test("JSON tells columns, counts and findings", async () => {
  const { stdout } = await tenor(["import", "clients.csv", "facilities.csv", "--currency", "EUR", "--rates", "rates.csv", "--as-of", "2025-12-31", "--json"], sampleFiles("en"));
  const read = JSON.parse(stdout) as { clients: number; counts: { finding: string; count: number }[]; columns: { id: string }[] };
  expect([read.clients, read.counts.find(({ finding }) => finding === "unmatched")?.count]).toEqual([12, 1]);
  expect(read.columns.map(({ id }) => id)).toContain("drawn");
});
