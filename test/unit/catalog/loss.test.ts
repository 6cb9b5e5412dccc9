import type { Example } from "../../../src/catalog/define/defineFunction";
import { lossFunctions } from "../../../src/catalog/functions/loss";
import { ecl } from "../../../src/catalog/functions/loss/ecl";
import { eclStage } from "../../../src/catalog/functions/loss/eclStage";
import { expectedLoss } from "../../../src/catalog/functions/loss/expectedLoss";
import { cellsOf, expectExample, numbersOf } from "./pdCells";

describe.each(lossFunctions.map((fn) => [fn.name, fn] as const))("%s", (_, fn) => {
  test.each(fn.examples.map((example) => [example.note.en, example] as const))("%s", (__, example) => expectExample(fn, example));
});

test("EXPECTED_LOSS: a broken row fails alone with parameter, rule, value", () => {
  const cells = cellsOf(expectedLoss, [[0.02], [null], [0.02]], [[0.5], [null], [45]], 100);
  expect(cells.slice(0, 2)).toEqual([[1], [""]]);
  expect(cells[2][0]).toMatchObject({ row: 3, message: "lgd must be between 0 and 1, got 45 (did you mean 0.45?)" });
});

describe("ECL", () => {
  test("lifetime by default, as long as the longest curve; short curves hold their last value", () => {
    const long = numbersOf(ecl, [[0.02, 0.03, 0.03]], [[0.4, 0.4, 0.4]], [[300, 200, 100]], 0.05);
    expect(numbersOf(ecl, [[0.02, 0.03]], 0.4, [[300, 200, 100]], 0.05)).toEqual(long);
    expect(numbersOf(ecl, [[0.02, 0.03]], 0.4, [[300, 200, 100]], 0.05, "lifetime", 3)).toEqual(long);
    expect(numbersOf(ecl, 0.02, 0.4, 300, 0)[0][0]).toBeCloseTo(2.4, 14);
  });

  test("a horizon shorter than the curves cuts them, a longer one goes on", () => {
    expect(numbersOf(ecl, [[0.02, 0.03]], 0.4, [[300, 200]], 0.05, 2, 1)).toEqual(numbersOf(ecl, 0.02, 0.4, 300, 0.05, 1));
    expect(numbersOf(ecl, 0.5, 1, 100, 0, 2, 3)[0][0]).toBe(87.5);
  });

  test("after a cumulative curve its last conditional PD holds", () => {
    expect(numbersOf(ecl, [[0.5, 0.75]], 1, 100, 0, 2, 3, "cumulative")[0][0]).toBe(87.5);
    expect(numbersOf(ecl, [[0.5, 0.25]], 1, 100, 0, 2, 3, "marginal")[0][0]).toBe(87.5);
  });

  test("stages by number or word, in either language; a row a client", () => {
    const args = (stage: string | number): number => numbersOf(ecl, [[0.02, 0.03]], [[0.4, 0.6]], [[300, 200]], 0.05, stage)[0][0];
    expect(new Set([1, "12-month", "Stage 1", "第一阶段"].map(args))).toEqual(new Set([(0.02 * 0.4 * 300) / 1.05]));
    expect(new Set([2, "Lifetime", "第二阶段"].map(args)).size).toBe(1);
    expect([3, "credit-impaired", "第三阶段"].map(args)).toEqual([120, 120, 120]);
    expect(numbersOf(ecl, 0.02, 0.4, [[300, 200], [300, 200]], 0.05, [[1], [3]]).flat()).toEqual([(0.02 * 0.4 * 300) / 1.05, 120]);
  });

  test("mid-year losses are discounted half a year less", () => {
    expect(numbersOf(ecl, 0.02, 0.4, 300, 0.21, 1, null, null, "mid")[0][0]).toBeCloseTo(2.4 / 1.1, 14);
  });

  test("a blank row stays blank, broken rows fail alone", () => {
    const cells = cellsOf(ecl, [[0.02], [null], [2], [0.02], [0.02]], 0.4, [[300], [null], [300], [300], [300]], [[0.05], [null], [0.05], [5], [0.05]], [[1], [null], [1], [1], [4]]);
    expect(cells[0][0]).toBeCloseTo(2.4 / 1.05, 14);
    expect(cells[1]).toEqual([""]);
    expect(cells[2][0]).toMatchObject({ row: 3, message: "pd_curve must be between 0 and 1, got 2 (did you mean 0.02?)" });
    expect(cells[3][0]).toMatchObject({ row: 4, code: "probablyPercent", parameter: "eir" });
    expect(cells[4][0]).toMatchObject({ row: 5, message: "stage must be one of 1, 2, 3, got 4" });
  });

  test("a cumulative curve that falls, years that are not whole, losses at the start of a year", () => {
    expect(cellsOf(ecl, [[0.05, 0.03]], 0.4, 300, 0.05, 2, null, "cumulative")[0][0]).toMatchObject({ code: "notRising", parameter: "pd_curve" });
    expect(cellsOf(ecl, 0.02, 0.4, 300, 0.05, 2, 2.5)[0][0]).toMatchObject({ code: "notWhole", parameter: "years" });
    expect(cellsOf(ecl, 0.02, 0.4, 300, 0.05, 2, 2, null, "begin")[0][0]).toMatchObject({ code: "notAChoice", parameter: "timing" });
  });
});

