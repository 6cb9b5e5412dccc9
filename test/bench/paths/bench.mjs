import { availableParallelism } from "node:os";
import path from "node:path";
import { agree, measure, milliseconds, timesFaster } from "../measure.mjs";
import { compileYardstick } from "../yardstick.mjs";
import { PATHS, PATHS_IN_C, SETTINGS, YEARS, inputOfYardstick, makeDistinct, makeGraded } from "./inputs.mjs";

const ROUNDS = 3;
const TOLERANCE = 1e-9;

/** Monte Carlo over a hundred thousand clients: the engine on all cores against every quarter of every path in C. */
export async function bench({ requireTypeScript, root }) {
  const { VALUE_COLUMNS } = requireTypeScript("src/core/portfolio/clientTable.ts");
  const { createNodePool } = requireTypeScript("src/compute/node/createNodePool.ts");
  const { drawFactors, CHUNK_PATHS } = requireTypeScript("src/core/simulation/factorPaths.ts");
  const { factorLoadings } = requireTypeScript("src/core/simulation/factorModel.ts");
  const { normalQuantile } = requireTypeScript("src/core/numeric/normal.ts");
  const { model, seed, sampling, years } = SETTINGS;
  const factors = drawFactors({ model, loadings: factorLoadings(model).value, sectors: 1, years, seed, sampling }, 0, CHUNK_PATHS);
  console.log(`100,000 clients × ${4 * YEARS} quarters × ${PATHS.toLocaleString("en")} paths; C does ${PATHS_IN_C} of the paths, its time is scaled up; Node ${process.versions.node}, ${availableParallelism()} cores`);

  for (const [name, table] of [["rates by grade and segment", makeGraded(VALUE_COLUMNS)], ["no two clients share a rate", makeDistinct(VALUE_COLUMNS)]]) {
    const c = compileYardstick(path.join(root, "test", "bench", "paths", "paths.c"), [table.count, YEARS, PATHS_IN_C], inputOfYardstick(table, SETTINGS, factors, normalQuantile));
    const request = { kind: "simulation", table, scenario: { name: "As it stands", weight: 1, shocks: [] }, settings: SETTINGS };
    const one = createNodePool(path.join(root, "dist", "cli", "worker.js"), 1);
    const all = createNodePool(path.join(root, "dist", "cli", "worker.js"));
    const [values, again] = [await one.run(request), await all.run(request)];
    values.forEach((value, i) => agree(`all cores, path ${i}, to the last bit`, again[i], value, 0));
    c?.values().forEach(([value], i) => agree(`C, path ${i}`, values[i], value, TOLERANCE));
    const times = await measure({ c: c && { milliseconds: () => c.milliseconds() * (PATHS / PATHS_IN_C) }, all: { run: () => all.run(request) } }, ROUNDS);
    one.close();
    all.close();
    c?.remove();
    console.log(`  ${name}: values ${c ? `= C within ${TOLERANCE} on ${PATHS_IN_C} paths, ` : ""}all cores = one worker to the last bit`);
    if (times.c) console.log(`    C, -O3 -march=native, one thread, scaled   ${milliseconds(times.c)}`);
    console.log(`    the engine, all cores                      ${milliseconds(times.all)}   ${timesFaster(times.all, times.c, "C")}`);
  }
}
