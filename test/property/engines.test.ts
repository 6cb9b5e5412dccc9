import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import { readGolden } from "../golden/readGolden";
import type { Answer, SpecialCall } from "../support/engines/workload";

/**
 * The core gives the same on another JavaScript engine: each example of each function, a portfolio run, simulations, estimates and
 * special functions, by V8 here and by QuickJS, whose exp, log and power are other code. What runs is one bundle of the sources.
 */
jest.setTimeout(300_000);

/** Of max(1, Σ|components|), or of max(1, |value|) where a number is not a sum of components. */
const WITHIN = 1e-12;

/** Functions that search for what they estimate: they are written so that no digit hangs on an engine. */
const ESTIMATES = /^(?:\w+_FIT|REPEAT_\w+|\w+_BACKTEST|COMPETING_RISKS|FORECAST_\w+|KM_SURVIVAL) example/;

const SPECIAL = new Set(["logGamma", "digamma", "logBeta", "chiSquareTail", "betaQuantile", "hypergeometricOfOne", "normalCdf", "normalQuantile"]);
const specialCalls: SpecialCall[] = readGolden("special.csv").rows.filter((row) => SPECIAL.has(row.function)).map((row) => [row.function, [row.a, row.b, row.c].filter((cell) => cell !== "").map(Number)]);

let here: readonly Answer[];
let there: readonly Answer[];

beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), "tenor-engines-"));
  const script = path.join(folder, "workload.js");
  const question = `answers(${JSON.stringify(JSON.stringify(specialCalls))})`;
  run("bundle.mjs", folder);
  here = JSON.parse(byV8(script, question)) as Answer[];
  there = JSON.parse(run("askQuickJs.mjs", script, question)) as Answer[];
  rmSync(folder, { recursive: true });
});

function run(program: string, ...words: readonly string[]): string {
  return execFileSync(process.execPath, [path.resolve(__dirname, "../support/engines", program), ...words], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 64 * 1024 * 1024 });
}

function byV8(script: string, question: string): string {
  const context = vm.createContext({});
  vm.runInContext(readFileSync(script, "utf8"), context);
  return vm.runInContext(question, context) as string;
}

const isNumber = (value: unknown): value is number => typeof value === "number";

test("the two engines are two: some function of its own has another last digit", () => {
  // Else a pass would say nothing.
  expect(here.some(({ value }, index) => isNumber(value) && value !== there[index].value)).toBe(true);
});

test("both answer the same questions, with the same words", () => {
  expect(here.length).toBeGreaterThan(4000);
  expect(there.map(({ place }) => place)).toEqual(here.map(({ place }) => place));
  const words = (answers: readonly Answer[]) => answers.filter(({ value }) => !isNumber(value));
  expect(words(there)).toEqual(words(here));
});

test("every number is the same to 1e-12 of what it is a sum of", () => {
  const apart = here.flatMap(({ place, value, scale = 0 }, index) => {
    const other = there[index].value;
    if (!isNumber(value) || !isNumber(other)) return [];
    return Math.abs(value - other) <= WITHIN * Math.max(1, scale, Math.abs(value)) ? [] : [[place, value, other]];
  });
  expect(apart).toEqual([]);
});

test("an estimate is the same to the last bit", () => {
  const estimates = here.flatMap((answer, index) => (ESTIMATES.test(answer.place) ? [[answer, there[index]]] : []));
  expect(estimates.length).toBeGreaterThan(300);
  expect(estimates.filter(([one, other]) => one.value !== other.value && JSON.stringify(one.value) !== JSON.stringify(other.value))).toEqual([]);
});
