import { projectFinanceRiskWeight } from "../../../../src/core/capital/projectFinance";

test("quality counts in operation only", () => {
  expect(projectFinanceRiskWeight("operational", true)).toEqual({ ok: true, value: 0.8 });
  expect(projectFinanceRiskWeight("operational", false)).toEqual({ ok: true, value: 1 });
  expect(projectFinanceRiskWeight("pre-operational", false)).toEqual({ ok: true, value: 1.3 });
  expect(projectFinanceRiskWeight("pre-operational", true)).toMatchObject({ ok: false, failure: { parameter: "phase", message: "phase must be one of operational, got pre-operational (high_quality = TRUE)" } });
});
