import type { InputCell, InputMatrix, OutputCell, OutputMatrix } from "../../../src/catalog/cell";
import { call, tryCall } from "../../support/call";

const headers = ["Client", "Segment", "Industry", "Revenue", "Churn", "PD", "Discount rate", "Years", "Timing", "Periods a year", "Stability"];
const client = (name: string, segment: string, industry: string, churn: InputCell, pd: InputCell, stability: InputCell = 80, revenue: InputCell = 100_000): InputCell[] => [name, segment, industry, revenue, churn, pd, 0.12, "perpetual", "end", 1, stability];
const decisions = (cells: OutputMatrix): OutputCell[] => cells.slice(1).map((row) => row[1]);
const policy = (...rules: InputCell[][]): InputMatrix => [["Measure", "Better", "Accept at", "Decline beyond", "Segment"], ...rules];

test("a value at its limit meets it; between the limits somebody has to look; beyond the other one it is declined", () => {
  const table = [headers, ...[0.03, 0.0301, 0.1, 0.1001].map((pd) => client("A", "Core", "Steel", 0.1, pd))];
  expect(decisions(call("SCREEN", table, policy(["pd", "lower", 0.03, 0.1])))).toEqual(["accept", "refer", "refer", "decline"]);
});

test("every rule that is not met is a reason, those that decline first", () => {
  const [, [, decision, reasons]] = call("SCREEN", [headers, client("A", "Core", "Steel", 0.3, 0.2, 10, -5)], policy(["churn", "lower", 0.25, null], ["pd", "lower", null, 0.1], ["stability", "higher", 50, 25], ["clv", "higher", 0, null]));
  expect(decision).toBe("decline");
  expect(reasons).toBe("decline: PD 20% is above 10%; decline: Stability 10 is below 25; refer: Churn 30% is above 25%; refer: CLV -5 is below 0");
});

test("a rule is for the clients that it names", () => {
  const table = [headers, client("A", "Start-up", "Steel", 0.1, 0.05), client("B", "Core", "Steel", 0.1, 0.05)];
  expect(decisions(call("SCREEN", table, policy(["pd", "lower", 0.03, null, "core"])))).toEqual(["accept", "refer"]);
});

test("a prospect takes the mean of its segment and industry, then of wider groups, and says so", () => {
  const known = [client("A", "Core", "Steel", 0.1, 0.01), client("B", "Core", "Steel", 0.2, 0.03), client("C", "Core", "Textiles", 0.6, 0.08), client("D", "Start-up", "Textiles", 0.3, 0.04)];
  const prospects = [client("P", "Core", "Steel", null, null), client("Q", "Core", "Shipping", null, null), client("R", "Start-up", "Textiles", null, null), client("S", "Other", "Other", null, null)];
  const priors = call("SCREEN", [headers, ...known, ...prospects], null, null, 2).slice(5).map((row) => row[6]);
  expect(priors).toEqual([
    "Churn 15% (same segment and industry, 2 clients); PD 2% (same segment and industry, 2 clients)",
    "Churn 30% (same segment, 3 clients); PD 4% (same segment, 3 clients)",
    "Churn 45% (same industry, 2 clients); PD 6% (same industry, 2 clients)",
    "Churn 30% (all clients, 4 clients); PD 4% (all clients, 4 clients)",
  ]);
});

test("a prospect is worth what a client with its priors is worth", () => {
  const table = [headers, client("A", "Core", "Steel", 0.1, 0.02), client("P", "Core", "Steel", null, null)];
  const [, [, , , own], [, , , prospect]] = call("SCREEN", table, null, null, 1);
  expect(prospect).toBe(own);
  expect(own).toBeCloseTo((100_000 * 0.9 * 0.98) / (1.12 - 0.9 * 0.98), 6);
});

test("a priors table comes before the table's own clients, what a client gives before both", () => {
  const table = [headers, client("A", "Core", "Steel", 0.1, 0.02), client("P", "core", "Steel", null, 0.01), client("Q", "Other", "Steel", null, null)];
  const priors = [["Segment", "Churn"], ["Core", 0.2]];
  expect(call("SCREEN", table, null, priors, 1).slice(2).map((row) => row[6])).toEqual(["Churn 20% (priors table)", "Churn 10% (same industry, 1 client); PD 1.5% (same industry, 2 clients)"]);
});

