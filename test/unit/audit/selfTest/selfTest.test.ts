import { findFunction } from "../../../../src/catalog";
import { runSelfTest } from "../../../../src/audit/selfTest/runSelfTest";
import { loadSelfTestCalls, selfTestFormula, type SelfTestCall } from "../../../../src/audit/selfTest/selfTestCall";
import { tenorCalls } from "../../../../src/formulas/tenorCalls";
import { estimate } from "../../../../src/core/estimators";
import type { AnswerTo, RunRequest } from "../../../../src/core/simulation/runRequest";
import { runNow } from "../../../support/call";

const runner = {
  run: async <Request extends RunRequest>(request: Request): Promise<AnswerTo<Request>> => runNow(request),
  estimate: async (request: Parameters<typeof estimate>[0]) => estimate(request),
};

let selfTestCalls: readonly SelfTestCall[];
beforeAll(async () => {
  selfTestCalls = await loadSelfTestCalls();
});

test("every call gives what is expected of it", async () => {
  const results = await runSelfTest(selfTestCalls, runner);
  expect(results).toHaveLength(selfTestCalls.length);
  expect(results.filter(({ passed }) => !passed)).toEqual([]);
});

test("a wrong expectation fails, and it alone", async () => {
  const calls = selfTestCalls.slice(0, 3).map((call, index) => (index === 1 ? { ...call, expected: call.expected + 3 * call.tolerance } : call));
  expect((await runSelfTest(calls, runner)).map(({ passed }) => passed)).toEqual([true, false, true]);
});

test("a call that gives an error has not passed", async () => {
  const [call] = selfTestCalls;
  expect(await runSelfTest([{ ...call, args: [100, 0, 10, 0.12] }], runner)).toMatchObject([{ passed: false, value: { error: "#VALUE!" } }]);
});

test("examples and published values of every function that answers in the cell, each with its source", () => {
  expect(selfTestCalls.length).toBeGreaterThan(150);
  for (const { name, source } of selfTestCalls) expect([findFunction(name)?.name, source.en.length > 0, source["zh-CN"].length > 0]).toEqual([name, true, true]);
  expect(selfTestCalls.some(({ source }) => source.en.startsWith("Basel Committee on Banking Supervision, Basel II, Annex 5"))).toBe(true);
});

test("formulas that Excel takes: one call each, short enough, numbers and blanks as a cell has them", () => {
  for (const call of selfTestCalls) {
    const formula = selfTestFormula(call);
    expect(formula.length).toBeLessThan(8192);
    expect(tenorCalls(formula).map(({ name }) => name)).toEqual([call.name]);
  }
  const source = { en: "", "zh-CN": "" };
  expect(selfTestFormula({ name: "CLV", args: [1e-7, null, [[1, null], ["a\"b", -2]], true, null], row: 0, column: 1, expected: 0, tolerance: 1, source })).toBe('=INDEX(TENOR.CLV(1E-7,,{1,"";"a""b",-2},TRUE),1,2)');
});
