import type { InputCell, InputMatrix } from "../../../src/catalog/cell";
import { call, tryCall } from "../../support/call";

const table = (...rows: InputCell[][]): InputMatrix => [["Segment", "Grade", "Size", "CLV from", "CLV below", "Products", "Limit per CLV", "Limit per revenue", "Limit at most", "Review months"], ...rows];

test("the first line that is for the client holds; blank conditions ask for nothing", () => {
  const lines = table(["Core", "AA, A", null, null, null, "best", null, null, null, 12], ["Core", null, "small", 100, 200, "middle"], [null, null, null, null, null, "rest"]);
  const cells = call("POLICY", [["Core"], ["core"], ["Core"], ["Core"], ["Other"]], [["a"], ["B"], ["B"], ["B"], ["A"]], [[0], [100], [200], [150], [150]], lines, null, [["Large"], ["Small"], ["Small"], ["Large"], ["Small"]]);
  expect(cells.slice(1).map((row) => row[1])).toEqual(["best", "middle", "rest", "rest", "rest"]);
  expect(cells.slice(1).map((row) => row[8])).toEqual([12, "", "", "", ""]);
});

test("the limit is the lowest of its terms, and says which; a value below zero gives none", () => {
  const limits = (clv: number, revenue: number): unknown[] => call("POLICY", "Core", null, clv, table([null, null, null, null, null, "loan", 5, 2, 400]), revenue)[1].slice(5, 7);
  expect(limits(50, 200)).toEqual([250, "CLV"]);
  expect(limits(100, 150)).toEqual([300, "revenue"]);
  expect(limits(1000, 1000)).toEqual([400, "cap"]);
  expect(limits(-50, 200)).toEqual([0, "CLV"]);
});

test("no line: a blank row; no limit: a blank limit; a revenue that is needed is asked for, in its row alone", () => {
  const lines = table(["A", null, null, null, null, "loan"], ["B", null, null, null, null, "loan", null, 2]);
  const cells = call("POLICY", [["A"], ["B"], ["C"], [null]], null, [[1], [1], [1], [null]], lines);
  expect(cells[1].slice(0, 7)).toEqual(["A", "loan", "", "", "", "", ""]);
  expect(cells[2][5]).toMatchObject({ message: "revenue is missing" });
  expect(cells[3]).toEqual(["C", "", "", "", "", "", "", "", ""]);
  expect(cells[4]).toEqual(["", "", "", "", "", "", "", "", ""]);
});

test("the default table goes straight in, in either language, and small firms are treated otherwise than large ones", () => {
  for (const language of ["en", "zh-CN"] as const) {
    const own = call("POLICY_TABLE", language) as InputMatrix;
    const [segments, sizes] = language === "en" ? [["Standard", "Strategic"], ["Small", "Large"]] : [["基础客户", "战略客户"], ["小型", "大型"]];
    const args = [segments.map((one) => [one]), [["AA"], ["AA"]], [[1000], [1000]]] as const;
    const given = call("POLICY", ...args, own, [[1000], [1000]], sizes.map((one) => [one]), language);
    expect(call("POLICY", ...args, null, [[1000], [1000]], sizes.map((one) => [one]), language)).toEqual(given);
    const [, small, large] = given;
    expect([small[2], large[2]]).toEqual([2, 15]);
    expect(small[8]).toBeLessThan(large[8] as number);
  }
});

test("a line that cannot be read says why", () => {
  const outcome = tryCall("POLICY", "Core", null, 1, [["Products", "Price from bp", "Price to bp"], ["loan", 200, 100]]);
  expect("failure" in outcome && outcome.failure.message).toBe("row 1 of table: price_to_bp must be 200 or more, got 100");
});
