import type { InputCell, InputMatrix } from "../../../src/catalog/cell";
import { call, tryCall } from "../../support/call";

const headers = ["Client", "Revenue", "Churn", "PD", "LGD", "EAD", "Discount rate", "Years", "Stability"];
const client = (name: InputCell, revenue: InputCell, churn: InputCell, pd: InputCell, stability: InputCell = null, ead: InputCell = 1000): InputCell[] => [name, revenue, churn, pd, 0, ead, 0.1, 5, stability];
const review = (before: InputCell[][], now: InputCell[][], ...more: InputMatrix[]) => call("REVIEW", [headers, ...before], [headers, ...now], ...more).slice(1);
const policy = (...rows: InputCell[][]): InputMatrix => [["Action", "Measure", "Comparison", "Limit", "Limit factor", "Price change bp"], ...rows];

test("nothing changed: maintain, at the same limit and price", () => {
  const rows = [client("A", 100, 0.1, 0.02, 60)];
  const [[, action, reasons, before, now, change, , , exposure, limit, price]] = review(rows, rows);
  expect([action, reasons, change, exposure, limit, price]).toEqual(["maintain", "", 0, 1000, 1000, 0]);
  expect(now).toBe(before);
  expect(now).toBeCloseTo((call("CLV", 100, 0, 0.1, 0.1, 0.02, 0, 1000, 5) as number[][])[0][0], 9);
});

test("the gravest action decides, and every reason is told", () => {
  const [[, action, reasons, , , , , , , limit]] = review([client("A", 100, 0.1, 0.02, 80)], [client("A", 100, 0.2, 0.25, 60)]);
  expect(action).toBe("exit");
  expect(String(reasons as string).split("; ").map((one) => one.split(":")[0])).toEqual(["exit", "reduce", "watch", "watch", "watch", "watch"]);
  expect(reasons).toContain("watch: Stability change -20 ≤ -15");
  expect(limit).toBe(0);
});

test("an upgrade takes all of its rules, and none that warns", () => {
  const better = [client("A", 120, 0.1, 0.02)];
  expect(review([client("A", 100, 0.1, 0.02)], better)[0].slice(1, 3)).toEqual(["upgrade", "upgrade: CLV change 20% ≥ 10%; upgrade: PD 2% ≤ 3%"]);
  expect(review([client("A", 100, 0.1, 0.02)], better)[0].slice(9)).toEqual([1200, -10]);
  expect(review([client("A", 100, 0.1, 0.04)], [client("A", 120, 0.1, 0.04)])[0][1]).toBe("maintain");
  expect(review([client("A", 100, 0.1, 0.01)], [client("A", 140, 0.1, 0.02)])[0][1]).toBe("watch");
});

test("a measure that is not known decides nothing", () => {
  const rules = policy(["watch", "stability", "<", 50], ["watch", "pd_ratio", ">", 0], ["upgrade", "stability", ">=", 0]);
  expect(review([client("A", 100, 0.1, 0)], [client("A", 100, 0.1, 0.02)], rules)[0].slice(1, 3)).toEqual(["maintain", ""]);
});

test("new, lost, unmatched and broken clients stand apart, in the order of the table now", () => {
  const rows = review(
    [client("A", 100, 0.1, 0.02), client("B", 100, 0.1, 0.02), client("D", 50, 0.1, 0.02), client("D", 60, 0.1, 0.02), client("E", 1, 0.1, 0.02)],
    [client("N", 10, 0.1, 0.02), client("D", 50, 0.1, 0.02), client("A", 100, 0.1, 0.02), client("E", 1, 0.1, 9)],
  );
  expect(rows.map(([name, action]) => [name, action])).toEqual([["N", "new"], ["D", "not matched"], ["A", "maintain"], ["E", "not valued"], ["B", "lost"], ["D", "not matched"], ["D", "not matched"]]);
  expect(rows[3][2]).toBe("pd must be between 0 and 1, got 9 (did you mean 0.09?)");
  expect(rows[4][5]).toBe(-(rows[4][3] as number));
  expect(rows[0][5]).toBe(rows[0][4]);
});

test("a table in Chinese is answered in Chinese, by the policy in Chinese", () => {
  const zh = ["客户", "收入", "流失率", "违约概率", "违约损失率", "敞口", "折现率", "年限"];
  const row = (pd: number): InputCell[] => ["甲", 100, 0.1, pd, 0, 1000, 0.1, 5];
  const args = [[zh, row(0.02)], [zh, row(0.05)]] as const;
  const cells = call("REVIEW", ...args, call("REVIEW_POLICY", "zh-CN") as InputMatrix);
  expect(cells[1].slice(0, 3)).toEqual(["甲", "关注", "关注：违约概率倍数 2.5 ≥ 1.5"]);
  expect(call("REVIEW", ...args)).toEqual(cells);
});

test.each([
  [policy(["exit", "pd", "~", 0.1]), 'row 1 of policy: comparison must be one of <, <=, >, >=, got "~"'],
  [policy(["maintain", "pd", ">", 0.1]), "row 1 of policy: action with a measure must be one of exit, reduce, watch, upgrade, got maintain"],
  [policy(["exit", "pd", ">", null]), "row 1 of policy: limit is missing"],
  [policy(["exit", null, null, null, -1]), "row 1 of policy: limit_factor must be 0 or more, got -1"],
])("a policy that cannot be read says why", (rules, message) => {
  const outcome = tryCall("REVIEW", [headers, client("A", 1, 0.1, 0)], [headers, client("A", 1, 0.1, 0)], rules);
  expect("failure" in outcome && outcome.failure.message).toBe(message);
});
