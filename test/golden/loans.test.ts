import { call } from "../support/call";
import { readGolden } from "./readGolden";

const HEADERS = call("LOAN_SCHEDULE", 1, 0.1, 1)[0] as string[];

function scheduleOf(...args: Parameters<typeof call> extends [string, ...infer Rest] ? Rest : never): Record<string, number>[] {
  return call("LOAN_SCHEDULE", ...args).slice(1).map((row) => Object.fromEntries(row.map((cell, column) => [HEADERS[column], cell as number])));
}

describe("the worked examples of Excel's loan functions", () => {
  const { rows, tolerance } = readGolden("loan_payments.csv");
  test.each(rows)("$measure of period $period: $value", ({ measure, principal, rate, years, periods_per_year, period, value }) => {
    const schedule = scheduleOf(Number(principal), Number(rate), Number(years), "annuity", null, Number(periods_per_year));
    const header = { payment: "Payment", interest: "Interest", principal: "Principal" }[measure]!;
    expect(Math.abs(schedule[Number(period) - 1][header] - Number(value))).toBeLessThanOrEqual(tolerance);
  });
});

test("a prepayment rate is a monthly mortality of the balance after the scheduled repayment", () => {
  const { rows, tolerance } = readGolden("prepayment.csv");
  for (const { cpr, smm } of rows) {
    const [first] = scheduleOf(100_000, 0.08, 30, "annuity", null, 12, null, null, Number(cpr));
    expect(Math.abs(first.Prepayment / (first.Draw - first.Principal) - Number(smm))).toBeLessThanOrEqual(tolerance);
  }
});

test("yearly payments, 365 days apart, are worth the loan by XNPV at its rate", () => {
  const rate = 0.09;
  const firstDate = 45_292;
  const payments = scheduleOf(10_000, rate, 6, "annuity", null, 1).map((row) => row.Payment);
  // Excel's XNPV: Σ flow/(1 + rate)^((date − first date)/365).
  const xnpv = [-10_000, ...payments].reduce((sum, flow, year) => sum + flow / (1 + rate) ** ((firstDate + 365 * year - firstDate) / 365), 0);
  expect(Math.abs(xnpv)).toBeLessThanOrEqual(1e-8);
});
