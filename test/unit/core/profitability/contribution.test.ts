import { clientContribution, CONTRIBUTION_LINES, contributionOf } from "../../../../src/core/profitability/contribution";

const client = { drawn: 1000, rate: 0.05, ftpRate: 0.03, undrawn: 400, commitmentFee: 0.005, fees: 4, deposits: 500, depositRate: 0.01, depositFtpRate: 0.025, linkedBusiness: 7, cost: 6, provisions: 8, capital: 80, capitalCharge: 0.1 };

test("each line by hand", () => {
  const lines = clientContribution(client);
  const byHand = [20, 2, 7.5, 4, 7, -6, -8, -8];
  CONTRIBUTION_LINES.forEach((line, index) => expect(lines[line]).toBeCloseTo(byHand[index], 12));
  expect(contributionOf(lines)).toBeCloseTo(18.5, 12);
});

test("a client with nothing has no line of minus zero", () => {
  const lines = clientContribution({ drawn: 0, rate: 0, ftpRate: 0, undrawn: 0, commitmentFee: 0, fees: 0, deposits: 0, depositRate: 0, depositFtpRate: 0, linkedBusiness: 0, cost: 0, provisions: 0, capital: 0, capitalCharge: 0 });
  for (const line of CONTRIBUTION_LINES) expect(Object.is(lines[line], 0)).toBe(true);
});
