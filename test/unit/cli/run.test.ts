import { readXlsx } from "../../../src/files/readXlsx";
import { readCsv } from "../../../src/files/readCsv";
import { writeXlsx } from "../../../src/files/writeXlsx";
import { CLIENTS, sample, tenor } from "./support/command";

const VALUE = (100 * 0.9) / 0.22;
const SCENARIOS = "Scenario,Weight,Driver,Operation,Amount\nBase,0.5,,,\nWave,0.5,churn,multiply,2\n";

/** The JSON of a run. */
async function json(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>>): Promise<any> {
  const outcome = await tenor(["run", ...args, "--json"], files);
  expect(outcome.stderr).toBe("");
  return JSON.parse(outcome.stdout);
}

describe("values", () => {
  test("hand-checked: base, a doubled churn, the weighted mean of results", async () => {
    const result = await json(["c.csv", "--scenarios", "s.csv"], { "c.csv": CLIENTS, "s.csv": SCENARIOS });
    expect(result.asItStands.clv).toBeCloseTo(3 * VALUE, 9);
    expect(result.scenarios.map(({ name, clv }: any) => [name, clv])).toEqual([["Base", expect.closeTo(3 * VALUE, 9)], ["Wave", expect.closeTo(3 * 250, 9)]]);
    expect(result.weighted.clv).toBeCloseTo((3 * VALUE + 750) / 2, 9);
  });

  test("the scenarios of the product where none are given; their names in the table's language", async () => {
    expect((await json(["c.csv"], { "c.csv": CLIENTS })).scenarios.map(({ name }: any) => name)).toEqual(["Base", "Adverse", "Severe", "Upside"]);
    const zh = sample("corporate-12.zh-CN.csv");
    expect((await json(["c.csv"], { "c.csv": zh })).scenarios.map(({ name }: any) => name)).toEqual(["基准", "不利", "严重", "乐观"]);
    expect((await json(["c.csv", "--lang", "en"], { "c.csv": zh })).scenarios[0].name).toBe("Base");
  });

  // One such scenario used to stop the run; now it is as in a cell and in the pane, where the others have their values.
  test("a scenario that lacks its column says so; the others run, and a weighted value waits for it only where it has a weight", async () => {
    const scenarios = (base: number, lacking: number): Readonly<Record<string, string>> => ({ "c.csv": CLIENTS, "s.csv": `Scenario,Weight,Driver,Operation,Amount\nBase,${base},,,\nProperty,${lacking},collateral,multiply,0.8\nWave,0.5,churn,multiply,2\n` });
    const args = ["c.csv", "--scenarios", "s.csv"];
    const [base, property, wave] = (await json(args, scenarios(0.25, 0.25))).scenarios;
    expect([base.clv, wave.clv]).toEqual([expect.closeTo(3 * VALUE, 9), expect.closeTo(750, 9)]);
    expect(property).toEqual({ name: "Property", weight: 0.25, clv: null, refused: { code: "shockNeedsColumn", message: expect.stringContaining("a shock to collateral needs the column") } });
    expect((await json(args, scenarios(0.25, 0.25))).weighted).toBeNull();
    expect((await json(args, scenarios(0.5, 0))).weighted.clv).toBeCloseTo((3 * VALUE + 750) / 2, 9);

    const { exit, stdout, written } = await tenor(["run", ...args, "--out", "r.xlsx"], scenarios(0.25, 0.25));
    expect(exit).toBe(0);
    expect(stdout).toMatch(/Scenarios that the table cannot take: 1\n +Property +a shock to collateral needs the column/);
    expect(stdout).toContain("No weighted value: a scenario with a weight could not be valued.");
    expect(stdout).toMatch(/^ {2}CLV +[\d,.]+ +– +[\d,.]+ +–$/m);
    const summary = await readXlsx(written["r.xlsx"], { sheet: "Summary" });
    expect(summary.ok && summary.value.cells.map(([name, , clv]) => [name, typeof clv])).toEqual([["Scenario", "string"], ["Base", "number"], ["Property", "object"], ["Wave", "number"], ["Weighted", "object"]]);
  });

  test("a workbook gives what the same cells give as text", async () => {
    const { cells } = readCsv(CLIENTS);
    const book = await writeXlsx([{ name: "Cover", cells: [["x"], [1]] }, { name: "Data", cells }]);
    const fromBook = await json(["c.xlsx", "--sheet", "data"], { "c.xlsx": book });
    const fromText = await json(["c.csv"], { "c.csv": CLIENTS });
    expect({ ...fromBook, sha256: "" }).toEqual({ ...fromText, sha256: "" });
  });

  test("assumptions from files and words, mapping of columns", async () => {
    const files = { "c.csv": "Client,Income p.a.,Leavers\nA,100,10%\n", "a.csv": "name,value\ndiscount_rate,8%\nyears,5\n" };
    const result = await json(["c.csv", "--assumptions", "a.csv", "--assumptions", "discount_rate=0.12", "years=perpetual", "periods_per_year=1", "--map", "revenue=income P.A.", "churn=Leavers"], files);
    expect(result.asItStands.clv).toBeCloseTo(VALUE, 9);
    expect(result.assumed).toEqual(expect.arrayContaining([{ column: "discount_rate", value: 0.12, rows: 1, from: "assumption" }, { column: "years", value: "perpetual", rows: 1, from: "assumption" }]));
  });

  test("weights that do not add up: no weighted value, said so", async () => {
    const files = { "c.csv": CLIENTS, "s.csv": "Scenario,Driver,Operation,Amount\nWave,churn,multiply,2\n" };
    expect((await json(["c.csv", "--scenarios", "s.csv"], files)).weighted).toBe(null);
    expect((await tenor(["run", "c.csv", "--scenarios", "s.csv"], files)).stdout).toContain("no weighted value");
  });
});

