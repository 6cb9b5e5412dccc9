import { rateForLifetimeValue } from "../../../../src/core/clv/rateForTarget";
import { plainClient } from "../../../support/clients";

const loan = { exposure: 1000, ftpRate: 0.03, fees: 0 };

test("one year, end: margin × 0.9 / 1.12", () => {
  expect(rateForLifetimeValue({ ...plainClient, horizonPeriods: 1 }, loan, (20 * 0.9) / 1.12)).toEqual({ ok: true, value: expect.closeTo(0.05, 14) });
});

test("fees come off the rate", () => {
  expect(rateForLifetimeValue({ ...plainClient, horizonPeriods: 1 }, { ...loan, fees: 20 }, (20 * 0.9) / 1.12)).toEqual({ ok: true, value: expect.closeTo(0.03, 14) });
});

test.each([
  ["no exposure", plainClient, { ...loan, exposure: 0 }, "exposure = 0"],
  ["a client that leaves before it pays", { ...plainClient, churn: 1 }, loan, "income multiple = 0"],
  ["a client that defaults before it pays", { ...plainClient, pd: 1 }, loan, "income multiple = 0"],
  ["no time", { ...plainClient, horizonPeriods: 0 }, loan, "income multiple = 0"],
])("%s: no spread will do", (_, terms, priced, detail) => {
  expect(rateForLifetimeValue(terms, priced, 100)).toMatchObject({ ok: false, failure: { code: "noSpread", reason: "noSolution", message: expect.stringContaining(`CLV equal to 100: ${detail}`) } });
});

test("income that is paid first counts even where the client leaves at once", () => {
  expect(rateForLifetimeValue({ ...plainClient, churn: 1, timing: "begin" }, loan, 20)).toEqual({ ok: true, value: expect.closeTo(0.05, 14) });
});

test("a perpetuity without end is said to diverge", () => {
  expect(rateForLifetimeValue({ ...plainClient, churn: 0, discountRate: 0, horizonPeriods: Infinity }, loan, 20)).toMatchObject({ ok: false, failure: { code: "perpetualDiverges" } });
});
