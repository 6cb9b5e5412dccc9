import { ftpMargin } from "../../../../src/core/profitability/ftpMargin";

const balance = { balance: 1000, rate: 0.05, ftpRate: 0.03, liquidityPremium: 0.005 };

test("the liquidity premium costs a loan and rewards a deposit", () => {
  expect(ftpMargin({ ...balance, side: "loan" })).toBeCloseTo(15, 12);
  expect(ftpMargin({ ...balance, side: "deposit", rate: 0.02 })).toBeCloseTo(15, 12);
});