describe("report", () => {
  const hundredOne = ["Client,Revenue,Churn,Discount rate", ...Array.from({ length: 2500 }, (_, row) => `C${row + 1},${row % 100 === 7 ? "x" : 100},0.1,0.08`)].join("\n");

  test("a run with one percent of broken rows is done: twenty are listed, all are counted", async () => {
    const { exit, stdout, stderr } = await tenor(["run", "c.csv"], { "c.csv": hundredOne });
    expect([exit, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("2500 rows read, 0 blank; 2475 valued, 25 left out");
    expect(stdout).toContain("Rows left out (counted below the headers): 25");
    expect(stdout.match(/revenue must be a number, got "x"/g)).toHaveLength(20);
    expect(stdout).toMatch(/^ +8 {2}C8 +revenue must be/m);
    expect(stdout).toContain("… and 5 more");
    expect((await json(["c.csv"], { "c.csv": hundredOne })).leftOut).toHaveLength(25);
  });

  test("aligned, grouped, in Chinese widths", async () => {
    const { stdout } = await tenor(["run", "c.csv"], { "c.csv": sample("corporate-12.zh-CN.csv") });
    expect(stdout).toContain("数据质量");
    const lines = stdout.split("\n").filter((line) => /^ {2}(情景|客户终身价值|收入|预期损失) /.test(line));
    expect(lines).toHaveLength(4);
    const { displayWidth } = await import("../../../src/files/displayWidth");
    expect(new Set(lines.map(displayWidth)).size).toBe(1);
    expect(lines[1]).toMatch(/\d,\d{3}\.\d{2}/);
  });

  test("many scenarios stand below each other", async () => {
    const scenarios = ["Scenario,Driver,Operation,Amount", ...Array.from({ length: 8 }, (_, index) => `S${index},revenue,multiply,${1 + index / 10}`)].join("\n");
    const { stdout } = await tenor(["run", "c.csv", "--scenarios", "s.csv"], { "c.csv": CLIENTS, "s.csv": scenarios });
    expect(stdout).toMatch(/^ {2}Scenario +Weight +CLV +Change +Change % +Clients valued +Rows left out +Negative CLV$/m);
    expect(stdout).toMatch(/^ {2}S7 .* 70\.0%/m);
  });

  test("rows without a value under one scenario only", async () => {
    const files = { "c.csv": CLIENTS, "s.csv": "Scenario,Driver,Operation,Amount\nBoom,growth,replace,0.5\n" };
    const { exit, stdout } = await tenor(["run", "c.csv", "--scenarios", "s.csv"], files);
    expect(exit).toBe(0);
    expect(stdout).toContain("Rows without a value under Boom: 2");
  });

  test("progress only where somebody watches", async () => {
    const { stderr } = await tenor(["run", "c.csv"], { "c.csv": CLIENTS }, { isWatched: true });
    expect(stderr).toContain("valuing 100%");
    expect(stderr.endsWith("\r\u001b[K")).toBe(true);
  });
});

describe("output files", () => {
  const files = { "in/c.csv": `${CLIENTS}C,x,0.1,0.08,5,end,1\n=D,100,0.1,0.08,5,end,1\n` };
  const book = async (args: readonly string[] = [], overrides = {}): Promise<Uint8Array> => (await tenor(["run", "in/c.csv", "--out", "out/r.xlsx", ...args], files, overrides)).written["out/r.xlsx"];
  const sheet = async (bytes: Uint8Array, name: string): Promise<any> => {
    const read = await readXlsx(bytes, { sheet: name });
    return read.ok ? read.value.cells : read.failure;
  };

  test("a workbook: summary, clients, scenarios, data quality, how it was made", async () => {
    const bytes = await book(["--assumptions", "pd=0"]);
    const summary = await sheet(bytes, "Summary");
    expect(summary.map(([name]: any) => name)).toEqual(["Scenario", "Base", "Adverse", "Severe", "Upside", "Weighted"]);
    const clients = await sheet(bytes, "Clients");
    expect(clients[0]).toEqual(["Row", "Client", "Base CLV", "Revenue", "Referral", "Retention cost", "Capital charge", "Expected loss", "Acquisition cost", "CLV: Base", "CLV: Adverse", "CLV: Severe", "CLV: Upside", "Status"]);
    expect(clients[1].slice(0, 4)).toEqual([1, "A", expect.closeTo(VALUE, 9), expect.closeTo(VALUE, 9)]);
    expect(clients[3]).toEqual([3, "C", { error: "#VALUE!" }, null, null, null, null, null, null, { error: "#VALUE!" }, { error: "#VALUE!" }, { error: "#VALUE!" }, { error: "#VALUE!" }, 'revenue must be a number, got "x"']);
    expect(clients[4][1]).toBe("=D");
    expect(summary[1][2]).toBeCloseTo(clients.slice(1).reduce((sum: number, row: any) => sum + (typeof row[9] === "number" ? row[9] : 0), 0), 9);
    expect((await sheet(bytes, "Scenarios"))[0].slice(0, 3)).toEqual(["Scenario", "Weight", "Driver"]);
    expect((await sheet(bytes, "Data quality"))[1]).toEqual(["Left out", 3, "C", "Revenue", 'revenue must be a number, got "x"']);
    const about = Object.fromEntries(await sheet(bytes, "About"));
    expect(about).toMatchObject({ "Tenor version": "1.2.3", "Client file": "c.csv", "Assumption: pd": 0, "SHA-256": expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(about).not.toHaveProperty("Date");
  });

  test("the same bytes again; a date only where one is given", async () => {
    const first = await book();
    expect(Buffer.compare(first, await book([], { now: () => new Date("2031-01-01") }))).toBe(0);
    expect(Object.fromEntries(await sheet(await book(["--stamp"]), "About")).Date).toBe("2026-01-02T03:04:05.000Z");
    expect(Object.fromEntries(await sheet(await book([], { env: { SOURCE_DATE_EPOCH: "86400" } }), "About")).Date).toBe("1970-01-02T00:00:00.000Z");
  });

  test("its own scenario sheet can be run again", async () => {
    const bytes = await book(["--lang", "zh-CN"]);
    const cells = await sheet(bytes, "情景");
    const again = await json(["in/c.csv", "--scenarios", "s.xlsx"], { ...files, "s.xlsx": await writeXlsx([{ name: "S", cells }]) });
    expect(again.weighted.clv).toBe((await json(["in/c.csv"], files)).weighted.clv);
  });

  test("the clients as .csv, formulas disarmed", async () => {
    const { exit, stdout, written } = await tenor(["run", "in/c.csv", "--out", "r.csv"], files);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/\nWrote r\.csv\n$/);
    const text = new TextDecoder().decode(written["r.csv"]);
    expect(text.split("\r\n")[4]).toMatch(/^4,'=D,\d/);
    expect(readCsv(text).cells[3][2]).toEqual({ error: "#VALUE!" });
  });
});

describe("what stops a run", () => {
  test.each<[string, readonly string[], Readonly<Record<string, string>>, number, string]>([
    ["no file", ["c.csv"], {}, 1, "c.csv: no such file or folder"],
    ["no headers", ["c.csv"], { "c.csv": "1,2\n3,4" }, 1, "c.csv: table must begin with a row of headers, got 1"],
    ["an empty file", ["c.csv"], { "c.csv": "" }, 1, "c.csv: table must begin with a row of headers, got nothing"],
    ["a missing column", ["c.csv"], { "c.csv": "Client,Revenue\nA,1" }, 1, "c.csv: the table needs a column Churn"],
    ["text named .xlsx", ["c.xlsx"], { "c.xlsx": "a,b" }, 1, "c.xlsx: this is not an .xlsx workbook"],
    ["open quotes", ["c.csv"], { "c.csv": 'Client,Revenue\n"A,1\n' }, 1, "c.csv: quotation marks do not match in record 2"],
    ["unreadable scenarios", ["c.csv", "--scenarios", "s.csv"], { "c.csv": CLIENTS, "s.csv": "Scenario,Driver,Operation,Amount\nX,pdd,add,1\n" }, 1, "s.csv: row 1 of scenario_table: driver must be one of"],
    ["no scenario that the table can take", ["c.csv", "--scenarios", "s.csv"], { "c.csv": CLIENTS, "s.csv": "Scenario,Driver,Operation,Amount\nX,collateral,multiply,0.8\n" }, 1, "c.csv can take none of the scenarios: a shock to collateral needs the column"],
    ["no row with a value", ["c.csv"], { "c.csv": "Client,Revenue,Churn,Discount rate\nA,x,0.1,0.1" }, 1, 'no row of c.csv could be valued: revenue must be a number, got "x"'],
    ["two files", ["c.csv", "d.csv"], { "c.csv": CLIENTS }, 2, "run takes one file, got also d.csv"],
    ["a wrong ending", ["c.csv", "--out", "r.pdf"], { "c.csv": CLIENTS }, 2, "--out must end in .xlsx or .csv, got r.pdf"],
    ["writing over the input", ["c.csv", "--out", "c.csv"], { "c.csv": CLIENTS }, 2, "--out would overwrite c.csv"],
    ["no workers", ["c.csv", "--workers", "0"], { "c.csv": CLIENTS }, 2, "--workers must be a whole number from 1 to 256, got 0"],
    ["a sheet of a text", ["c.csv", "--sheet", "A"], { "c.csv": CLIENTS }, 2, "--sheet is for workbooks; c.csv is a text file"],
    ["an unknown assumption", ["c.csv", "--assumptions", "yeers=5"], { "c.csv": CLIENTS }, 2, "--assumptions knows no yeers (did you mean years or fees?): "],
    ["an assumption out of range", ["c.csv", "--assumptions", "pd=2"], { "c.csv": CLIENTS }, 2, "--assumptions: pd must be between 0 and 1, got 2 (did you mean 0.02?)"],
    ["an assumption without a value", ["c.csv", "--assumptions", "pd="], { "c.csv": CLIENTS }, 2, "--assumptions pd= has no value"],
    ["an unknown column", ["c.csv", "--map", "churns=Churn"], { "c.csv": CLIENTS }, 2, "--map knows no column churns (did you mean churn?)"],
    ["an unknown header", ["c.csv", "--map", "churn=Chrn"], { "c.csv": CLIENTS }, 2, "--map: the table has no column Chrn (did you mean Churn?)"],
    ["a mapping without =", ["c.csv", "--map", "churn"], { "c.csv": CLIENTS }, 2, "--map takes column=Header, got churn"],
  ])("%s", async (_, args, files, exit, message) => {
    const outcome = await tenor(["run", ...args], files);
    expect([outcome.exit, outcome.stderr.slice(0, message.length + 7)]).toEqual([exit, `tenor: ${message}`]);
    expect(outcome.stderr.trimEnd()).not.toContain("\n");
    expect(outcome.written).toEqual({});
  });

  test("a folder that cannot be written to", async () => {
    const denied = { writeFile: () => Promise.reject(Object.assign(new Error("x"), { code: "EACCES" })) };
    expect(await tenor(["run", "c.csv", "--out", "r.csv"], { "c.csv": CLIENTS }, denied)).toMatchObject({ exit: 1, stderr: "tenor: r.csv: no permission\n" });
  });
});
