import { spawnSync } from "node:child_process";
import path from "node:path";
import { agree, measure, milliseconds, timesFaster } from "../measure.mjs";
import { CLIENTS, PERIODS, inputOfYardstick, makeScenarios, makeTable } from "../portfolio.mjs";

const SCENARIOS = 10;
const ROUNDS = 3;
const LINES = ["revenue", "retentionCost", "capitalCharge", "expectedLoss", "acquisitionCost"];

/** The same table and scenarios by numpy, as one would write it there. */
export async function againstNumpy({ requireTypeScript, root }) {
  if (spawnSync("python3", ["-c", "import numpy"]).status !== 0) return console.log("numpy: not here.");
  const { VALUE_COLUMNS } = requireTypeScript("src/core/portfolio/clientTable.ts");
  const { runPortfolio } = requireTypeScript("src/core/scenario/runPortfolio.ts");
  const table = makeTable(VALUE_COLUMNS);
  const scenarios = makeScenarios().slice(0, SCENARIOS);
  const input = inputOfYardstick(table, scenarios);
  const numpy = () => spawnSync("python3", [path.join(root, "test", "bench", "others", "quarters.py"), CLIENTS, PERIODS, SCENARIOS].map(String), { input, encoding: "utf8" });
  const kernel = () => runPortfolio(table, scenarios, {}).value;

  const lines = numpy().stdout.trim().split("\n").map((line) => line.split(" ").map(Number));
  kernel().scenarios.forEach(({ totals }, k) => LINES.forEach((line, index) => agree(`numpy, ${line}`, lines[k][index], totals[line], 1e-9)));
  const times = await measure({ numpy: { milliseconds: () => 1000 * Number(numpy().stderr) }, kernel: { run: kernel } }, ROUNDS);
  console.log(`${CLIENTS.toLocaleString("en")} clients × ${PERIODS} quarters × ${SCENARIOS} scenarios, values agree within 1e-9
  numpy                    ${milliseconds(times.numpy)}
  the kernel, one thread   ${milliseconds(times.kernel)}   ${timesFaster(times.kernel, times.numpy, "numpy")}`);
}
