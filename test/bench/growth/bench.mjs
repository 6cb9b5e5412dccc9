import { makeScenarios, makeTable } from "../portfolio.mjs";
import { SETTINGS, makeGraded } from "../paths/inputs.mjs";
import { measure } from "../measure.mjs";

const ROUNDS = 3;
const SCENARIOS = 10;
const CLIENTS = [100, 1_000, 10_000, 100_000, 1_000_000];
const PATHS = [10, 100, 1_000, 10_000, 100_000];
const CLIENTS_OF_PATHS = 1_000;

/** How the cost grows with clients, and with paths: a line a decade, and the slope through them all. */
export async function bench({ requireTypeScript }) {
  const { VALUE_COLUMNS } = requireTypeScript("src/core/portfolio/clientTable.ts");
  const { runPortfolio } = requireTypeScript("src/core/scenario/runPortfolio.ts");
  const { atOnce } = requireTypeScript("src/core/numeric/rowSteps.ts");
  const { runHere } = requireTypeScript("src/core/scenario/blockPlan.ts");
  const { SimulationRun } = requireTypeScript("src/core/simulation/simulationRun.ts");
  const scenarios = makeScenarios().slice(0, SCENARIOS);
  runPortfolio(makeTable(VALUE_COLUMNS, 20_000), scenarios, {});

  await curve(`clients, under ${SCENARIOS} scenarios, one thread`, CLIENTS, (clients) => {
    const table = makeTable(VALUE_COLUMNS, clients);
    return () => runPortfolio(table, scenarios, {});
  });
  const table = makeGraded(VALUE_COLUMNS, CLIENTS_OF_PATHS);
  const scenario = { name: "As it stands", weight: 1, shocks: [] };
  await curve(`paths of ${CLIENTS_OF_PATHS.toLocaleString("en")} clients in grades, one thread`, PATHS, (paths) => () => runHere(atOnce(SimulationRun.createInSteps({ kind: "simulation", table, scenario, settings: { ...SETTINGS, paths } })).value));
}

async function curve(what, sizes, runOf) {
  console.log(`Cost by number of ${what}`);
  const points = [];
  for (const size of sizes) {
    const run = runOf(size);
    // Small sizes are over before a clock has ticked: many at a time.
    const times = Math.max(1, Math.floor(10_000 / size));
    const { once } = await measure({ once: { run: () => { for (let i = 0; i < times; i++) run(); } } }, size >= 100_000 ? 1 : ROUNDS);
    const nanoseconds = (once.best / times) * 1e6;
    points.push([Math.log(size), Math.log(nanoseconds)]);
    console.log(`  ${size.toLocaleString("en").padStart(10)}${(nanoseconds / 1e6).toFixed(2).padStart(12)} ms${(nanoseconds / size).toFixed(0).padStart(10)} ns each`);
  }
  console.log(`  slope of the logarithms ${slope(points).toFixed(3)}; in the last two decades ${slope(points.slice(-3)).toFixed(3)} (1 is linear)`);
}

/** Least squares. */
function slope(points) {
  const mean = (place) => points.reduce((sum, point) => sum + point[place], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
