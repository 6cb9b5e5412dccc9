import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Compiles a C program that reads its input from standard input, prints numbers and tells its seconds on standard error.
 *
 * @returns what it prints, a line an array, and its time; undefined where there is no compiler
 */
export function compileYardstick(source, words, input) {
  const folder = mkdtempSync(path.join(tmpdir(), "tenor-bench-"));
  const program = path.join(folder, "yardstick");
  const compiled = spawnSync("cc", ["-O3", "-march=native", "-o", program, source, "-lm"], { stdio: ["ignore", "ignore", "inherit"] });
  if (compiled.status !== 0) {
    console.log("No C compiler here: the yardstick is left out.");
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  const run = () => spawnSync(program, words.map(String), { input, encoding: "utf8", maxBuffer: 1 << 24 });
  return {
    values: () => run().stdout.trim().split("\n").map((line) => line.split(" ").map(Number)),
    milliseconds: () => 1000 * Number(run().stderr),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
