import type { InputMatrix } from "../../../src/catalog/cell";
import { call, tryCall } from "../../support/call";

const headers = ["Client", "Revenue", "Churn", "Discount rate", "Segment", "Rating"];
const before: InputMatrix = [headers, ["A", 100, 0.1, 0.12, "SME", "BBB"], ["B", 50, 0.1, 0.12, "SME", "AA"], ["C", 30, 0.1, 0.12, "Large", "A"]];
const after: InputMatrix = [headers, ["A", 100, 0.2, 0.12, "Large", "BB"], ["B", 60, 0.1, 0.12, "SME", "AA"], ["D", 30, 0.1, 0.12, "Large", "A"]];
const shocks: InputMatrix = [["Scenario", "Weight", "Driver", "Operation", "Amount"], ["Bad", 1, "churn", "multiply", 2]];

const column = (cells: readonly (readonly unknown[])[], name: string): unknown[] => cells.slice(1).map((row) => row[cells[0].indexOf(name)]);
const total = (values: unknown[]): number => values.reduce<number>((sum, value) => sum + Number(value), 0);

test("every view tells of the same change", () => {
  const summary = call("COMPARE", before, after);
  const [, [, from], ...steps] = summary;
  const to = steps.pop()![1] as number;
  const change = to - (from as number);
  expect(steps.map(([step]) => step)).toEqual(["Clients lost", "Clients gained", "Churn", "Income"]);
  expect(total(steps.map(([, value]) => value))).toBeCloseTo(change, 9);
  expect(total(steps.map(([, , , share]) => share))).toBeCloseTo(1, 12);

  const clients = call("COMPARE", before, after, "clients");
  expect(column(clients, "Client")).toEqual(["A", "C", "D", "B"]);
  expect(column(clients, "Main reason")).toEqual(["Churn", "Lost", "New", "Income"]);
  expect(total(column(clients, "Change"))).toBeCloseTo(change, 9);
  expect(total(column(clients, "Churn"))).toBeCloseTo(steps[2][1] as number, 9);

  const segments = call("COMPARE", before, after, "segments");
  expect(segments.map((row) => row.length)).toEqual(segments.map(() => segments[0].length));
  expect(total(column(segments.slice(0, 3), "After"))).toBeCloseTo(to, 9);
  const matrix = segments.slice(4, 9).map((row) => row.slice(0, 5));
  expect(matrix.slice(1)).toEqual([["Large", 0, 0, 1, 1], ["SME", 1, 1, 0, 2], ["New", 1, 0, 0, 1], ["Total", 2, 1, 1, 4]]);
  expect(segments.at(-1)![4]).toBeCloseTo(change, 9);

  const ratings = call("COMPARE", before, after, "ratings");
  expect(ratings.slice(1, 5).map(([label]) => label)).toEqual(["AA", "A", "BBB", "BB"]);
});

test("a scenario on one side, or on both", () => {
  const one = call("COMPARE", before, before, "summary", shocks, "Bad");
  expect(one.slice(2, -1).map(([step]) => step)).toEqual(["Scenario"]);
  expect(one[2][2]).toBe(3);
  const both = call("COMPARE", before, before, "summary", shocks, "Bad", "bad");
  expect(both).toHaveLength(3);
  expect(both[1][1]).toBe(one.at(-1)![1]);
});

test("assumptions of the table before may be others", () => {
  const bare: InputMatrix = [["Client", "Revenue", "Churn"], ["A", 100, 0.1]];
  const rates = call("COMPARE", bare, bare, "summary", null, null, null, [["discount_rate", 0.08]], [["discount_rate", 0.12]]);
  expect(rates.slice(2, -1).map(([step, , , share]) => [step, share])).toEqual([["Discount rate", 1]]);
});

test("words are those of the table after, and what is missing is named", () => {
  const chinese: InputMatrix = [["客户", "收入", "流失率", "折现率"], ["A", 100, 0.2, 0.12]];
  expect(call("COMPARE", before, chinese).map(([step]) => step)).toEqual(["步骤", "变动前", "流失客户", "流失", "变动后"]);
  expect(tryCall("COMPARE", before, after, "summary", shocks, "Boom")).toMatchObject({ failure: { code: "unknownScenario", parameter: "scenario" } });
  expect(tryCall("COMPARE", before, after, "summary", null, "Bad")).toMatchObject({ failure: { code: "unknownScenario", parameter: "scenario" } });
  expect(tryCall("COMPARE", [["Client"], ["A"]], after)).toMatchObject({ failure: { code: "missingColumn" } });
  expect(tryCall("COMPARE", before, after, "movers")).toMatchObject({ failure: { code: "notAChoice", parameter: "view" } });
});
