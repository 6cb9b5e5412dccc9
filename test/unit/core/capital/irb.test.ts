import { CAPITAL_FRAMEWORKS } from "../../../../src/core/capital/frameworks";
import { assetCorrelation, irbCapitalRatio, maturityAdjustment, riskWeightOf, scaledIrbCapital } from "../../../../src/core/capital/irb";

const loan = { pd: 0.01, lgd: 0.45, maturityYears: 2.5 };

test("a borrower in default needs no capital, and next to default hardly any: the limit of the formula", () => {
  for (const framework of CAPITAL_FRAMEWORKS) {
    expect(irbCapitalRatio({ ...loan, pd: 1 }, framework)).toBe(0);
    expect(irbCapitalRatio({ ...loan, pd: 1 - 1e-9 }, framework)).toBeLessThan(1e-8);
    expect(irbCapitalRatio({ ...loan, pd: 0.999 }, framework)).toBeGreaterThan(0);
  }
});

test("nothing to lose, no capital", () => {
  expect(irbCapitalRatio({ ...loan, lgd: 0 }, "basel3")).toBe(0);
});

test("a borrower who cannot default is given the floor of the framework", () => {
  expect(irbCapitalRatio({ ...loan, pd: 0 }, "basel3")).toBe(irbCapitalRatio({ ...loan, pd: 0.0005 }, "basel3"));
  expect(irbCapitalRatio({ ...loan, pd: 0 }, "basel2")).toBe(irbCapitalRatio({ ...loan, pd: 0.0003 }, "basel2"));
  expect(irbCapitalRatio({ ...loan, pd: 0 }, "basel2")).toBeLessThan(irbCapitalRatio({ ...loan, pd: 0 }, "basel3"));
});

test("Basel II takes 1.06 times the capital, Basel III the formula as it is", () => {
  expect(scaledIrbCapital(loan, "basel3")).toBe(irbCapitalRatio(loan, "basel3"));
  expect(scaledIrbCapital(loan, "basel2")).toBe(1.06 * irbCapitalRatio(loan, "basel2"));
});

test("correlation runs from 24 % to 12 %, four points less for the smallest", () => {
  expect(assetCorrelation(0)).toBe(0.24);
  expect(assetCorrelation(1)).toBeCloseTo(0.12, 15);
  expect(assetCorrelation(0, 5)).toBeCloseTo(0.2, 15);
  expect(assetCorrelation(0, 0)).toBe(assetCorrelation(0, 5));
  expect(assetCorrelation(0, 27.5)).toBeCloseTo(0.22, 15);
  expect(assetCorrelation(0, 50)).toBe(0.24);
  expect(assetCorrelation(0, 51)).toBe(0.24);
  expect(assetCorrelation(0, Number.NaN)).toBe(0.24);
});

test("no adjustment at one year; at PD 1 % and 2.5 years a quarter more", () => {
  expect(maturityAdjustment(0.01, 1)).toBe(1);
  expect(maturityAdjustment(0.01, 2.5)).toBeCloseTo(1.2598, 4);
});

test("capital of 8 % is a weight of 100 %", () => {
  expect(riskWeightOf(0.08)).toBe(1);
});
