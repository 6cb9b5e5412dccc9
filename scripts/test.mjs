// npm test [-- --project unit] [further jest arguments]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt } from "./ensureBuilt.mjs";
import { ensureInstalled, root, stop } from "./ensureInstalled.mjs";

/** Those that hold the product to a time come last, one after another: a busy machine would be what they measure. */
const ROUNDS = [["unit", "property", "golden", "host"], ["e2e"], ["pace"]];
const NEED_THE_BUILD = ["e2e", "pace"];

const { projects, jestArguments } = readArguments(process.argv.slice(2));
ensureInstalled();
if (NEED_THE_BUILD.some((name) => projects.has(name))) ensureBuilt();

const total = { passed: 0, failed: 0, skipped: 0 };
for (const round of ROUNDS) {
  const names = round.filter((name) => projects.has(name));
  if (names.length === 0) continue;
  const counts = runJest(names);
  for (const key of Object.keys(total)) total[key] += counts[key];
}

if (total.passed + total.failed === 0) console.error("No test ran.");
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function readArguments(args) {
  const all = ROUNDS.flat();
  const projects = new Set();
  const jestArguments = [];
  for (let i = 0; i < args.length; i++) {
    const inline = /^--project=(.*)$/.exec(args[i])?.[1];
    const name = inline ?? (args[i] === "--project" ? args[++i] : undefined);
    if (name === undefined) jestArguments.push(args[i]);
    else if (all.includes(name)) projects.add(name);
    else stop(`--project must be one of ${all.join(", ")}, got ${name ?? "nothing"}`);
  }
  return { projects: projects.size > 0 ? projects : new Set(all), jestArguments };
}

function runJest(names) {
  console.log(`\n— ${names.join(", ")} —`);
  const folder = mkdtempSync(path.join(tmpdir(), "tenor-test-"));
  const outputFile = path.join(folder, "results.json");
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        path.join(root, "node_modules", "jest", "bin", "jest.js"),
        "--selectProjects", ...names,
        "--passWithNoTests", "--json", `--outputFile=${outputFile}`,
        // On two cores jest would leave one idle.
        names.includes("pace") ? "--runInBand" : "--maxWorkers=100%",
        ...jestArguments,
      ],
      // jest reports on standard error; standard output carries the JSON, which the file holds already.
      { cwd: root, stdio: ["inherit", "ignore", "inherit"] },
    );
    return countTests(status, readResults(outputFile));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** A test file that could not run counts as one failure; so does a run that failed for another reason. */
function countTests(status, results) {
  if (!results) {
    console.error("jest ended without results.");
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}
