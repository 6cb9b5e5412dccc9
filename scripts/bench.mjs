// npm run bench: values first, then times, as ratios in one run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt } from "./ensureBuilt.mjs";
import { ensureInstalled, root, stop } from "./ensureInstalled.mjs";

ensureInstalled();
ensureBuilt();
const { requireTypeScript } = await import("./requireTypeScript.mjs");
const { CLIENTS, PERIODS, SCENARIOS, inputOfYardstick, makeScenarios, makeTable } = await import("../test/bench/portfolio.mjs");
const { loopForLoop } = await import("../test/bench/loopForLoop.mjs");
const { VALUE_COLUMNS } = requireTypeScript("src/core/portfolio/clientTable.ts");
const { runPortfolio } = requireTypeScript("src/core/scenario/runPortfolio.ts");
const { createNodePool } = requireTypeScript("src/compute/node/createNodePool.ts");
const { findFunction } = requireTypeScript("src/catalog/index.ts");
const { evaluate } = requireTypeScript("src/catalog/define/evaluate.ts");

/** Rounds of measurement: each takes every contender once, so that a busy machine is busy for all. The fastest and the median are shown. */
const ROUNDS = 15;
/** The slow one sits out the later rounds. */
const ROUNDS_OF_LOOPS = 2;
const LINES = ["revenue", "retentionCost", "capitalCharge", "expectedLoss", "acquisitionCost"];
const RELATIVE_TOLERANCE = 1e-9;

const table = makeTable(VALUE_COLUMNS);
const scenarios = makeScenarios();
const clv = columnsForClv(10_000);

const yardstick = compileYardstick();
const kernel = () => runPortfolio(table, scenarios, {}).value;
const pool = createNodePool(path.join(root, "dist", "cli", "worker.js"));

await checkValues();
const times = await measure({
  c: yardstick && { milliseconds: () => yardstick.milliseconds() },
  kernel: { run: kernel },
  pool: { run: () => pool.run({ kind: "portfolio", table, scenarios, options: {} }) },
  clv: { run: () => evaluate(findFunction("CLV"), clv) },
  loops: { run: () => loopForLoop(table, scenarios), rounds: ROUNDS_OF_LOOPS },
});
pool.close();
yardstick?.remove();
report();

async function checkValues() {
  const expected = kernel();
  const loops = loopForLoop(table, scenarios);
  const onCores = await pool.run({ kind: "portfolio", table, scenarios, options: {} });
  const c = yardstick?.values();
  expected.scenarios.forEach(({ totals, clv: value }, k) => {
    LINES.forEach((line, index) => {
      agree(`loop for loop, ${line}`, loops[k][index], totals[line]);
      if (c) agree(`C, ${line}`, c[k][index], totals[line]);
    });
    if (onCores.scenarios[k].clv !== value) stop(`all cores: ${onCores.scenarios[k].clv} is not ${value} to the last bit`);
  });
  console.log(`Values agree within ${RELATIVE_TOLERANCE}: ${SCENARIOS} scenarios × ${LINES.length} lines, kernel = loops${c ? " = C" : ""}; all cores = one thread to the last bit.`);
}

function agree(what, actual, expected) {
  if (!(Math.abs(actual - expected) <= RELATIVE_TOLERANCE * Math.abs(expected))) stop(`${what}: ${actual} is not ${expected}`);
}

/** @param contenders what each runs, or how it times itself, and in how many rounds it takes part */
async function measure(contenders) {
  const present = Object.entries(contenders).filter(([, contender]) => contender);
  const times = Object.fromEntries(present.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, { run, milliseconds, rounds = ROUNDS }] of present) {
      if (round >= rounds) continue;
      const start = performance.now();
      const own = milliseconds?.() ?? (await run());
      times[name].push(milliseconds ? own : performance.now() - start);
    }
  }
  return Object.fromEntries(present.map(([name]) => [name, summary(times[name])]));
}

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { best: sorted[0], median: sorted[Math.floor(sorted.length / 2)] };
}

/** The C program, if there is a compiler. */
function compileYardstick() {
  const folder = mkdtempSync(path.join(tmpdir(), "tenor-bench-"));
  const program = path.join(folder, "quarters");
  const compiled = spawnSync("cc", ["-O3", "-march=native", "-o", program, path.join(root, "test", "bench", "quarters.c"), "-lm"], { stdio: "inherit" });
  if (compiled.status !== 0) {
    console.log("No C compiler: the yardstick is left out.");
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  const input = inputOfYardstick(table, scenarios);
  const run = () => spawnSync(program, [CLIENTS, PERIODS, SCENARIOS].map(String), { input, encoding: "utf8", maxBuffer: 1 << 24 });
  return {
    values: () => run().stdout.trim().split("\n").map((line) => line.split(" ").map(Number)),
    milliseconds: () => 1000 * Number(run().stderr),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Arguments of one CLV call on many rows, as Excel hands over columns. */
function columnsForClv(rows) {
  const column = (name, scale = 1) => Array.from({ length: rows }, (_, i) => [table.values[name][i] * scale]);
  return [column("revenue"), column("retentionCost"), column("churn"), [[0.08]], column("pd"), [[0.45]], column("ead"), [[10]], column("revenueGrowth"), column("acquisitionCost"), [["end"]], [[4]]];
}

function report() {
  const ms = ({ best, median }) => `${best.toFixed(0).padStart(6)} ms (median ${median.toFixed(0)})`;
  const ratio = (of, to) => (to ? `${(to.best / of.best).toFixed(2)} × the C loop's speed` : "no C loop to compare with");
  console.log(`
${CLIENTS.toLocaleString("en")} clients × ${PERIODS} quarters × ${SCENARIOS} scenarios, fastest of ${ROUNDS} rounds; Node ${process.versions.node}, ${availableParallelism()} cores
  C, -O3 -march=native, quarter by quarter, one thread   ${times.c ? ms(times.c) : "—"}
  the same loops in JavaScript, one thread               ${ms(times.loops)}   ${ratio(times.loops, times.c)}
  the kernel (closed form), one thread                   ${ms(times.kernel)}   ${ratio(times.kernel, times.c)}
  the kernel, all cores                                  ${ms(times.pool)}   ${ratio(times.pool, times.c)}
10,000 rows of CLV in one call                           ${ms(times.clv)}   target: under 50 ms`);
}
