import { revenueVolatility } from "../../../../src/core/stability/revenueVolatility";

test("growth of 10 % and −10 %: √(2 × 0.01)", () => {
  expect(revenueVolatility([100, 110, 99], "growth")).toEqual({ ok: true, value: expect.closeTo(Math.sqrt(0.02), 14) });
});

test("needs three years", () => {
  for (const method of ["growth", "cv"] as const) {
    expect(revenueVolatility([100, 110], method)).toMatchObject({ ok: false, failure: { code: "notEnoughData", message: "history needs at least 3 values, got 2" } });
  }
});

test("a value that is not above 0 has no growth rate; for cv only the mean matters", () => {
  for (const history of [[100, 0, 50], [100, 50, -1], [-5, 50, 100]]) expect(revenueVolatility(history, "growth")).toMatchObject({ ok: false, failure: { code: "notAbove", parameter: "history" } });
  expect(revenueVolatility([0, 100, 200], "cv")).toEqual({ ok: true, value: 1 });
  for (const history of [[-1, 0, 1], [-100, 10, 20]]) expect(revenueVolatility(history, "cv")).toMatchObject({ ok: false, failure: { code: "notAbove" } });
});
