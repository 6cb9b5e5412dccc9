import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
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

const io: Io = {
  version: __TENOR_VERSION__,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  isWatched: process.stderr.isTTY === true,
  env: process.env,
  now: () => new Date(),
  readFile: (path) => readFile(path),
  writeFile: (path, bytes) => writeFile(path, bytes),
  isSamePath: (one, other) => resolve(one) === resolve(other),
  run: poolRunner((workers) => createNodePool(WORKER_FILE, workers)),
};

void main(process.argv.slice(2), io).then((exit) => {
  process.exitCode = exit;
});
