import { spawnSync } from "node:child_process";
import path from "node:path";

const projectRoot = path.resolve(__dirname, "../../..");

/** Lint of a text, as if it stood in a file that exists. */
function lint(file: string, text: string): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(projectRoot, "node_modules/eslint/bin/eslint.js"), "--stdin", "--stdin-filename", file, "--format", "json"], {
    cwd: projectRoot,
    input: text,
    encoding: "utf8",
  });
  if (!stdout) throw new Error(stderr);
  const [{ messages }] = JSON.parse(stdout) as [{ messages: { line: number; ruleId: string | null; message: string }[] }];
  return messages.map(({ line, ruleId }) => `${line} ${ruleId}`);
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

test("lint keeps hosts, clock and chance out of the core, and lets pure code be", () => {
  const found = lint("src/core/units/timing.ts", [PURE, ...IMPURE.map(([line]) => line)].join("\n"));
  IMPURE.forEach(([, rule], i) => expect(found).toContain(`${i + 2} ${rule}`));
  expect(found.filter((message) => message.startsWith("1 "))).toEqual([]);
}, 60_000);

test("lint keeps an engine's own digits out of what searches, and lets the rest of the core be", () => {
  const own = ["export const a = Math.exp(1);", "export const b = Math.log(2);", "export const c = 2 ** 0.5;", "export const d = Math.hypot(3, 4);", "export const e = Math.random();"];
  const found = lint("src/core/estimation/fit.ts", ["export const f = Math.sqrt(2);", ...own].join("\n"));
  expect(found).toEqual(["2 no-restricted-properties", "3 no-restricted-properties", "4 no-restricted-syntax", "5 no-restricted-properties", "6 no-restricted-properties"]);
  expect(lint("src/core/units/timing.ts", own.slice(0, 4).join("\n"))).toEqual([]);
}, 60_000);
