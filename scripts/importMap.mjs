import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { between } from "./between.mjs";
import { root } from "./ensureInstalled.mjs";

const require = createRequire(import.meta.url);
const { forbidden } = require(resolve(root, ".dependency-cruiser.cjs"));

/** What the rules let a place import: its own name stands first in them. */
function allowances(prefix) {
  return forbidden
    .filter(({ from, to, name }) => name.endsWith("-imports") && from.path === `^${prefix}/${name.slice(0, -"-imports".length).split("-").at(-1)}/` && to.pathNot?.startsWith(`^${prefix}/(`))
    .map(({ name, to }) => ({ name: name.slice(0, -"-imports".length).split("-").at(-1), may: /\((.*)\)/.exec(to.pathNot)[1].split("|") }));
}

/** Who may import whom, as a diagram: an arrow leads from a folder to one that it may import. */
function importMap() {
  const arrows = allowances("src").flatMap(({ name, may }) => may.filter((other) => other !== name).map((other) => `    ${name} --> ${other}`));
  return ["```mermaid", "flowchart TD", ...arrows, "```"].join("\n");
}

/** Rooms of the core in their order, a few a line. */
function rooms() {
  const names = allowances("src/core").map(({ name }) => name);
  const lines = Array.from({ length: Math.ceil(names.length / 8) }, (_, line) => names.slice(line * 8, line * 8 + 8).join(" < "));
  return ["```text", lines.join("\n< "), "```"].join("\n");
}

/** The documents that show the import rules, with the rules as .dependency-cruiser.cjs has them. */
export function importMapFiles() {
  const read = (file) => readFileSync(resolve(root, file), "utf8");
  return {
    "docs/architecture.md": between(between(read("docs/architecture.md"), "import-map", importMap()), "core-rooms", rooms()),
    "CONTRIBUTING.md": between(read("CONTRIBUTING.md"), "core-rooms", rooms()),
  };
}