test("a table without the column of an input takes it from the priors table", () => {
  const short = [["Client", "Segment", "Revenue", "Discount rate", "Years"], ["P", "Core", 100, 0.1, 5]];
  const [, [, , , value, , pd, from]] = call("SCREEN", short, policy(["clv", "higher", 0, null]), [["Segment", "Churn", "PD"], ["Core", 0.2, 0.03]]);
  expect(value).toBeCloseTo((call("CLV", 100, 0, 0.2, 0.1, 0.03, null, null, 5) as number[][])[0][0], 9);
  expect([pd, from]).toEqual([0.03, "Churn 20% (priors table); PD 3% (priors table)"]);
});

test("nothing says a PD: the row is incomplete and the others are screened", () => {
  const table = [headers, client("A", "Core", "Steel", 0.1, 0.01), client("B", "Core", "Steel", 0.1, null), client("C", "Core", "Steel", 0.1, 7), [...headers.map(() => null)], client("D", "Core", "Steel", 0.1, 0.01, "x")];
  const cells = call("SCREEN", table);
  expect(decisions(cells)).toEqual(["accept", "incomplete", "incomplete", "", "incomplete"]);
  expect(cells.slice(2).map((row) => row[2])).toEqual(["pd is missing", "pd must be between 0 and 1, got 7 (did you mean 0.07?)", "", 'stability must be a number, got "x"']);
  expect(decisions(call("SCREEN", table, null, null, null, null, [["pd", 0.02]]))[1]).toBe("accept");
});

test("items of STABILITY take the place of its column", () => {
  const table = [["Client", "Revenue", "Churn", "PD", "Discount rate", "Years", "Interest cover", "经营年限"], ["A", 1e6, 0.1, 0.01, 0.1, 5, 3, 15]];
  expect(call("SCREEN", table)[1][4]).toBe(70);
});

test("in Chinese where the table is Chinese", () => {
  const table = [["客户", "客群", "收入", "流失率", "违约概率", "折现率", "年限"], ["甲", "核心", 100, 0.1, 0.2, 0.1, 5], ["乙", "核心", 1e9, null, null, 0.1, 5]];
  const cells = call("SCREEN", table, call("SCREEN_POLICY", "zh-CN") as InputMatrix, null, 1);
  expect(cells[0]).toEqual(["客户", "决定", "理由", "客户终身价值", "稳定性", "违约概率", "取自先验"]);
  const [[value]] = call("CLV", 100, 0, 0.1, 0.1, 0.2, null, null, 5) as number[][];
  expect(cells[1].slice(1, 3)).toEqual(["拒绝", `拒绝：违约概率 20% 高于 10%；转人工审查：客户终身价值 ${Number(value.toPrecision(5))} 低于 50000；转人工审查：稳定性未知`]);
  expect(cells[2][6]).toBe("流失率 10%（同客群，1 户）；违约概率 20%（同客群，1 户）");
});

test.each([
  [[["Measure", "Better"], ["clv", "higher"]], "row 1 of policy: accept_at is missing"],
  [policy(["profit", "higher", 1, null]), "row 1 of policy: measure must be one of clv, clv_to_exposure, stability, pd, churn, lgd, exposure, priors_used, got \"profit\""],
  [policy(["pd", "lower", 0.1, 0.03]), "row 1 of policy: decline_beyond must be 0.1 or more, got 0.03"],
  [policy(["clv", "higher", 0, 10]), "row 1 of policy: decline_beyond must be 0 or less, got 10"],
  [[["Measure"], ["clv"]], "the table needs a column Better"],
])("a policy that cannot be read says why", (cells, message) => {
  const outcome = tryCall("SCREEN", [headers, client("A", "Core", "Steel", 0.1, 0.01)], cells);
  expect("failure" in outcome && outcome.failure.message).toBe(message);
});
