import type { InputCell } from "../../../src/catalog/cell";
import { clientTableCall, type ReadClientTable } from "../../../src/excel/unfolded/clientTableCall";
import { unfoldCall } from "../../../src/native/unfoldCall";
import { call } from "../../support/call";

/** A table whose headers say something else than how the pane reads it: the mapping of a person. */
const cells: InputCell[][] = [["Name", "Turnover of ours", "Revenue", "Churn", "Rate", "PD 1", "PD 2"], ["A", 100, 7, 0.1, 0.08, 0.02, 0.03], ["B", 60, 9, 0.2, 0.08, 0.01, 0.02]];
const table: ReadClientTable = {
  source: { ref: { kind: "table", name: "Clients" }, sheet: "My clients", address: "B3:H5", row: 2, column: 1, cells },
  positions: { client: [0], revenue: [1], churn: [3], discount_rate: [4], pd: [5, 6] },
  assumptions: { lgd: 0.4, ead: 500, timing: "mid" },
};

test("the pane's table is a call of PORTFOLIO that reads its columns as the pane does", () => {
  const { args, formula } = clientTableCall(table);
  expect(formula).toBe("=TENOR.PORTFOLIO('My clients'!$B$3:$H$5,{\"lgd\",0.4;\"ead\",500;\"timing\",\"mid\"})");
  expect(args[0].values[0]).toEqual(["client", "revenue", "", "churn", "discount_rate", "pd 1", "pd 2"]);
  expect(args[2]).toEqual({ expression: "", values: [[null]] });
});

test("its block refers to the mapped cells, and keeps what PORTFOLIO gives for them", () => {
  const { args, formula } = clientTableCall(table);
  const unfolding = unfoldCall({ id: "PORTFOLIO", args, formula }, { sheet: "Audit", row: 0 }, "en");
  if (!unfolding.ok) throw new Error(unfolding.reason.en);
  const formulas = unfolding.value.cells.flatMap((cell) => cell.formula ?? []);
  expect(formulas.some((text) => text.includes("'My clients'!$C4"))).toBe(true);
  expect(formulas.some((text) => text.includes("'My clients'!$D"))).toBe(false);
  const [, first] = call("PORTFOLIO", [["client", "revenue", "churn", "discount_rate", "pd 1", "pd 2"], ["A", 100, 0.1, 0.08, 0.02, 0.03]], [["lgd", 0.4], ["ead", 500], ["timing", "mid"]]);
  expect(unfolding.value.cells.map(({ value }) => value)).toContain(first[1]);
});

test("a rating that PD follows from has no native form, and is told", () => {
  const { args, formula } = clientTableCall({
    ...table, positions: { client: [0], revenue: [1], churn: [3], discount_rate: [4], rating: [0] }, assumptions: {},
    matrix: { labels: ["A", "B"], size: 2, values: Float64Array.of(0.9, 0.1, 0, 1) },
  });
  expect(unfoldCall({ id: "PORTFOLIO", args, formula }, { sheet: "Audit", row: 0 }, "en")).toMatchObject({ ok: false, reason: { en: expect.stringContaining("pd follows from the rating") as string } });
});
