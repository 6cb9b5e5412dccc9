import type { Failure } from "../../../src/core/result/failure";
import { findFunction } from "../../../src/catalog";
import { evaluate } from "../../../src/catalog/define/evaluate";
import type { InputCell } from "../../../src/catalog/cell";
import { argument, call, single, tryCall } from "../../support/call";

const column = (...cells: InputCell[]): InputCell[][] => cells.map((cell) => [cell]);
const perpetualOnceAYear = [null, null, null, "perpetual", null, null, "end", 1] as const;

/** Value of 100 a year at retention 90 % and discount 12 %, by hand: 100 × 0.9 / (1.12 − 0.9). */
const BY_HAND = 90 / 0.22;

describe("columns in, spill out", () => {
  test("scalars give a scalar", () => {
    expect(single(call("CLV", 100, 0, 0.1, 0.12, ...perpetualOnceAYear))).toBeCloseTo(BY_HAND, 9);
  });

  test("a column gives a column, scalars count for every row", () => {
    const cells = call("CLV", column(100, 200, 50), 0, 0.1, 0.12, ...perpetualOnceAYear);
    expect(cells.map(([value]) => (value as number) / BY_HAND)).toEqual([1, 2, 0.5].map((k) => expect.closeTo(k, 12)));
  });

  test("columns of different lengths fail the call and say so", () => {
    const outcome = tryCall("CLV", column(100, 200, 50), column(0, 0), 0.1, 0.12);
    expect(outcome).toMatchObject({ failure: { message: "retention_cost must have 3 rows, like the longest argument, or 1; got 2" } });
  });

  test("a row gives one value a year, down a column are clients", () => {
    const [[first], [second]] = call("CLV", column(100, 100), 0, [[0.1, 0.2], [0.1, 0.1]], 0.12, null, null, null, 2, null, null, "end", 1);
    expect(first).toBeCloseTo(90 / 1.12 + (100 * 0.9 * 0.8) / 1.12 ** 2, 9);
    expect(second).toBeCloseTo(90 / 1.12 + 81 / 1.12 ** 2, 9);
  });

  test("a parameter that is no curve takes no row", () => {
    expect(tryCall("CLV", 100, 0, 0.1, 0.12, null, null, null, null, null, [[1, 2, 3]])).toMatchObject({ failure: { message: "cac must be one value or a column, got 1 × 3 cells" } });
  });
});

describe("blanks and errors", () => {
  test("a blank row stays blank", () => {
    const cells = call("CLV", column(100, null, 100), column(0, null, 0), 0.1, 0.12);
    expect(cells[1]).toEqual([""]);
    expect(cells[0]).toEqual(cells[2]);
  });

  test("a call on blank cells only is blank", () => {
    expect(call("CLV", [[null]], [[null]], [[null]], [[null]])).toEqual([[""]]);
  });

  test("an error cell in one row fails that row only", () => {
    const cells = call("CLV", column(100, { error: "#DIV/0!" }, 100), 0, 0.1, 0.12);
    expect(typeof cells[0][0]).toBe("number");
    expect(cells[1][0]).toMatchObject({ reason: "missingData", message: "revenue holds the error #DIV/0!", row: 2 });
    expect(cells[2]).toEqual(cells[0]);
  });

  test("an optional blank takes its default", () => {
    expect(call("CLV", 100, 0, 0.1, 0.12, 0.01, null, 1000)).toEqual(call("CLV", 100, 0, 0.1, 0.12, 0.01, 0.45, 1000, 10, 0, 0, "end", 4));
  });

  test("a required blank is missing", () => {
    expect(call("CLV", 100, 0, null, 0.12)[0][0]).toMatchObject({ reason: "missingData", message: "churn is missing" });
  });
});

describe("messages say parameter, rule and value", () => {
  const message = (...args: Parameters<typeof call>[1][]): string => (call("CLV", ...args)[0][0] as Failure).message;
  test.each<[string, Parameters<typeof call>[1][]]>([
    ["lgd must be between 0 and 1, got 45 (did you mean 0.45?)", [100, 0, 0.1, 0.12, 0.01, 45]],
    ["churn must be between 0 and 1, got -0.1", [100, 0, -0.1, 0.12]],
    ["discount_rate must be between -0.99 and 3, got 8 (did you mean 0.08?)", [100, 0, 0.1, 8]],
    ["revenue must be a number, got \"1,000 EUR\"", ["1,000 EUR", 0, 0.1, 0.12]],
    ["retention_cost must be 0 or more, got -5", [100, -5, 0.1, 0.12]],
    ["timing must be one of begin, mid, end, got \"middle-ish\"", [100, 0, 0.1, 0.12, null, null, null, null, null, null, "middle-ish"]],
    ["periods_per_year must be one of 1, 2, 4, 12, got 3", [100, 0, 0.1, 0.12, null, null, null, null, null, null, null, 3]],
    ["years × periods_per_year must be a whole number of periods, got 2.1 × 4 = 8.4", [100, 0, 0.1, 0.12, null, null, null, 2.1]],
    ["a perpetual revenue needs growth × survival × discounting below 1, got 1.00446428571: give years, or a lower growth or higher discount_rate", [100, 0, 0.1, 0.12, null, null, null, "perpetual", 0.25, null, "end", 1]],
  ])("%s", (expected, args) => expect(message(...args)).toBe(expected));
});

test("no NaN and no Infinity leaves a function", () => {
  const cell = call("CLV", 1e308, 0, 0, -0.99, null, null, null, 1000, 3)[0][0];
  expect(cell).toMatchObject({ reason: "noSolution", code: "tooLarge" });
});

test("years are read in either language", () => {
  expect(call("CLV", 100, 0, 0.1, 0.12, null, null, null, "永续", null, null, "期末", 1)).toEqual(call("CLV", 100, 0, 0.1, 0.12, ...perpetualOnceAYear));
});

test("too many arguments are refused", () => {
  const fn = findFunction("TENOR.CHURN_COEFFICIENTS")!;
  expect(evaluate(fn, [argument("en"), argument(1)])).toMatchObject({ ok: false });
});