describe("ECL_STAGE", () => {
  test("the triggers are parameters", () => {
    const stage = (...args: Example["args"]): number => numbersOf(eclStage, ...args)[0][0];
    expect(stage(25, 0.01, 0.01)).toBe(1);
    expect(stage(25, 0.01, 0.01, null, null, null, 20)).toBe(2);
    expect(stage(65, 0.01, 0.01)).toBe(2);
    expect(stage(65, 0.01, 0.01, null, null, null, null, 60)).toBe(3);
    expect(stage(0, 0.018, 0.01)).toBe(1);
    expect(stage(0, 0.018, 0.01, null, null, null, null, null, 1.5)).toBe(2);
    expect(stage(0, 0.0004, 0.0001)).toBe(1);
    expect(stage(0, 0.0004, 0.0001, null, null, null, null, null, null, 0.0002)).toBe(2);
    expect(stage(0, 0.03, 0.01, null, null, null, null, null, null, null, 0.03)).toBe(1);
  });

  test("reasons in words, in either language", () => {
    const reasons = (language: string | null): unknown[] =>
      cellsOf(eclStage, [[95], [31], [0], [0], [0], [0]], [[0.01], [0.01], [0.03], [0.01], [0.01], [0.01]], 0.01, [[null], [null], [null], [true], [null], [null]], [[null], [null], [null], [null], ["是"], [null]], "reason", null, null, null, null, null, language).flat();
    expect(reasons(null)).toEqual(["Stage 3: 95 days past due, 90 or more", "Stage 2: 31 days past due, more than 30", "Stage 2: PD 3%, 1% at origination", "Stage 2: on the watch list", "Stage 3: credit-impaired", "Stage 1: no trigger"]);
    expect(reasons("zh-CN")).toEqual(["第三阶段：逾期 95 天，达到 90 天", "第二阶段：逾期 31 天，超过 30 天", "第二阶段：违约概率 3%，初始为 1%", "第二阶段：列入观察名单", "第三阶段：已发生信用减值", "第一阶段：未触发"]);
    expect(cellsOf(eclStage, 0, 0.02, 0.01, null, null, "reason", null, null, null, null, 0.02)).toEqual([["Stage 1: low credit risk, PD 2%"]]);
  });

  test("a blank row stays blank, a broken row fails alone", () => {
    const cells = cellsOf(eclStage, [[0], [null], [-1], [0]], [[0.01], [null], [0.01], [3]], [[0.01], [null], [0.01], [0.01]]);
    expect(cells.slice(0, 2)).toEqual([[1], [""]]);
    expect(cells[2][0]).toMatchObject({ row: 3, message: "days_past_due must be 0 or more, got -1" });
    expect(cells[3][0]).toMatchObject({ row: 4, message: "pd_now must be between 0 and 1, got 3 (did you mean 0.03?)" });
  });

  test("the trigger of stage 2 must not lie above that of stage 3", () => {
    expect(cellsOf(eclStage, 0, 0.01, 0.01, null, null, null, 60, 45)[0][0]).toMatchObject({ code: "mustNotExceed", message: "dpd_stage_two must not exceed dpd_stage_three: got 60, more than 45" });
  });
});
