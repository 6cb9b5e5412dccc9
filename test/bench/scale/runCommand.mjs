import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * Runs the built command in a folder.
 * @returns its exit code, what it printed, its seconds, and the greatest memory it held, in bytes
 */
export function runCommand(root, folder, words, { onStart } = {}) {
  const memory = path.join(folder, "memory.txt");
  const started = performance.now();
  const child = spawn(process.execPath, ["--require", path.join(here, "tellMemory.cjs"), path.join(root, "dist", "cli", "tenor.js"), ...words], { cwd: folder, env: { ...process.env, TENOR_BENCH_MEMORY: memory } });
  onStart?.(child);
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) child[name].setEncoding("utf8").on("data", (text) => (printed[name] += text));
  return new Promise((resolve) => {
    child.on("close", (exit, signal) => resolve({ exit, signal, ...printed, seconds: (performance.now() - started) / 1000, bytes: 1024 * Number(readFileSync(memory, "utf8")) }));
  });
}
