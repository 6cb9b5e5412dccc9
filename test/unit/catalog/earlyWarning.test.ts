import type { InputCell, InputMatrix } from "../../../src/catalog/cell";
import { call, tryCall } from "../../support/call";

const weights = (...rows: InputCell[][]): InputMatrix => [["Signal", "Weight", "No concern at", "Full concern at", "Alarm at"], ...rows];

describe("EARLY_WARNING", () => {
  test("scores by hand, ranks the causes and names what is not known", () => {
    const table = [["Client", "days_overdue", "cover", "lawsuits"], ["A", 30, 1.5, null]];
    const [, row] = call("EARLY_WARNING", table, weights(["days_overdue", 1, 0, 60], ["cover", 3, 2, 1], ["lawsuits", 4, 0, 2]));
    // (1 × 50 + 3 × 50) / 4, the lawsuits' weight going to the others.
    expect(row).toEqual(["A", "orange", 50, "cover 1.5: 37.5; Days overdue 30: 12.5", "Lawsuits as defendant"]);
  });

  test("a signal of one's own counts, in either direction, and an alarm alone is the worst level", () => {
    const own = weights(["web visits", 1, 10, 0, 2], ["days_overdue", 9, 0, 60, null]);
    const table = [["Client", "Web visits", "逾期天数"], ["A", 2, 0], ["B", 3, 0], ["C", 10, 0]];
    const cells = call("EARLY_WARNING", table, own);
    expect(cells.slice(1).map(([, level]) => level)).toEqual(["red", "green", "green"]);
    expect(cells[1][3]).toBe("web visits 2 (alarm): 8");
    expect(cells[3][3]).toBe("");
  });

  test("levels are taken from their score on, in any order", () => {
    const levels = [["Level", "Score from"], ["high", 50], ["low", 0]];
    expect(call("EARLY_WARNING", [["days_overdue"], [29.99], [30], [0]], weights(["days_overdue", 1, 0, 60]), levels).slice(1).map((row) => row.slice(0, 2))).toEqual([["#1", "low"], ["#2", "high"], ["#3", "low"]]);
  });

  test("a broken row fails alone, a blank one stays blank", () => {
    const cells = call("EARLY_WARNING", [["Client", "lawsuits"], ["A", "x"], [null, null], ["B", null], ["C", 3]]);
    expect(cells[1][1]).toMatchObject({ message: 'lawsuits must be a number, got "x"' });
    expect(cells[2]).toEqual(["", "", "", "", ""]);
    expect(cells[3][1]).toMatchObject({ message: "signals is missing" });
    expect(cells[4].slice(0, 3)).toEqual(["C", "red", 100]);
  });

  test("the default tables go straight in, in either language", () => {
    for (const language of ["en", "zh-CN"]) {
      const table = [["Client", "Days overdue", "额度使用率"], ["A", 30, 0.7], ["B", 100, 0.7]];
      const rules = (part: string): InputMatrix => call("EARLY_WARNING_RULES", part, language) as InputMatrix;
      expect(call("EARLY_WARNING", table, rules("weights"), rules("levels"), language)).toEqual(call("EARLY_WARNING", table, null, null, language));
    }
  });

  test.each([
    [weights(["a", 1, 2, 2]), null, "row 1 of weights: none_at and full_at must differ, got 2 twice"],
    [weights(["days_overdue", 1, 0, 2], ["Days overdue", 1, 0, 2]), null, "row 2 of weights: days_overdue is given twice"],
    [weights(["b", 1, 0, 2]), null, "the table needs a column b"],
    [null, [["Level", "Score from"], ["low", 10]], "lowest score_from must be 0 or less, got 10"],
  ])("rules that cannot be read say why", (given, levels, message) => {
    const outcome = tryCall("EARLY_WARNING", [["days_overdue"], [1]], given, levels);
    expect("failure" in outcome && outcome.failure.message).toBe(message);
  });
});

describe("LOAN_CLASS", () => {
  test("days overdue as the Measures of 2023 have them: more than, not from", () => {
    const days = [0, 1, 90, 91, 270, 271, 360, 361];
    expect(call("LOAN_CLASS", days.map((day) => [day])).flat()).toEqual(["normal", "special mention", "special mention", "substandard", "substandard", "doubtful", "doubtful", "loss"]);
  });

  test("an impaired loan is at least substandard; judgement makes it worse, never better", () => {
    expect(call("LOAN_CLASS", 0, null, true)).toEqual([["substandard"]]);
    expect(call("LOAN_CLASS", 300, "normal")).toEqual([["doubtful"]]);
    expect(call("LOAN_CLASS", 0, "关注类")).toEqual([["special mention"]]);
  });

  test("says what leads to it, all of it", () => {
    expect(call("LOAN_CLASS", 100, "substandard", true, null, null, "reason")).toEqual([["days overdue, credit-impaired, judgement"]]);
    expect(call("LOAN_CLASS", 0, null, null, null, null, "reason")).toEqual([[""]]);
  });

  test("rules of one's own, with a share of expected loss", () => {
    const rules = [["Class", "Days overdue more than", "Expected loss share from"], ["doubtful", null, 0.4], ["loss", 500, 0.8]];
    expect(call("LOAN_CLASS", 400, null, null, [[0.39], [0.4], [0.8]], rules).flat()).toEqual(["normal", "doubtful", "loss"]);
  });

  test("the default table goes straight in, in Chinese", () => {
    const days = [[50], [95], [280], [400]];
    expect(call("LOAN_CLASS", days, null, null, null, call("LOAN_CLASS_RULES", "zh-CN") as InputMatrix, null, "zh-CN").flat()).toEqual(["关注", "次级", "可疑", "损失"]);
  });

  test.each([
    [[-1], "days_overdue must be 0 or more, got -1"],
    [[1, "bad"], 'judgement must be one of normal, special mention, substandard, doubtful, loss, got "bad"'],
  ])("a loan that cannot be read says why", (args, message) => {
    expect(call("LOAN_CLASS", ...args)[0][0]).toMatchObject({ message });
  });

  test("a rule that asks for nothing is refused", () => {
    const outcome = tryCall("LOAN_CLASS", 1, null, null, null, [["Class", "Days overdue more than"], ["loss", null]]);
    expect("failure" in outcome && outcome.failure.message).toMatch(/missing|no rows/);
  });
});
