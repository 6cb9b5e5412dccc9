import type { InputCell } from "../../../src/catalog/cell";
import { monthsAfter } from "../../../src/core/units/calendar";
import { serialOfIsoDate } from "../../../src/core/units/excelDate";
import { call, tryCall } from "../../support/call";

const headers = ["Client", "Covenant", "Value", "Comparison", "Limit", "Tested", "Cure days"];
const status = (rows: InputCell[][], ...more: InputCell[]): unknown[] => call("COVENANTS", [headers, ...rows], ...more).slice(1).map((row) => row[2]);

describe("COVENANTS", () => {
  test("a value at its limit meets ≥ and ≤, not > and <", () => {
    const rows = ["≥", "<=", ">", "低于"].map((sign): InputCell[] => ["A", "x", 2, sign, 2]);
    expect(status(rows, null, 0)).toEqual(["met", "met", "breach", "breach"]);
  });

  test("less headroom than wished for is close; the wish is a parameter", () => {
    const rows: InputCell[][] = [["A", "x", 1.1, "≥", 1], ["A", "x", 1.11, "≥", 1], ["A", "y", -90, "≤", -80]];
    expect(status(rows, null, 0.105)).toEqual(["close", "met", "met"]);
    expect(call("COVENANTS", [headers, ...rows])[3].slice(6, 8)).toEqual([10, 0.125]);
  });

  test("a breach may be cured up to and including its last day", () => {
    const row: InputCell[] = ["A", "x", 1, "≥", 2, "2026-01-01", 30];
    expect(["2026-01-31", "2026-02-01"].map((date) => status([row], date)[0])).toEqual(["in cure", "breach"]);
    expect(status([row, ["A", "x", 1, "≥", 2, "2026-01-01", null]])).toEqual(["in cure", "breach"]);
    expect(call("COVENANTS", [headers, row])[1][8]).toBe(serialOfIsoDate("2026-01-31"));
  });

  test("a limit of 0 has room and no headroom; a broken row fails alone", () => {
    const cells = call("COVENANTS", [headers, ["A", "x", 5, "≥", 0], ["A", "x", "n/a", "≥", 0], ["A", "x", 5, "=", 0]]);
    expect(cells[1].slice(2)).toEqual(["met", 5, "≥", 0, 5, "", ""]);
    expect(cells[2][2]).toMatchObject({ message: 'value must be a number, got "n/a"' });
    expect(cells[3][2]).toMatchObject({ message: 'comparison must be one of <, <=, >, >=, got "="' });
  });

  test("in Chinese", () => {
    expect(call("COVENANTS", [["客户", "约束条款", "实际值", "比较", "界限"], ["甲", "资产负债率", 0.8, "不高于", 0.7]], null, null, "zh-CN")[1].slice(0, 3)).toEqual(["甲", "资产负债率", "违反约定"]);
  });
});

describe("months after a date, as EDATE has them", () => {
  const day = (iso: string): number => serialOfIsoDate(iso)!;

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2025-12-15", 1, "2026-01-15"],
    ["2000-02-29", 1200, "2100-02-28"],
  ])("%s and %i months: %s", (from, months, to) => expect(monthsAfter(day(from), months)).toBe(day(to)));

  test.each([
    [1, 1, 32],
    [31, 1, 60],
    [60, 0, 60],
    [60, 12, 425],
    [59, 1, 88],
    [32, 1, 61],
    [1, 12, 367],
  ])("1900 counts as a leap year: serial %i and %i months is %i", (from, months, to) => expect(monthsAfter(from, months)).toBe(to));

  test("the time of day is left out", () => expect(monthsAfter(day("2026-01-31") + 0.75, 1)).toBe(day("2026-02-28")));
});

describe("REVIEWS_DUE", () => {
  const table = [["Client", "Last review", "Review months", "Segment", "Size"], ["A", "2026-01-15", 6], ["B", "2025-06-30", 3], ["C", "2026-01-15", null, "Growth", "Small"], ["D", "yesterday", 6], ["E", "2026-04-10", 3], ["F", "2026-01-15", 6]];

  test("the longest overdue first, of equal ones in their order; what cannot be read last", () => {
    const cells = call("REVIEWS_DUE", table, "2026-07-15");
    expect(cells.slice(1).map(([name, , , months, , over, state]) => [name, months, over, state])).toEqual([
      ["B", 3, 288, "overdue"],
      ["E", 3, 5, "overdue"],
      ["A", 6, 0, "due today"],
      ["C", 6, 0, "due today"],
      ["F", 6, 0, "due today"],
      ["D", "", "", ""],
    ]);
    expect(cells[6][2]).toMatchObject({ message: 'last_review must be a date, got "yesterday"' });
  });

  test("the interval of a policy of one's own; none is missing", () => {
    const policy = [["Segment", "Products", "Review months"], ["Growth", "x", 2]];
    const cells = call("REVIEWS_DUE", [["Client", "Last review", "Segment"], ["C", "2026-01-31", "growth"], ["G", "2026-01-31", "Other"]], "2026-03-31", policy);
    expect(cells[1].slice(3)).toEqual([2, serialOfIsoDate("2026-03-31"), 0, "due today"]);
    expect(cells[2][2]).toMatchObject({ message: "review_months is missing" });
  });

  test("a date beyond Excel's last is told, and a missing one asked for", () => {
    expect(call("REVIEWS_DUE", [["Client", "Last review", "Review months"], ["A", "9999-12-01", 6]], "2026-07-15")[1][4]).toMatchObject({ code: "tooLarge" });
    const outcome = tryCall("REVIEWS_DUE", table, null);
    expect("failure" in outcome && outcome.failure.message).toBe("date is missing");
  });
});
