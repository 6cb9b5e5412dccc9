import { slottingRiskWeight } from "../../../../src/core/capital/slotting";

test("a short maturity helps strong and good projects only", () => {
  expect([0.5, 0.7, 1.15, 2.5, 0]).toEqual((["strong", "good", "satisfactory", "weak", "default"] as const).map((category) => slottingRiskWeight(category, "specialised", true)));
  expect([0.7, 0.95, 1.4, 2.5, 0]).toEqual((["strong", "good", "satisfactory", "weak", "default"] as const).map((category) => slottingRiskWeight(category, "hvcre", true)));
});
