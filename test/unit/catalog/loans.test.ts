import { call, tryCall } from "../../support/call";

const numbers = (...args: Parameters<typeof call> extends [string, ...infer Rest] ? Rest : never): number[][] => call("LOAN_SCHEDULE", ...args).slice(1) as number[][];
const [OPENING, DRAW, INTEREST, CAPITALISED, PRINCIPAL, PAYMENT, CLOSING] = [2, 3, 4, 5, 6, 8, 9];

test("a bullet pays interest and, at the end, everything", () => {
  const rows = numbers(1000, 0.08, 2, "bullet", null, 2);
  expect(rows.map((row) => row[PAYMENT])).toEqual([40, 40, 40, 1040]);
});

test("a rate of 0 repays in equal parts", () => {
  expect(numbers(1000, 0, 4, "annuity", null, 1).map((row) => row[PAYMENT])).toEqual([250, 250, 250, 250]);
});

test("grace pays interest only, within the years", () => {
  const rows = numbers(1000, 0.1, 3, "linear", 1, 1);
  expect(rows.map((row) => row[PRINCIPAL])).toEqual([0, 500, 500]);
  expect(tryCall("LOAN_SCHEDULE", 1000, 0.1, 3, "linear", 3, 1)).toMatchObject({ failure: { code: "mustNotExceed", parameter: "grace" } });
  expect(tryCall("LOAN_SCHEDULE", 1000, 0.1, 3, "linear", 0.5, 1)).toMatchObject({ failure: { code: "wholePeriods", parameter: "grace", message: "grace × periods_per_year must be a whole number of periods, got 0.5 × 1 = 0.5" } });
});

test("draws may be amounts or shares; interest during construction is added to the balance", () => {
  const amounts = numbers(1000, 0.1, 4, "linear", null, 1, [[600], [400]], "capitalised");
  const shares = numbers(1000, 0.1, 4, "linear", null, 1, [[0.6, 0.4]], "capitalised");
  expect(shares).toEqual(amounts);
  expect(amounts.map((row) => row[DRAW])).toEqual([600, 400, 0, 0]);
  expect(amounts[0][CAPITALISED]).toBeCloseTo(60, 12);
  expect(amounts[1][INTEREST]).toBeCloseTo(106, 12);
  expect(amounts[2][OPENING]).toBeCloseTo(1166, 12);
  expect(amounts[3][CLOSING]).toBe(0);
  expect(tryCall("LOAN_SCHEDULE", 1000, 0.1, 4, "linear", null, 1, [[600], [500]])).toMatchObject({ failure: { code: "drawsMismatch", parameter: "draws" } });
});

test("a sculpted loan follows its cash flows and asks for them", () => {
  const rows = numbers(1000, 0.1, 3, "sculpted", null, 1, null, null, null, [[300], [600], [300]]);
  expect(rows[1][PAYMENT] / rows[0][PAYMENT]).toBeCloseTo(2, 12);
  expect(tryCall("LOAN_SCHEDULE", 1000, 0.1, 3, "sculpted")).toMatchObject({ failure: { code: "needed", parameter: "cfads" } });
  expect(tryCall("LOAN_SCHEDULE", 1000, 0.1, 3, "sculpted", null, 1, null, null, null, [[300], [600]])).toMatchObject({ failure: { code: "wrongLength", parameter: "cfads" } });
  expect(tryCall("LOAN_SCHEDULE", 1000, 0.1, 3, "sculpted", null, 1, null, null, null, [[300], [-1], [3]])).toMatchObject({ failure: { code: "belowMinimum" } });
});

test("balances go into CLV as exposure: interest income is then the margin on each year's balance", () => {
  const balances = call("LOAN_SCHEDULE", 1200, 0.08, 3, "linear", null, 4, null, null, null, null, "balances");
  expect(balances).toHaveLength(1);
  expect(balances[0]).toHaveLength(4);
  expect(balances[0][3]).toBe(0);
  const interest = numbers(1200, 0.08, 3, "linear", null, 4).reduce((sum, row) => sum + row[INTEREST], 0);
  expect((balances[0] as number[]).reduce((sum, balance) => sum + balance * 0.08, 0)).toBeCloseTo(interest, 9);
});

test("headers in Chinese, a percent typed as a whole number is caught, a blank call stays blank", () => {
  expect(call("LOAN_SCHEDULE", 1, 0.1, 1, null, null, null, null, null, null, null, null, "zh-CN")[0][0]).toBe("期");
  expect(tryCall("LOAN_SCHEDULE", 1000, 8, 3)).toMatchObject({ failure: { code: "probablyPercent", message: "rate must be between 0 and 3, got 8 (did you mean 0.08?)" } });
  expect(tryCall("LOAN_SCHEDULE", null, 0.08, 3)).toMatchObject({ failure: { code: "missing", parameter: "principal" } });
});
