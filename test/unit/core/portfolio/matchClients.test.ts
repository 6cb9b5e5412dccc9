import { matchClients } from "../../../../src/core/portfolio/matchClients";

const rows = (column: Int32Array): number[] => [...column];

test("clients are matched by id, whatever their rows", () => {
  const match = matchClients(["A", "B", "C"], ["C", "D", "A"]);
  expect([rows(match.matched.before), rows(match.matched.after)]).toEqual([[0, 2], [2, 0]]);
  expect([rows(match.lost), rows(match.gained)]).toEqual([[1], [1]]);
  expect(match).toMatchObject({ ambiguous: [], inOrder: [], blank: { before: 0, after: 0 } });
});

test("as many rows of an id here as there are matched in their order, and said", () => {
  const match = matchClients(["A", "B", "A"], ["A", "A", "B"]);
  expect([rows(match.matched.before), rows(match.matched.after)]).toEqual([[0, 2, 1], [0, 1, 2]]);
  expect(match.inOrder).toEqual(["A"]);
});

test("an id that stands more often in one table says of none of its rows who they are", () => {
  const match = matchClients(["A", "B"], ["A", "B", "A"]);
  expect([rows(match.matched.before), rows(match.matched.after)]).toEqual([[1], [1]]);
  expect([rows(match.unmatched.before), rows(match.unmatched.after)]).toEqual([[0], [0, 2]]);
  expect(match.ambiguous).toEqual([{ id: "A", before: 1, after: 2 }]);
});

test("rows without an id match nobody, not even each other", () => {
  const match = matchClients(["", "A"], ["A", "", ""]);
  expect([rows(match.unmatched.before), rows(match.unmatched.after)]).toEqual([[0], [1, 2]]);
  expect(match.blank).toEqual({ before: 1, after: 2 });
  expect([rows(match.lost), rows(match.gained)]).toEqual([[], []]);
});
