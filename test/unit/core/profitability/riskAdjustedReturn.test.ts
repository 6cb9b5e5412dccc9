import { economicProfit, raroc, rateForEconomicProfit, rateForRaroc, type RiskPricedLoan } from "../../../../src/core/profitability/riskAdjustedReturn";

const loan: RiskPricedLoan = { exposure: 1000, rate: 0.06, ftpRate: 0.03, expectedLossRate: 0.01, costRate: 0.005, capitalRate: 0.1, capitalReturn: 0.02, fees: 3, taxRate: 0.25 };

test("profit by hand: 1000 × 1.5 % + 3 + 2 of capital's return, less a quarter", () => {
  expect(raroc(loan)).toEqual({ ok: true, value: expect.closeTo(0.15, 14) });
  expect(economicProfit(loan, 0.1)).toBeCloseTo(5, 12);
});

test("tax takes its share of a loss as well", () => {
  expect(economicProfit({ ...loan, rate: 0.03 }, 0)).toBeCloseTo(0.75 * (-15 + 5), 12);
});

test("without capital there is no RAROC, whichever of its two factors is 0", () => {
  expect(raroc({ ...loan, capitalRate: 0 })).toMatchObject({ ok: false, failure: { code: "zeroDivisor", reason: "notApplicable", parameter: "capital_rate" } });
  expect(raroc({ ...loan, exposure: 0 })).toMatchObject({ ok: false, failure: { code: "zeroDivisor", parameter: "exposure" } });
  expect(rateForRaroc({ ...loan, capitalRate: 0 }, 0.1)).toMatchObject({ ok: false, failure: { code: "zeroDivisor", parameter: "capital_rate" } });
});

test("without capital there is an economic profit, and a rate for it", () => {
  expect(economicProfit({ ...loan, capitalRate: 0 }, 0.1)).toBeCloseTo(13.5, 12);
  expect(rateForEconomicProfit({ ...loan, capitalRate: 0 }, 0.1, 13.5)).toEqual({ ok: true, value: expect.closeTo(0.06, 14) });
});

test.each([["exposure", { exposure: 0 }], ["tax_rate", { taxRate: 1 }]])("no rate reaches a profit where %s leaves nothing of it", (name, change) => {
  const failure = { code: "noSpread", reason: "noSolution", message: expect.stringContaining(name) };
  expect(rateForEconomicProfit({ ...loan, ...change }, 0.1, 5)).toMatchObject({ ok: false, failure });
  expect(rateForRaroc({ ...loan, ...change }, 0.1)).toMatchObject({ ok: false, failure });
});
