import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AS_IT_STANDS } from "../../src/catalog/functions/portfolio/portfolio";
import { scenarioLibraryTable } from "../../src/catalog/library/scenarios";
import type { InputMatrix } from "../../src/catalog/cell";
import { readClientTable } from "../../src/catalog/schema/readClientTable";
import { readScenarioTable } from "../../src/catalog/schema/readScenarioTable";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import type { PortfolioRunResult } from "../../src/core/scenario/runResult";
import { readCsv } from "../../src/files/readCsv";
import { readXlsx } from "../../src/files/readXlsx";
import { writeXlsx } from "../../src/files/writeXlsx";
import { withParts, workbookBytes } from "../unit/files/support/workbook";

jest.setTimeout(120_000);

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "tenor-cli-"));
const inFolder = (name: string): string => join(folder, name);
const samplePath = (name: string): string => join(root, "assets/samples", name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command, as a process of its own. */
function tenor(...args: readonly string[]): Promise<Outcome> {
  return started(process.execPath, [join(root, "dist/cli/tenor.js"), ...args]);
}

function started(command: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => resolve({ exit: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr }));
  });
}

/** The same file and scenarios through the core, in this process. */
function throughCore(text: string): PortfolioRunResult {
  const reading = readClientTable(readCsv(text).cells);
  if (!reading.ok) throw new Error(reading.failure.message);
  const scenarios = readScenarioTable(scenarioLibraryTable(reading.value.match.locale) as InputMatrix);
  if (!scenarios.ok) throw new Error(scenarios.failure.message);
  const result = runPortfolio(reading.value.table, [...scenarios.value, { ...AS_IT_STANDS, weight: 0 }]);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

test("the command that the package names starts by its name", async () => {
  const { exit, stdout, stderr } = await started(process.platform === "win32" ? "npx.cmd" : "npx", ["--no", "tenor", "functions"]);
  expect({ exit, stderr: exit === 0 ? "" : stderr }).toEqual({ exit: 0, stderr: "" });
  expect(stdout).toContain("CLV(revenue, retention_cost, churn, discount_rate, [pd],");
});

test("a call", async () => {
  const { exit, stdout } = await tenor("call", "CLV", '[100, 0, 0.1, 0.12, null, null, null, "perpetual", null, null, "end", 1]');
  expect([exit, JSON.parse(stdout)]).toEqual([0, expect.closeTo(409.0909090909091, 9)]);
  expect(await tenor("call", "CLV", "[100, 0, 10, 0.12]")).toEqual({ exit: 1, stdout: "", stderr: "tenor: churn must be between 0 and 1, got 10 (did you mean 0.1?)\n" });
});

test("a version, and that of the package", async () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(await tenor("--version")).toEqual({ exit: 0, stdout: `${version}\n`, stderr: "" });
});

describe.each(["corporate-12.en.csv", "corporate-12.zh-CN.csv", "sba-clients.csv"])("%s", (name) => {
  const core = throughCore(readFileSync(samplePath(name), "utf8"));

  test("is valued as by the core, to the last digit, on any number of threads", async () => {
    const runs = await Promise.all([[], ["--workers", "1"], ["--workers", "2"]].map((workers) => tenor("run", samplePath(name), "--json", ...workers)));
    for (const { exit, stdout, stderr } of runs) {
      expect([exit, stderr]).toEqual([0, ""]);
      const result = JSON.parse(stdout);
      expect(result.leftOut).toEqual([]);
      expect(result.scenarios.map(({ clv, components }: any) => [clv, components])).toEqual(core.scenarios.slice(0, -1).map(({ clv, totals }) => [clv, totals]));
      expect(result.weighted.clv).toBe(core.weighted!.clv);
    }
  });

  test("gives the same workbook, byte for byte, on a second run", async () => {
    const [first, second] = [inFolder(`1-${name}.xlsx`), inFolder(`2-${name}.xlsx`)];
    expect((await tenor("run", samplePath(name), "--out", first)).exit).toBe(0);
    // The archive's clock has steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await tenor("run", samplePath(name), "--out", second, "--workers", "1")).exit).toBe(0);
    expect(Buffer.compare(readFileSync(first), readFileSync(second))).toBe(0);

    const clients = await readXlsx(readFileSync(first), { table: "Tenor_Clients" });
    if (!clients.ok) throw new Error(clients.failure.message);
    expect(clients.value.cells).toHaveLength(core.clients + 1);
    const clvColumn = clients.value.cells[0].findIndex((header) => header === "Base CLV" || header === "基准 CLV");
    const sum = clients.value.cells.slice(1).reduce((total, row) => total + (row[clvColumn] as number), 0);
    expect(sum).toBeCloseTo(core.scenarios[core.scenarios.length - 1].clv, 4);
  });
});

test("both languages of the corporate sample have one value", () => {
  const [en, zh] = ["en", "zh-CN"].map((locale) => throughCore(readFileSync(samplePath(`corporate-12.${locale}.csv`), "utf8")).scenarios.map(({ clv }) => clv));
  expect(zh).toEqual(en);
});

