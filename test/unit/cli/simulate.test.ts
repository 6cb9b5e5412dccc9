import { presentPaths } from "../../../src/catalog/present/presentSimulation";
import { readClientTable } from "../../../src/catalog/schema/readClientTable";
import { readSimulationSettings } from "../../../src/catalog/tables/simulationSettings";
import { conduct } from "../../../src/catalog/define/carryOut";
import { createPool } from "../../../src/compute/pool";
import { openPlan } from "../../../src/core/simulation/openPlan";
import { simulatePortfolio } from "../../../src/core/studies/simulatePortfolio";
import { readCsv } from "../../../src/files/readCsv";
import { readXlsx } from "../../../src/files/readXlsx";
import { call } from "../../support/call";
import { expectOk } from "../../support/results";
import { AS_IT_IS } from "../../support/simulations";
import { fingerprint, slowWorker } from "../../support/workers";
import { CLIENTS, tenor } from "./support/command";

jest.setTimeout(60_000);

const SCENARIOS = "Scenario,Weight,Driver,Operation,Amount\nBase,0.5,,,\nWave,0.5,churn,multiply,2\n";
const FILES = { "c.csv": CLIENTS, "s.csv": SCENARIOS };
const QUICK = ["--paths", "40", "--seed", "7", "--settings", "years=3"];
const cellsOf = readCsv(CLIENTS).cells;

async function sheet(args: readonly string[], name: string): Promise<readonly (readonly unknown[])[]> {
  const { written, exit, stderr } = await tenor(["simulate", "c.csv", ...args, "--out", "o.xlsx"], FILES);
  expect([exit, stderr]).toEqual([0, ""]);
  const book = await readXlsx(written["o.xlsx"], { sheet: name });
  if (!book.ok) throw new Error(JSON.stringify(book.failure));
  return book.value.cells;
}

test("the file holds what the cell shows, to the last digit", async () => {
  expect(await sheet(QUICK, "Paths")).toEqual(call("SIMULATE", cellsOf as never, null, 40, 7, null, [["years", 3]], "paths"));
  const distribution = (await sheet(QUICK, "Distribution")).map((row) => row.map((cell) => cell ?? ""));
  expect(distribution).toEqual(call("SIMULATE", cellsOf as never, null, 40, 7, null, [["years", 3]]));
  const clients = (await sheet(QUICK, "Clients"));
  expect(clients).toEqual(call("SIMULATE", cellsOf as never, null, 40, 7, null, [["years", 3]], "clients"));
});

test("pool, calling thread, cell and command give the same bits", async () => {
  // So many that the pool takes workers.
  const file = ["Client,Revenue,Churn,Discount rate,Years", ...Array.from({ length: 600 }, (_, row) => `C${row},${100 + row},0.${1 + (row % 3)},0.1,2`)].join("\n");
  const { cells } = readCsv(file);
  const { table } = expectOk(readClientTable(cells));
  const { tail, ...drawn } = expectOk(readSimulationSettings([["years", 2]]));
  const question = { table, scenario: AS_IT_IS, settings: { ...drawn, paths: 40, seed: 3 }, tail, clients: false };
  const pool = createPool({ openPlan, size: 3, createWorker: () => slowWorker((block) => block % 3) });
  const onPool = expectOk(await conduct(simulatePortfolio(question), (request) => pool.run(request)));
  pool.close();
  const inProcess = createPool({ openPlan, size: 0 });
  const here = expectOk(await conduct(simulatePortfolio(question), (request) => inProcess.run(request)));
  expect(fingerprint(onPool)).toBe(fingerprint(here));
  expect(presentPaths(here, "en")).toEqual(call("SIMULATE", cells as never, null, 40, 3, null, [["years", 2]], "paths"));
  const { stdout } = await tenor(["simulate", "c.csv", "--paths=40", "--seed=3", "--settings", "years=2", "--json"], { "c.csv": file });
  expect(JSON.parse(stdout).distribution).toEqual(JSON.parse(JSON.stringify(here.distribution)));
});

