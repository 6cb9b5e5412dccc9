import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AS_IT_STANDS } from "../../src/catalog/functions/portfolio/portfolio";
import { readClientTable } from "../../src/catalog/schema/readClientTable";
import { readScenarioTable } from "../../src/catalog/schema/readScenarioTable";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import { readCsv } from "../../src/files/readCsv";
import { seededRandom } from "../support/random";

jest.setTimeout(240_000);

const CLIENTS = 100_000;
const SCENARIOS = 10;
/** What the file comes to in memory is far less; a copy of it as texts or cells would be more. */
const MOST_BYTES = 700e6;
/** With room for a machine that is busy with other tests: npm run bench holds it to 200 ms. */
const MOST_MS_TO_CANCEL = 2000;

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "tenor-scale-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clientsText = csvOfClients();
const scenariosText = csvOfScenarios();
writeFileSync(join(folder, "clients.csv"), clientsText);
writeFileSync(join(folder, "scenarios.csv"), scenariosText);

function csvOfClients(): string {
  const next = seededRandom(20260701);
  const share = (from: number, width: number): string => (from + width * next()).toFixed(4);
  const line = (i: number): string => `C${i},${(50 + 100 * next()).toFixed(2)},${share(0.02, 0.2)},${share(0, 0.05)},${(1000 * next()).toFixed(2)},${share(0.05, 0.05)},${3 + (i % 3)}`;
  return `Client,Revenue,Churn,PD,EAD,Discount rate,Years\n${Array.from({ length: CLIENTS }, (_, i) => line(i)).join("\n")}\n`;
}

function csvOfScenarios(): string {
  const rows = Array.from({ length: SCENARIOS }, (_, k) => `S${k},${1 / SCENARIOS},churn,multiply,${1 + k / 20}\nS${k},,pd,multiply,${1 + k / 10}`);
  return `Scenario,Weight,Driver,Operation,Amount\n${rows.join("\n")}\n`;
}

interface Outcome {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Greatest memory that the process held. */
  readonly bytes: number;
}

function tenor(words: readonly string[], onStart?: (child: ChildProcess) => void): Promise<Outcome> {
  const memory = join(folder, "memory.txt");
  const child = spawn(process.execPath, ["--require", join(root, "test/bench/scale/tellMemory.cjs"), join(root, "dist/cli/tenor.js"), ...words], { cwd: folder, env: { ...process.env, TENOR_BENCH_MEMORY: memory } });
  onStart?.(child);
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) child[name].setEncoding("utf8").on("data", (text: string) => (printed[name] += text));
  return new Promise((resolve) => child.on("close", (exit) => resolve({ exit, ...printed, bytes: 1024 * Number(readFileSync(memory, "utf8")) })));
}

test("a long file is valued as in memory, to the last bit, within its bound of memory", async () => {
  const { exit, stdout, bytes } = await tenor(["run", "clients.csv", "--scenarios", "scenarios.csv", "--json"]);
  expect(exit).toBe(0);
  const reading = readClientTable(readCsv(clientsText).cells);
  const scenarios = readScenarioTable(readCsv(scenariosText).cells);
  if (!reading.ok || !scenarios.ok) throw new Error("the inputs cannot be read");
  const expected = runPortfolio(reading.value.table, [...scenarios.value, { ...AS_IT_STANDS, weight: 0 }]);
  if (!expected.ok) throw new Error(expected.failure.message);
  const told = JSON.parse(stdout) as { valued: number; asItStands: { clv: number }; scenarios: { name: string; clv: number; components: object; negative: number }[] };
  expect([told.valued, told.asItStands.clv]).toEqual([CLIENTS, expected.value.scenarios[SCENARIOS].clv]);
  expect(told.scenarios.map(({ name, clv, components, negative }) => ({ name, clv, components, negative }))).toEqual(
    expected.value.scenarios.slice(0, SCENARIOS).map(({ name, clv, totals, negative }) => ({ name, clv, components: totals, negative })),
  );
  expect(bytes).toBeLessThan(MOST_BYTES);
});

// There is no such signal on Windows: the process is ended at once, and has nothing to say.
(process.platform === "win32" ? test.skip : test)("Ctrl-C ends the run, and leaves no file that looks finished", async () => {
  let asked = 0;
  const { exit, stderr } = await tenor(["run", "clients.csv", "--scenarios", "scenarios.csv", "--out", "out.csv"], (child) => {
    // While it writes: the clients are there, the file is not.
    const whenWriting = setInterval(() => {
      if (!existsSync(join(folder, "out.csv.unfinished"))) return;
      clearInterval(whenWriting);
      asked = performance.now();
      child.kill("SIGINT");
    }, 2);
    child.on("close", () => clearInterval(whenWriting));
  });
  expect([exit, stderr]).toEqual([130, "tenor: cancelled\n"]);
  expect(asked).toBeGreaterThan(0);
  expect(performance.now() - asked).toBeLessThan(MOST_MS_TO_CANCEL);
  expect(readdirSync(folder).filter((name) => name.startsWith("out"))).toEqual([]);
});
