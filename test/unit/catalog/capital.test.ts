import { capitalFunctions } from "../../../src/catalog/functions/capital";
import { irbCapital } from "../../../src/catalog/functions/capital/irbCapital";
import { irbCorrelation } from "../../../src/catalog/functions/capital/irbCorrelation";
import { irbRw } from "../../../src/catalog/functions/capital/irbRw";
import { pfRiskWeight } from "../../../src/catalog/functions/capital/pfRiskWeight";
import { slottingRw } from "../../../src/catalog/functions/capital/slottingRw";
import { cellsOf, expectExample, numbersOf } from "./pdCells";

describe.each(capitalFunctions.map((fn) => [fn.name, fn] as const))("%s", (_, fn) => {
  test.each(fn.examples.map((example) => [example.note.en, example] as const))("%s", (__, example) => expectExample(fn, example));
});

describe.each([irbCapital, irbRw].map((fn) => [fn.name, fn] as const))("%s", (_, fn) => {
  test("a blank row stays blank, broken rows fail alone with parameter, rule, value", () => {
    const cells = cellsOf(fn, [[0.01], [null], [1.5], [0.01], [0.01]], [[0.45], [null], [0.45], [45], [0.45]], [[2.5], [null], [2.5], [2.5], [0.5]]);
    expect(cells[0][0]).toBe(numbersOf(fn, 0.01, 0.45, 2.5)[0][0]);
    expect(cells[1]).toEqual([""]);
    expect(cells[2][0]).toMatchObject({ row: 3, message: "pd must be between 0 and 1, got 1.5 (did you mean 0.015?)" });
    expect(cells[3][0]).toMatchObject({ row: 4, message: "lgd must be between 0 and 1, got 45 (did you mean 0.45?)" });
    expect(cells[4][0]).toMatchObject({ row: 5, message: "maturity must be between 1 and 5, got 0.5" });
  });

  test("maturity in months is caught; 1 and 5 years are not", () => {
    expect(cellsOf(fn, 0.01, 0.45, 30)[0][0]).toMatchObject({ message: "maturity must be between 1 and 5, got 30" });
    const [[one], [five]] = numbersOf(fn, 0.01, 0.45, [[1], [5]]);
    expect(five).toBeGreaterThan(one);
  });

  test("scaling is the framework's where blank, and what is given where not", () => {
    const [[plain]] = numbersOf(fn, 0.01, 0.45, 2.5);
    expect(numbersOf(fn, 0.01, 0.45, 2.5, null, null, "basel2")[0][0]).toBeCloseTo(1.06 * plain, 14);
    expect(numbersOf(fn, 0.01, 0.45, 2.5, null, 1, "basel2")[0][0]).toBeCloseTo(plain, 14);
    expect(numbersOf(fn, 0.01, 0.45, 2.5, null, 1.06)[0][0]).toBeCloseTo(1.06 * plain, 14);
    expect(cellsOf(fn, 0.01, 0.45, 2.5, null, 0)[0][0]).toMatchObject({ message: "scaling must be greater than 0, got 0" });
  });

  test("the framework by number, word and in either language; another one is not known", () => {
    const of = (framework: string): number => numbersOf(fn, 0.0001, 0.45, 2.5, null, null, framework)[0][0];
    expect(new Set(["basel3", "Basel III", "巴塞尔协议Ⅲ", " BASEL3 "].map(of)).size).toBe(1);
    expect(new Set(["basel2", "CRR", "巴塞尔协议Ⅱ"].map(of)).size).toBe(1);
    expect(cellsOf(fn, 0.01, 0.45, 2.5, null, null, "basel4")[0][0]).toMatchObject({ message: 'framework must be one of basel3, basel2, china2024, got "basel4"' });
  });

  test("a client in default has no unexpected loss", () => {
    expect(numbersOf(fn, 1, 0.45, 2.5)).toEqual([[0]]);
  });
});

test("IRB_CORRELATION: the framework's floor on PD, a blank row, a broken one", () => {
  expect(numbersOf(irbCorrelation, 0, null, "basel2")).toEqual(numbersOf(irbCorrelation, 0.0003, null, "basel2"));
  expect(numbersOf(irbCorrelation, 0)[0][0]).toBeLessThan(numbersOf(irbCorrelation, 0, null, "basel2")[0][0]);
  const cells = cellsOf(irbCorrelation, [[0.01], [null], [0.01]], [[20], [null], [-1]]);
  expect(cells.slice(1)).toMatchObject([[""], [{ row: 3, message: "turnover_eur_m must be 0 or more, got -1" }]]);
});

describe("SLOTTING_RW", () => {
  test("speaks both languages", () => {
    const words = [["优"], ["良"], ["中"], ["差"], ["违约"]];
    expect(numbersOf(slottingRw, words)).toEqual([[0.7], [0.9], [1.15], [2.5], [0]]);
    expect(numbersOf(slottingRw, words, "是", "高波动性商用房地产")).toEqual([[0.7], [0.95], [1.4], [2.5], [0]]);
    expect(numbersOf(slottingRw, "Strong", 1, "Specialised lending")).toEqual([[0.5]]);
  });

  test("a blank row stays blank, broken rows fail alone", () => {
    const cells = cellsOf(slottingRw, [["good"], [null], ["fair"], ["good"]], [[null], [null], [null], ["perhaps"]]);
    expect(cells.slice(0, 2)).toEqual([[0.9], [""]]);
    expect(cells[2][0]).toMatchObject({ row: 3, message: 'category must be one of strong, good, satisfactory, weak, default, got "fair"' });
    expect(cells[3][0]).toMatchObject({ row: 4, parameter: "short", code: "notTrueOrFalse" });
  });
});

describe("PF_RISK_WEIGHT", () => {
  test("speaks both languages", () => {
    expect(numbersOf(pfRiskWeight, [["Construction"], ["pre-operational"], ["建设期"], ["运营前"], ["operation"], ["运营期"]])).toEqual([[1.3], [1.3], [1.3], [1.3], [1], [1]]);
  });

  test("high quality before operation is an error of its row; a blank row stays blank", () => {
    const cells = cellsOf(pfRiskWeight, [["operational"], [null], ["construction"], ["ramp-up"]], [[true], [null], [true], [false]]);
    expect(cells.slice(0, 2)).toEqual([[0.8], [""]]);
    expect(cells[2][0]).toMatchObject({ message: "phase must be one of operational, got pre-operational (high_quality = TRUE)" });
    expect(cells[3][0]).toMatchObject({ row: 4, message: 'phase must be one of pre-operational, operational, got "ramp-up"' });
  });
});
