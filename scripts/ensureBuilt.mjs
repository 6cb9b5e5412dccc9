import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root, stop } from "./ensureInstalled.mjs";

/** Written after a complete production build: what it was built from, and for which origin. */
const stamp = path.join(root, "dist", "built.json");
const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");

/** Top-level entries that no bundle reads. A new folder counts until it is named here. */
const NOT_BUILT_FROM = new Set([
  ".ci", ".git", ".github", ".cache", "coverage", "dist", "docs", "node_modules", "scripts", "test",
]);
/** What a bundle reads within them: the site's help is made of it. */
const BUILT_FROM = ["docs/functions", "docs/guides", "docs/images"];
const NOT_BUILT_FROM_FILE = /\.md$|^\.(editorconfig|gitignore|npmrc|dependency-cruiser\.cjs)$|^(eslint|jest)\.config\./;

/** The origin that manifest.xml is written for, as in webpack.config.js. */
export const DEVELOPMENT_ORIGIN = "https://localhost:3000";

/**
 * Builds dist unless it was built from these very sources.
 * @param {{ origin?: string }} [options] an origin, where the caller depends on the manifest's URLs
 */
export function ensureBuilt({ origin } = {}) {
  const last = readStamp();
  if (last?.sources === sourcesFingerprint() && (origin === undefined || last.origin === origin)) return;
  build(origin === undefined ? [] : ["--env", `origin=${origin}`]);
}

/** One production build. Stops the command when webpack reports an error. */
export function build(webpackArguments = []) {
  console.log("Building …");
  const started = performance.now();
  const sources = sourcesFingerprint();
  forgetBuild();
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", ...webpackArguments], { cwd: root, stdio: "inherit" });
  if (status !== 0) stop("The build failed; webpack's messages are above.");

  const command = path.join(root, "dist", "cli", "tenor.js");
  if (existsSync(command)) chmodSync(command, 0o755);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${JSON.stringify({ sources, origin: originOf(webpackArguments) }, null, 2)}\n`);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** Marks dist as unfinished, so that the next command that needs it builds again. */
export function forgetBuild() {
  rmSync(stamp, { force: true });
}

function originOf(webpackArguments) {
  const named = webpackArguments.map((argument) => /^(?:--env=)?origin=(.*)$/.exec(argument)?.[1]).find(Boolean);
  return (named ?? process.env.TENOR_ORIGIN ?? DEVELOPMENT_ORIGIN).replace(/\/$/, "");
}

function readStamp() {
  return existsSync(stamp) ? JSON.parse(readFileSync(stamp, "utf8")) : undefined;
}

/** SHA-256 over the path and content of every file that a bundle may read. */
function sourcesFingerprint() {
  const hash = createHash("sha256");
  for (const file of filesToBuildFrom()) hash.update(file).update("\0").update(readFileSync(path.join(root, file))).update("\0");
  return hash.digest("hex");
}

function filesToBuildFrom() {
  const files = BUILT_FROM.flatMap(filesIn);
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isFile() && !NOT_BUILT_FROM_FILE.test(entry.name)) files.push(entry.name);
    if (!entry.isDirectory() || NOT_BUILT_FROM.has(entry.name)) continue;
    files.push(...filesIn(entry.name));
  }
  return files.map((file) => file.replaceAll("\\", "/")).sort();
}

function filesIn(folder) {
  const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
}
