import { call, tryCall } from "../../support/call";

test("columns spill, blanks stay blank, a broken row fails alone", () => {
  expect(call("RETENTION_RATE", 1, 1, [[1], [null], [0], [2]])).toEqual([[0.5], [""], [expect.objectContaining({ code: "outOfRange", parameter: "t", row: 3 })], [2 / 3]]);
  expect(tryCall("SBG_SURVIVAL", 0, 1, 1)).toEqual({ cells: [[expect.objectContaining({ code: "notAbove", parameter: "alpha" })]] });
  expect(tryCall("DERL", 1, 1, 10, 1)).toEqual({ cells: [[expect.objectContaining({ code: "probablyPercent", parameter: "discount_rate" })]] });
  expect(tryCall("SBG_SURVIVAL", 1, 1, 1.5)).toEqual({ cells: [[expect.objectContaining({ code: "notWhole", parameter: "t" })]] });
});

describe("KM_SURVIVAL", () => {
  const durations = [[1], [2], [3], [4]];
  test("nobody left: survival stays at 1, without a spread", () => {
    expect(call("KM_SURVIVAL", durations, [[0], [0], [0], [0]]).slice(1)).toEqual([[0, 4, 0, 1, 0, 1, 1]]);
    expect(call("KM_SURVIVAL", durations, [[false], [false], [false], [false]], [[3]])[1][3]).toBe(1);
  });

  test("everybody left: 0 for ever", () => expect(call("KM_SURVIVAL", durations, [[1], [1], [1], [1]], [[9]])[1].slice(0, 5)).toEqual([9, 1, 1, 0, 0]));

  test("beyond the data it says so", () => {
    expect(call("KM_SURVIVAL", durations, [[1], [0], [1], [0]], [[3.5], [5]])[2][3]).toMatchObject({ code: "beyondData", reason: "notApplicable", message: "t = 5 lies beyond the longest duration (4), while clients are still there" });
  });

  test("a client seen late is not at risk before", () => {
    expect(call("KM_SURVIVAL", [[5], [10]], [[1], [1]], null, [[0], [6]]).slice(1).map((row) => row.slice(0, 4))).toEqual([[0, 1, 0, 1], [5, 1, 1, 0], [10, 1, 1, 0]]);
    expect(tryCall("KM_SURVIVAL", [[5], [10]], [[1], [1]], null, [[0], [10]])).toMatchObject({ failure: { code: "mustStayBelow", row: 2 } });
  });

  test("lists of unlike length, a word for an event", () => {
    expect(tryCall("KM_SURVIVAL", durations, [[1]])).toMatchObject({ failure: { code: "wrongLength", parameter: "events" } });
    expect(tryCall("KM_SURVIVAL", durations, [[1], ["maybe"], [0], [0]])).toMatchObject({ failure: { code: "notTrueOrFalse", row: 2 } });
    expect(call("KM_SURVIVAL", durations, [["是"], ["no"], [1], [false]], null, null, null, "zh-CN")[0][0]).toBe("时间");
  });
});
