import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { EXIT } from "./attempt";
import { chunksOf } from "./chunksOf";
import { writeWhole } from "./writeWhole";
import { createNodePool } from "../compute/node/createNodePool";
import type { Io } from "./io";
import { main } from "./main";
import { poolRunner } from "./poolRunner";

declare const __TENOR_VERSION__: string;

/** Built beside this file. */
const WORKER_FILE = join(__dirname, "worker.js");

/** A reader that goes away (`tenor functions | head -1`) is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

/** Ctrl-C: what is under way ends, and what is half-written goes. */
const interrupted = new AbortController();
process.once("SIGINT", () => interrupted.abort());

const io: Io = {
  version: __TENOR_VERSION__,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  isWatched: process.stderr.isTTY === true,
  env: process.env,
  now: () => new Date(),
  readFile: (path) => readFile(path),
  readChunks: chunksOf,
  writeFile: (path, pieces) => writeWhole(path, pieces, interrupted.signal),
  signal: interrupted.signal,
  isSamePath: (one, other) => resolve(one) === resolve(other),
  run: poolRunner((workers) => createNodePool(WORKER_FILE, workers), interrupted.signal),
};

void main(process.argv.slice(2), io).then((exit) => {
  // Workers may still be at a block: nobody waits for them.
  if (exit === EXIT.cancelled) process.exit(exit);
  process.exitCode = exit;
});
