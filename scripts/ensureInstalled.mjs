import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The project's own folder, wherever the command was typed. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const MINIMUM_NODE = 20;

/**
 * Installs the packages of package-lock.json where they are absent or of another version.
 * Uses Node's built-in modules only, because it runs before anything is installed.
 */
export function ensureInstalled() {
  if (Number(process.versions.node.split(".")[0]) < MINIMUM_NODE) {
    stop(`Tenor needs Node.js ${MINIMUM_NODE} or later; this is ${process.versions.node}.`);
  }
  const missing = missingPackages();
  if (missing.length === 0) return;

  console.log(`Installing packages (${describe(missing)}) …`);
  const { command, args, shell } = npmCommand(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell });
  if (error) stop(`npm could not be started: ${error.message}`);
  if (status !== 0) stop("The packages could not be installed; npm's message is above.");
}

/** Packages of the lock file that node_modules lacks or holds in another version. */
function missingPackages() {
  const wanted = readPackages("package-lock.json");
  const present = readPackages(path.join("node_modules", ".package-lock.json"));
  return Object.entries(wanted)
    .filter(([place, entry]) => place !== "" && !entry.optional && !entry.link && present[place]?.version !== entry.version)
    .map(([place]) => place);
}

function readPackages(file) {
  const full = path.join(root, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, "utf8")).packages : {};
}

function describe(missing) {
  const names = missing.slice(0, 3).map((place) => place.replace(/^.*node_modules\//, ""));
  return missing.length > names.length ? `${missing.length} missing` : `missing: ${names.join(", ")}`;
}

/** npm as it was started, or the one on the path; Windows needs a shell for npm.cmd. */
function npmCommand(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return { command: process.execPath, args: [script, ...args], shell: false };
  return { command: "npm", args, shell: process.platform === "win32" };
}

/** Ends the command with a message and no stack. */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) ensureInstalled();
