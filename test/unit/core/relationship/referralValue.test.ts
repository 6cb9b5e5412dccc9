import { referralValue, type ReferringClient } from "../../../../src/core/relationship/referralValue";
import { call, tryCall } from "../../../support/call";

const plain: ReferringClient = {
  referrals: 2, probability: 0.5, referredValue: 100, cacSaved: 20, joinsAnyway: 0.25, reward: 5, depth: 2, decay: 0.5, churn: 0.1, pd: 0, discountRate: 0.1, years: 3,
  crossSell: 10, deposits: 1000, depositMargin: 0.01, employees: 50, payrollShare: 0.4, payrollValue: 0.5,
};

test("two generations by hand", () => {
  const found = referralValue(plain);
  if (!found.ok) throw new Error(found.failure.message);
  const { value } = found;
  const first = [0.9, 0.81, 0.729];
  const second = [0, 0.75 * 0.5 * 0.9 * 0.9, 0.75 * 0.5 * (0.9 * 0.81 + 0.81 * 0.9)];
  const present = (byYear: number[]): number => byYear.reduce((sum, count, year) => sum + count / 1.1 ** (year + 1), 0);
  expect(value.referredClients).toBeCloseTo(75 * present(first), 10);
  expect(value.cacSaved).toBeCloseTo(20 * present(first), 10);
  expect(value.rewards).toBeCloseTo(-5 * present(first), 10);
  expect(value.laterGenerations).toBeCloseTo(90 * present(second), 10);
  expect(value.clientsWonInAll).toBeCloseTo(first[0] + first[1] + first[2] + second[1] + second[2], 12);
  expect([value.crossSell, value.deposits, value.payroll]).toEqual([10, 10, 10].map((flow) => expect.closeTo(flow * present(first), 10)));
  expect(value.annualEquivalent * present(first)).toBeCloseTo(value.referredClients + value.cacSaved + value.rewards + value.laterGenerations, 9);
});

test("no year ahead is worth nothing; what multiplies beyond numbers says so", () => {
  const none = referralValue({ ...plain, years: 0 });
  expect(none.ok && none.value.total).toBe(0);
  const endless = referralValue({ ...plain, referrals: 1e300, probability: 1, depth: 3, decay: 1 });
  expect(endless.ok ? "" : endless.failure.code).toBe("tooLarge");
});

test("the amount a year is what CLV takes as referral", () => {
  const lines = Object.fromEntries(call("REFERRAL_VALUE", 2, 0.5, 100, 0.1, 0.1, 20, 10, 0.25, 5, 3, 0.5) as [string, number][]);
  const [[clv]] = call("CLV", 0, 0, 0.1, 0.1, null, null, null, 10, null, null, "end", 1, lines["Referrals a year, as in CLV"]);
  expect(clv).toBeCloseTo(lines.Total, 9);
});

test("a broken row of many stands alone; in Chinese where asked", () => {
  const cells = call("REFERRAL_VALUE", [[1], [2], [null]], [[0.5], [50], [null]], 100, 0.1, 0.1, null, null, null, null, null, null, null, null, null, null, null, null, null, "zh-CN");
  expect(cells[0][0]).toBe("推荐客户价值");
  expect(cells[1][7]).toBeGreaterThan(0);
  expect(cells[2][0]).toMatchObject({ code: "probablyPercent", row: 2 });
  expect(cells[3]).toEqual(cells[0].map(() => ""));
  expect(tryCall("REFERRAL_VALUE", 1, 0.5, 100, 0.1, 0.1, 0, 2.5)).toMatchObject({ failure: { code: "notWhole" } });
});
