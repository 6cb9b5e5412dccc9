import { spawnSync } from "node:child_process";
import path from "node:path";

const projectRoot = path.resolve(__dirname, "../../..");

/** Lint of texts, each as if it stood in a file that exists. One process for all: what takes long is to read the project. */
function lint(texts: readonly (readonly [file: string, lines: readonly string[]])[]): string[][] {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(projectRoot, "test/support/lintTexts.mjs")], {
    cwd: projectRoot,
    input: JSON.stringify(texts.map(([file, lines]) => [file, lines.join("\n")])),
    encoding: "utf8",
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

const IMPURE = [
  ["export const a = Date.now();", "no-restricted-properties"],
  ["export const b = new Date();", "no-restricted-syntax"],
  ["export const c = Math.random();", "no-restricted-properties"],
  ["export const d = performance.now();", "no-restricted-globals"],
  ["export const e = window;", "no-restricted-globals"],
  ["export const f = document;", "no-restricted-globals"],
  ["export const g = process.env;", "no-restricted-globals"],
  ["export const h = Excel;", "no-restricted-globals"],
  ["export const i = Office;", "no-restricted-globals"],
  ["export const j = CustomFunctions;", "no-restricted-globals"],
  ["export default 1;", "no-restricted-syntax"],
] as const;

const PURE = "export const k = new Date(2020, 1, 1);";

const ENGINES_OWN = ["export const a = Math.exp(1);", "export const b = Math.log(2);", "export const c = 2 ** 0.5;", "export const d = Math.hypot(3, 4);", "export const e = Math.random();"];

let core: string[];
let searching: string[];
let elsewhere: string[];

beforeAll(() => {
  [core, searching, elsewhere] = lint([
    ["src/core/units/timing.ts", [PURE, ...IMPURE.map(([line]) => line)]],
    ["src/core/estimation/fit.ts", ["export const f = Math.sqrt(2);", ...ENGINES_OWN]],
    ["src/core/units/timing.ts", ENGINES_OWN.slice(0, 4)],
  ]);
}, 120_000);

test("lint keeps hosts, clock and chance out of the core, and lets pure code be", () => {
  IMPURE.forEach(([, rule], i) => expect(core).toContain(`${i + 2} ${rule}`));
  expect(core.filter((message) => message.startsWith("1 "))).toEqual([]);
});

test("lint keeps an engine's own digits out of what searches, and lets the rest of the core be", () => {
  expect(searching).toEqual(["2 no-restricted-properties", "3 no-restricted-properties", "4 no-restricted-syntax", "5 no-restricted-properties", "6 no-restricted-properties"]);
  expect(elsewhere).toEqual([]);
});
