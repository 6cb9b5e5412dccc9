// npm run cold-times [-- --write]: clones the repository into an empty folder and times the two commands there,
// each in a clone of its own. --write puts the table into README.md.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { root, stop } from "./ensureInstalled.mjs";

const PATIENCE = 20 * 60_000;
const MARKS = ["<!-- cold-times -->", "<!-- /cold-times -->"];

const start = await inClone(timeStart);
const test = await inClone(timeTest);
const rows = [
  `| Fresh clone, Node ${process.versions.node}, ${process.platform}, ${cpus().length} cores | until | time |`,
  "|---|---|---:|",
  `| \`npm start\` | the address answers | ${Math.round(start)} s |`,
  `| \`npm test\` | \`${test.line}\` | ${Math.round(test.seconds)} s |`,
].join("\n");
console.log(`\n${rows}`);
if (process.argv.includes("--write")) write(rows);

async function inClone(measure) {
  const folder = mkdtempSync(path.join(tmpdir(), "tenor-cold-"));
  try {
    const { status } = spawnSync("git", ["clone", "--quiet", "--no-hardlinks", root, folder], { stdio: "inherit" });
    if (status !== 0) stop("git clone failed.");
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Seconds from typing `npm start` to the first answer at the address it prints. */
function timeStart(folder) {
  const started = performance.now();
  const child = npm(folder, ["start", "--", "--no-open"]);
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => finish(new Error("npm start printed no address in time")), PATIENCE);
    let output = "";
    let asking = false;
    child.on("exit", (code) => finish(new Error(`npm start ended with ${code}`)));
    child.stdout.on("data", async (data) => {
      process.stdout.write(data);
      output += data;
      const address = /https?:\/\/\S+/.exec(output)?.[0];
      if (!address || asking) return;
      asking = true;
      const answer = await fetch(address);
      finish(answer.ok ? undefined : new Error(`${address} answered ${answer.status}`), (performance.now() - started) / 1000);
    });
    function finish(error, seconds) {
      clearTimeout(giveUp);
      child.removeAllListeners("exit");
      if (error) reject(error);
      if (child.exitCode !== null) return resolve(seconds);
      child.once("exit", () => resolve(seconds));
      kill(child);
    }
  });
}

/** Seconds for `npm test`, and the line it closes with. */
function timeTest(folder) {
  const started = performance.now();
  const child = npm(folder, ["test"]);
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (data) => {
      process.stdout.write(data);
      output += data;
    });
    child.on("exit", (code) => {
      const line = /^\d+ passed, \d+ failed.*$/m.exec(output)?.[0];
      if (code !== 0 || !line) reject(new Error(`npm test ended with ${code}: ${line ?? "no count"}`));
      else resolve({ seconds: (performance.now() - started) / 1000, line });
    });
  });
}

function npm(cwd, args) {
  return spawn("npm", args, { cwd, stdio: ["ignore", "pipe", "inherit"], shell: process.platform === "win32", detached: process.platform !== "win32", env: { ...process.env, CI: "1" } });
}

/** npm and all it started. */
function kill(child) {
  if (process.platform === "win32") spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
  else process.kill(-child.pid, "SIGINT");
}

function write(table) {
  const file = path.join(root, "README.md");
  const text = readFileSync(file, "utf8");
  const [from, to] = MARKS.map((mark) => text.indexOf(mark));
  if (from < 0 || to < from) stop(`README.md has no ${MARKS.join(" … ")}`);
  writeFileSync(file, `${text.slice(0, from)}${MARKS[0]}\n${table}\n${text.slice(to)}`);
}
