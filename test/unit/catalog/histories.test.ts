import { call, tryCall } from "../../support/call";

describe("CHURN_HISTORY", () => {
  const table = [
    ["Client", "Opened", "Closed", "Snapshot", "Observed from", "Reason"],
    ["A", 44_927, 45_292, 45_657, null, "left"],
    ["B", 44_927, null, 45_657, 45_292, null],
    ["C", 45_657, 45_292, null, null, null],
    ["D", "31/01/2023", null, 45_657, null, null],
    [null, "2023-01-01", "2026-01-01", 45_657, null, "sold"],
  ];

  test("durations, events and entries; a broken row fails alone", () => {
    const cells = call("CHURN_HISTORY", table, null, "days");
    expect(cells.slice(0, 3)).toEqual([["Client", "Duration", "Event", "Entry", "Reason"], ["A", 365, 1, 0, "left"], ["B", 730, 0, 365, ""]]);
    expect(cells[3][1]).toMatchObject({ code: "dateOrder", message: "closed must be after opened" });
    expect(cells[4][1]).toMatchObject({ code: "notADate", parameter: "opened" });
    // Closed after it was last seen: not known then.
    expect(cells[5]).toEqual(["#5", 730, 0, 0, ""]);
  });

  test("as of an earlier date, what came later is not known", () => {
    const [, early] = call("CHURN_HISTORY", table, 45_100, "days");
    expect(early).toEqual(["A", 173, 0, 0, ""]);
    expect(call("CHURN_HISTORY", table, null)[1][1]).toBe(1);
  });

  test("a client that is still there needs a date of the look", () => {
    expect(call("CHURN_HISTORY", [["Opened", "Closed"], [44_927, null]])[1][1]).toMatchObject({ code: "needed", parameter: "as_of" });
    expect(tryCall("CHURN_HISTORY", [["Closed"], [44_927]])).toMatchObject({ failure: { code: "missingColumn" } });
  });

  test("goes into KM_SURVIVAL, in Chinese too", () => {
    const chinese = [["客户", "开户日期", "销户日期"], ["甲", 44_927, 45_292], ["乙", 44_927, null], ["丙", 45_292, null]];
    const history = call("CHURN_HISTORY", chinese, 45_657, "years", "zh-CN");
    expect(history[0]).toEqual(["客户", "存续时间", "事件", "进入时间", "原因"]);
    const lives = history.slice(1) as number[][];
    const survival = call("KM_SURVIVAL", lives.map((row) => [row[1]]), lives.map((row) => [row[2]]));
    expect(survival[2].slice(0, 4)).toEqual([1, 3, 1, expect.closeTo(2 / 3, 15)]);
  });
});

describe("RFM", () => {
  const deals = { customers: [["A"], ["B"], ["A"], ["A"], ["C"], ["A"]], dates: [[100.25], [105], [110], [110.9], [200], [121]], amounts: [[10], [7], [20], [5], [9], [-4]] };
  const rfm = (asOf: number, unit: string | null = "days") => call("RFM", deals.customers, deals.dates, deals.amounts, asOf, unit);

  test("deals of one day are one, later ones are not known, refunds count", () => {
    expect(rfm(130).slice(1).map((row) => row.slice(0, 6))).toEqual([["A", 2, 21, 30, 10.5, 31], ["B", 0, 0, 25, "", 7]]);
    expect(rfm(115).slice(1).map((row) => row.slice(0, 6))).toEqual([["A", 1, 10, 15, 25, 35], ["B", 0, 0, 10, "", 7]]);
  });

  test("time in other units", () => {
    expect(rfm(130, "weeks")[1].slice(2, 4)).toEqual([3, 30 / 7]);
    expect(rfm(100 + 365, null)[1][3]).toBe(1);
  });

  test("scores by fifths: the last, the most and the largest are best", () => {
    const n = 10;
    const customers = Array.from({ length: n }, (_, i) => [`c${i}`]);
    const cells = call("RFM", customers, customers.map((_, i) => [100 + i]), customers.map((_, i) => [i]), 200, "days").slice(1);
    expect(cells.map((row) => row[6])).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(cells.map((row) => row[8])).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(new Set(cells.map((row) => row[7])).size).toBe(1);
  });

  test("says what is missing", () => {
    expect(tryCall("RFM", [["A"]], [[100], [101]], [[1]], 200)).toMatchObject({ failure: { code: "wrongLength", parameter: "dates" } });
    expect(tryCall("RFM", [["A"], [null], ["B"]], [[100], [101], [102]], [[1], [2], [3]], 200)).toMatchObject({ failure: { code: "missing", parameter: "customers", row: 2 } });
    expect(tryCall("RFM", [["A"]], [[300]], [[1]], 200)).toMatchObject({ failure: { code: "notEnoughData" } });
  });
});
