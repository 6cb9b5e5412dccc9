// npm run bench [-- --only paths,growth]: values first, then times, as ratios in one run.
import { parseArgs } from "node:util";
import { ensureBuilt } from "./ensureBuilt.mjs";
import { ensureInstalled, root, stop } from "./ensureInstalled.mjs";

/** In the order they are run; each is a folder of test/bench. */
const BENCHES = ["scenarios", "paths", "growth", "budget", "others", "scale", "sql", "felt"];

const { values: { only } } = parseArgs({ options: { only: { type: "string" } } });
const chosen = only?.split(",") ?? BENCHES;
const unknown = chosen.find((name) => !BENCHES.includes(name));
if (unknown) stop(`There is no bench ${unknown}: ${BENCHES.join(", ")}.`);

ensureInstalled();
ensureBuilt();
const { requireTypeScript } = await import("./requireTypeScript.mjs");

for (const name of chosen) {
  const { bench } = await import(`../test/bench/${name}/bench.mjs`);
  console.log(`\n${name.toUpperCase()}`);
  try {
    await bench({ requireTypeScript, root });
  } catch (error) {
    stop(`${name}: ${error.stack ?? error}`);
  }
}