test("scenarios: the first of the file, the one named, the product's own", async () => {
  const mean = async (...args: string[]): Promise<number> => JSON.parse((await tenor(["simulate", "c.csv", ...QUICK, ...args, "--json"], FILES)).stdout).distribution.mean.value;
  const asItStands = await mean();
  expect(await mean("--scenarios", "s.csv")).toBe(asItStands);
  const wave = await mean("--scenarios", "s.csv", "--scenario", "wave");
  expect(wave).toBeLessThan(asItStands);
  expect(await mean("--scenario", "Severe")).toBeLessThan(asItStands);
  const unknown = await tenor(["simulate", "c.csv", ...QUICK, "--scenario", "Wave"], FILES);
  expect([unknown.exit, unknown.stderr]).toEqual([1, expect.stringContaining("--scenario")]);
});

test("settings from a file and from words; the later one counts", async () => {
  const files = { ...FILES, "set.csv": "Setting,Value\ncredit_correlation,0.2\nyears,2\n" };
  const { stdout } = await tenor(["simulate", "c.csv", "--paths", "5", "--settings", "set.csv", "--settings", "years=4", "sampling=sobol", "--json"], files);
  expect(JSON.parse(stdout).settings).toMatchObject({ years: 4, sampling: "sobol", model: { creditCorrelation: 0.2 } });
  const broken = await tenor(["simulate", "c.csv", "--settings", "asset_correlation=0.2"], FILES);
  expect([broken.exit, broken.stderr]).toEqual([1, expect.stringContaining("settings must be one of credit_correlation")]);
});

test("a person reads the measures, in either language", async () => {
  const { stdout } = await tenor(["simulate", "c.csv", ...QUICK], FILES);
  expect(stdout).toContain("Simulated value (Scenario: as it stands)");
  expect(stdout).toMatch(/CVaR: mean of the worst 5 % +[\d.]+/);
  expect(stdout).toMatch(/\n {2}Paths +40\n/);
  expect((await tenor(["simulate", "c.csv", ...QUICK, "--lang", "zh-CN"], FILES)).stdout).toContain("模拟价值（情景: 现状）".replace("（", " (").replace("）", ")"));
});

test("the same inputs give the same bytes", async () => {
  const bytes = async () => (await tenor(["simulate", "c.csv", ...QUICK, "--out", "o.xlsx"], FILES)).written["o.xlsx"];
  expect(Buffer.from(await bytes()).equals(Buffer.from(await bytes()))).toBe(true);
  const csv = (await tenor(["simulate", "c.csv", ...QUICK, "--out", "o.csv"], FILES)).written["o.csv"];
  expect(Buffer.from(csv).toString()).toContain("Row,Client,CLV without factors");
});

test.each([
  [["simulate"], "simulate needs a file"],
  [["simulate", "c.csv", "--paths", "0"], "--paths must be between 1 and 100000, got 0"],
  [["simulate", "c.csv", "--seed", "x"], "--seed"],
  [["simulate", "c.csv", "--paths"], "--paths needs a value"],
  [["simulate", "c.csv", "--path", "3"], "Unknown option '--path'"],
])("wrong usage: %j", async (args, message) => {
  const { exit, stderr } = await tenor(args, FILES);
  expect([exit, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test("help", async () => {
  expect((await tenor(["simulate", "--help"])).stdout).toContain("tenor simulate FILE");
  expect((await tenor(["help", "simulate", "--lang", "zh"])).stdout).toContain("随机种子");
});

test("a table without a row that can be valued is no simulation", async () => {
  const { exit, stderr } = await tenor(["simulate", "b.csv"], { "b.csv": "Client,Revenue,Churn,Discount rate\nA,100,45,0.1\n" });
  expect([exit, stderr]).toEqual([1, expect.stringContaining("no row of the table has a value")]);
});
