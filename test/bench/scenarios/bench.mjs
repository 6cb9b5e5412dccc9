import { availableParallelism } from "node:os";
import path from "node:path";
import { agree, measure, milliseconds, timesFaster } from "../measure.mjs";
import { CLIENTS, PERIODS, SCENARIOS, inputOfYardstick, makeScenarios, makeTable } from "../portfolio.mjs";
import { compileYardstick } from "../yardstick.mjs";
import { loopForLoop } from "./loopForLoop.mjs";

const ROUNDS = 9;
/** The slow one sits out the later rounds. */
const ROUNDS_OF_LOOPS = 2;
const LINES = ["revenue", "retentionCost", "capitalCharge", "expectedLoss", "acquisitionCost"];
const TOLERANCE = 1e-9;

/** A table under fifty scenarios: the kernel against the same quarters in C and in JavaScript. */
export async function bench({ requireTypeScript, root }) {
  const { VALUE_COLUMNS } = requireTypeScript("src/core/portfolio/clientTable.ts");
  const { runPortfolio } = requireTypeScript("src/core/scenario/runPortfolio.ts");
  const { createNodePool } = requireTypeScript("src/compute/node/createNodePool.ts");
  const { findFunction } = requireTypeScript("src/catalog/index.ts");
  const { evaluate } = requireTypeScript("src/catalog/define/evaluate.ts");
  const table = makeTable(VALUE_COLUMNS);
  const scenarios = makeScenarios();
  const clv = columnsForClv(table, 10_000);
  const c = compileYardstick(path.join(root, "test", "bench", "scenarios", "quarters.c"), [CLIENTS, PERIODS, SCENARIOS], inputOfYardstick(table, scenarios));
  const pool = createNodePool(path.join(root, "dist", "cli", "worker.js"));
  const request = { kind: "portfolio", table, scenarios, options: {} };
  const kernel = () => runPortfolio(table, scenarios, {}).value;

  checkValues({ expected: kernel(), loops: loopForLoop(table, scenarios), onCores: await pool.run(request), c: c?.values() });
  const times = await measure({
    c,
    kernel: { run: kernel },
    pool: { run: () => pool.run(request) },
    clv: { run: () => evaluate(findFunction("CLV"), clv) },
    loops: { run: () => loopForLoop(table, scenarios), rounds: ROUNDS_OF_LOOPS },
  }, ROUNDS);
  pool.close();
  c?.remove();

  const line = (name, time) => `  ${name.padEnd(56)}${milliseconds(time)}   ${timesFaster(time, times.c, "C")}`;
  console.log(`${CLIENTS.toLocaleString("en")} clients × ${PERIODS} quarters × ${SCENARIOS} scenarios, fastest of ${ROUNDS} rounds; Node ${process.versions.node}, ${availableParallelism()} cores`);
  if (times.c) console.log(line("C, -O3 -march=native, quarter by quarter, one thread", times.c));
  console.log(line("the same loops in JavaScript, one thread", times.loops));
  console.log(line("the kernel (closed form), one thread", times.kernel));
  console.log(line("the kernel, all cores", times.pool));
  console.log(`10,000 rows of CLV in one call: ${milliseconds(times.clv)}; target: under 50 ms`);
}

function checkValues({ expected, loops, onCores, c }) {
  expected.scenarios.forEach(({ totals, clv }, k) => {
    LINES.forEach((line, index) => {
      agree(`loop for loop, ${line}`, loops[k][index], totals[line], TOLERANCE);
      if (c) agree(`C, ${line}`, c[k][index], totals[line], TOLERANCE);
    });
    agree("all cores, to the last bit", onCores.scenarios[k].clv, clv, 0);
  });
  console.log(`Values agree within ${TOLERANCE}: ${SCENARIOS} scenarios × ${LINES.length} lines, kernel = loops${c ? " = C" : ""}; all cores = one thread to the last bit.`);
}

/** Arguments of one CLV call on many rows, as Excel hands over columns. */
function columnsForClv(table, rows) {
  const column = (name) => Array.from({ length: rows }, (_, i) => [table.values[name][i]]);
  return [column("revenue"), column("retentionCost"), column("churn"), [[0.08]], column("pd"), [[0.45]], column("ead"), [[10]], column("revenueGrowth"), column("acquisitionCost"), [["end"]], [[4]]];
}