test("a portfolio with one percent of broken rows is done: the rest is valued, the broken ones listed", async () => {
  const lines = readFileSync(samplePath("sba-clients.csv"), "utf8").split("\n");
  const headerLine = lines.findIndex((line) => line.startsWith("Client,"));
  const churn = lines[headerLine].split(",").indexOf("Churn");
  const broken = lines.map((line, index) => {
    const row = index - headerLine;
    if (row < 1 || row % 100 !== 0 || line === "") return line;
    const cells = line.split(",");
    cells[churn] = row % 200 === 0 ? "12" : "#N/A";
    return cells.join(",");
  });
  writeFileSync(inFolder("broken.csv"), broken.join("\n"));
  const { exit, stdout, stderr } = await tenor("run", inFolder("broken.csv"), "--out", inFolder("broken.xlsx"));
  expect([exit, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("4304 rows read, 0 blank; 4261 valued, 43 left out");
  expect(stdout).toContain("churn must be between 0 and 1, got 12 (did you mean 0.12?)");
  expect(stdout).toContain("churn holds the error #N/A");
  expect(stdout).toContain("… and 23 more");
  const summary = await readXlsx(readFileSync(inFolder("broken.xlsx")));
  expect(summary).toMatchObject({ ok: true, value: { tableName: "Tenor_Summary" } });
});

test("a workbook of clients and scenarios in, the same value out as from the texts", async () => {
  const text = readFileSync(samplePath("corporate-12.en.csv"), "utf8");
  writeFileSync(inFolder("both.xlsx"), await writeXlsx([{ name: "Clients", cells: readCsv(text).cells }, { name: "Scenarios", cells: scenarioLibraryTable("en") }]));
  writeFileSync(inFolder("scenarios.xlsx"), await writeXlsx([{ name: "Any", cells: scenarioLibraryTable("en"), asTable: "Any" }]));
  const { stdout } = await tenor("run", inFolder("both.xlsx"), "--sheet", "Clients", "--scenarios", inFolder("scenarios.xlsx"), "--json");
  expect(JSON.parse(stdout).weighted.clv).toBe(throughCore(text).weighted!.clv);
});

test("what fails is one line, never a stack", async () => {
  for (const args of [["run", inFolder("none.csv")], ["run", samplePath("corporate-12.en.csv"), "--out", join(folder, "no", "r.csv")], ["frob"], ["run", root]]) {
    const { exit, stderr } = await tenor(...args);
    expect(exit).toBeGreaterThan(0);
    expect(stderr).toMatch(/^tenor: [^\n]+\n$/);
  }
});

describe("a workbook that proves itself", () => {
  const template = join(root, "assets/templates/project-finance.en.xlsx");
  const [overtyped, noBook] = [inFolder("overtyped.xlsx"), inFolder("no-book.xlsx")];

  beforeAll(async () => {
    const sheet = "xl/worksheets/sheet4.xml";
    writeFileSync(overtyped, await withParts(readFileSync(template), (part, text) => (part === sheet ? text.replace(/(<c r="N30".*?<v>)[^<]*/, "$145.4") : text)));
    writeFileSync(noBook, "a,b");
  });

  test("verify ends with 0 where all is the same, with 1 and the cell where something differs, with 2 where there is no workbook", async () => {
    expect(await tenor("verify", template, "--strict")).toMatchObject({ exit: 0, stdout: expect.stringContaining("Formulas: checked 57, differ 0, not checked 0"), stderr: "" });
    expect(await tenor("verify", overtyped)).toMatchObject({ exit: 1, stdout: expect.stringContaining("Debt!N30: stored 45.4, recomputed 45.36644") });
    expect(await tenor("verify", noBook)).toMatchObject({ exit: 2, stderr: expect.stringMatching(/^tenor: [^\n]+\n$/) });
  });

  test("diff ends with 0, 1 or 2 likewise", async () => {
    expect(await tenor("diff", template, template)).toEqual({ exit: 0, stdout: "No difference.\n", stderr: "" });
    expect(await tenor("diff", template, overtyped)).toEqual({ exit: 1, stdout: "Results\n  Debt!N30: 45.36644 → 45.4\n", stderr: "" });
    expect((await tenor("diff", template)).exit).toBe(2);
  });

  test("scan ends with 0, 1 or 2 likewise", async () => {
    const book = (rate: number): Promise<Uint8Array> =>
      workbookBytes((workbook) => {
        const sheet = workbook.addWorksheet("Data");
        sheet.getRow(1).values = [100, 0.1, rate];
        sheet.getCell("E1").value = { formula: "_xldudf_TENOR_CLV(A1,0,B1,C1)", result: 1 };
      });
    writeFileSync(inFolder("clean.xlsx"), await book(0.08));
    writeFileSync(inFolder("percent.xlsx"), await book(8));
    expect(await tenor("scan", inFolder("clean.xlsx"))).toEqual({ exit: 0, stdout: "Nothing was found.\n", stderr: "" });
    expect(await tenor("scan", inFolder("percent.xlsx"))).toMatchObject({ exit: 1, stdout: expect.stringMatching(/^Error {2}Data!C1: 8 is given for discount_rate/) });
    expect((await tenor("scan", noBook)).exit).toBe(2);
  });
});

test("sql ends with 0 and views, with 1 for what cannot be said in SQL, with 2 for an unknown dialect", async () => {
  expect(await tenor("sql", "--dialect", "duckdb", "--clients", "bank.clients")).toMatchObject({ exit: 0, stdout: expect.stringContaining("FROM bank.clients t"), stderr: "" });
  expect(await tenor("sql", "--assumptions", "capital=irb")).toMatchObject({ exit: 1, stdout: "", stderr: expect.stringMatching(/^tenor: capital: /) });
  expect(await tenor("sql", "--dialect", "oracle")).toMatchObject({ exit: 2, stdout: "", stderr: expect.stringMatching(/^tenor: --dialect must be one of /) });
});
