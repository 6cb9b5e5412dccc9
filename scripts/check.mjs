// npm run check [-- --only lint]: everything that can be said about the sources without running them.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { ensureInstalled, root, stop } from "./ensureInstalled.mjs";

const bin = (...parts) => path.join(root, "node_modules", ...parts);
const script = (name) => path.join(root, "scripts", name);

const STEPS = [
  { name: "types of core and catalog alone", key: "types", run: [bin("typescript", "bin", "tsc"), "-p", "tsconfig.core.json"] },
  { name: "types", key: "types", run: [bin("typescript", "bin", "tsc"), "-p", "tsconfig.json"] },
  { name: "lint", key: "lint", run: [bin("eslint", "bin", "eslint.js"), ".", "--max-warnings", "0"] },
  { name: "import directions", key: "imports", run: [bin("dependency-cruiser", "bin", "dependency-cruise.mjs"), "--config", ".dependency-cruiser.cjs", "src", "test"] },
  { name: "unused exports", key: "exports", run: [script("checkExports.mjs")] },
  { name: "generated files", key: "generated", run: [script("generate.mjs"), "--check"] },
];

ensureInstalled();
const failed = [];
for (const { name, run } of chosenSteps()) {
  if (!existsSync(run[0])) {
    console.log(`-- ${name}: nothing to check yet`);
    continue;
  }
  const started = performance.now();
  const { status } = spawnSync(process.execPath, run, { cwd: root, stdio: "inherit" });
  console.log(`${status === 0 ? "ok" : "FAILED"}  ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) stop(`\nnpm run check found something in: ${failed.join(", ")}`);

function chosenSteps() {
  const only = process.argv.indexOf("--only");
  if (only < 0) return STEPS;
  const steps = STEPS.filter(({ key }) => key === process.argv[only + 1]);
  return steps.length > 0 ? steps : stop(`--only must be one of ${[...new Set(STEPS.map(({ key }) => key))].join(", ")}`);
}
