import { findFunction, functions } from "../../../src/catalog";
import { isFailure } from "../../../src/catalog/cell";
import { callSteps, type CallSteps } from "../../../src/excel/unfolded/callSteps";
import { nativeForms } from "../../../src/native/forms";
import { argument, call } from "../../support/call";

type Arg = Parameters<typeof argument>[0];

const stepsOf = (name: string, ...args: readonly Arg[]): Promise<CallSteps> => callSteps({ fn: findFunction(name)!, args: args.map(argument) }, "en");

async function valuesOf(name: string, ...args: readonly Arg[]): Promise<[string, unknown, boolean][]> {
  const found = await stepsOf(name, ...args);
  if (!found.ok) throw new Error(found.reason.en);
  return found.steps.map((step) => [step.name, step.value, step.ofRow]);
}

test("a lifetime value is the sum of its components, which the steps give", async () => {
  const args = [100, 10, 0.1, 0.12, 0.02, 0.45, 1000, 3];
  const steps = await valuesOf("CLV", ...args);
  const totals = steps.filter(([, , ofRow]) => !ofRow);
  const at = (name: string) => totals.find(([one]) => one === name)?.[1] as number;
  expect(at("Periods")).toBe(12);
  expect(at("CLV")).toBeCloseTo(call("CLV", ...args)[0][0] as number, 9);
  expect(at("Revenue") + at("Retention cost") + at("Expected loss")).toBeCloseTo(at("CLV"), 9);
  expect(steps.find(([name, , ofRow]) => ofRow && name === "Alive at start")?.[1]).toBe(1);
  // An exposure that is left out has no cells to be counted.
  expect((await valuesOf("CLV", 100, 10, 0.1, 0.12)).find(([name]) => name === "Exposure is a repayment profile")?.[1]).toBe(0);
});

test("of a column of clients the first is worked out, of inputs that say nothing a reason is given", async () => {
  const steps = await valuesOf("IRB_CAPITAL", [[null], [0.01], [0.02]], 0.45, 2.5);
  expect(steps[0]).toEqual(["PD, floored", 0.01, true]);
  expect(steps.at(-1)?.[1]).toBeCloseTo(call("IRB_CAPITAL", 0.01, 0.45, 2.5)[0][0] as number, 12);
  expect(await stepsOf("CLV", 100, 10, 45)).toMatchObject({ ok: false, reason: { en: expect.stringContaining("churn must be between 0 and 1, got 45") as string } });
});

const formed = functions.filter(({ id, kind }) => nativeForms[id]?.kind === "form" && kind === "client");

test.each(formed.map((fn) => [fn.name, fn] as const))("the last step of %s with one client is what the function gives", async (name, fn) => {
  const args = fn.examples[0].args.map((arg, index) => (["client", "curve"].includes(fn.params[index].shape) && Array.isArray(arg) ? [(arg as Arg[][])[0]] : arg)) as Arg[];
  const [[expected]] = call(name, ...args);
  const found = await stepsOf(name, ...args);
  if (!found.ok) return expect(found.reason.en).not.toBe("");
  expect(found.steps.length).toBeGreaterThan(0);
  if (typeof expected !== "number" || isFailure(expected)) return;
  expect(found.steps.some(({ value }) => typeof value === "number" && Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))).toBe(true);
});
