import { expectedCreditLoss } from "../../../../src/core/credit/expectedCreditLoss";

const curves = { conditionalPd: [0.02, 0.03, 0.03], lgd: [0.4, 0.4, 0.5], ead: [300, 200, 100] };

test("year by year: survival, loss, discount", () => {
  const byHand = (0.02 * 0.4 * 300) / 1.05 + (0.98 * 0.03 * 0.4 * 200) / 1.05 ** 2 + (0.98 * 0.97 * 0.03 * 0.5 * 100) / 1.05 ** 3;
  expect(expectedCreditLoss(curves, 0.05, "end")).toBeCloseTo(byHand, 12);
});

test("in the middle of the year every loss is half a year nearer", () => {
  expect(expectedCreditLoss(curves, 0.05, "mid")).toBeCloseTo(expectedCreditLoss(curves, 0.05, "end") * Math.sqrt(1.05), 12);
});

test("certain default loses LGD × EAD once, and nothing after", () => {
  expect(expectedCreditLoss({ ...curves, conditionalPd: [1, 1, 1] }, 0, "end")).toBe(120);
});

test("no default, no loss", () => {
  expect(expectedCreditLoss({ ...curves, conditionalPd: [0, 0, 0] }, 0.05, "end")).toBe(0);
});
