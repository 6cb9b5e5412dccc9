import { ratingTransitions } from "../../../../src/core/credit/ratingTransitions";
import { largestOf, smallestOf } from "../../../../src/core/numeric/extremes";
import { unfoldCall } from "../../../../src/native/unfoldCall";

/** More than an engine takes as arguments of one call. */
const MANY = 300_000;

test("extremes of a sheet's rows are those of any list, and those of none are infinite", () => {
  const values = Array.from({ length: MANY }, (_, row) => ((row * 7919) % MANY) - 5);
  expect([smallestOf(values), largestOf(values)]).toEqual([-5, MANY - 6]);
  expect([smallestOf([]), largestOf([])]).toEqual([Infinity, -Infinity]);
});

test("rating histories of as many clients as a sheet has rows are counted", () => {
  const path = { days: [0, 400], states: [0, 1] };
  const counted = ratingTransitions({ labels: ["A", "D"], paths: Array.from({ length: MANY }, () => path), asOf: 730, method: "cohort", confidence: 0.95 });
  expect(counted).toMatchObject({ ok: true, value: { counts: Float64Array.of(MANY, MANY, 0, 0) } });
});

test("a renewal over a whole column says why it does not unfold", () => {
  const column = (value: number) => ({ expression: "A1:A300000", values: Array.from({ length: MANY }, () => [value]) });
  const one = (value: number) => ({ expression: String(value), values: [[value]] });
  expect(unfoldCall({ id: "SBG_SURVIVAL", args: [one(1), one(2), column(99)], formula: "=x" }, { sheet: "Audit", row: 0 }, "en")).toMatchObject({ ok: false, reason: { en: expect.stringContaining("99 renewals") as string } });
});
