import { call, tryCall } from "../../support/call";

const CLIENTS = [["A"], ["B"], ["C"]];
const PRODUCTS = [["Loan", "Cards"]];

test("who holds everything has no offer, and a row that cannot be read counts for nobody", () => {
  const cells = call("NEXT_OFFER", CLIENTS, PRODUCTS, [["yes", 250_000], ["x", 1], [true, null]], [[10, 20]], 0);
  expect(cells[1]).toEqual(["A", "", "", "", "", "", "", "", "", "", "holds every product"]);
  expect(cells[2][1]).toMatchObject({ code: "notTrueOrFalse", row: 2 });
  expect(cells[3].slice(0, 6)).toEqual(["C", "Cards", 20, 1, 20, 1]);
});

test("several offers a client, in Chinese, less what an offer costs", () => {
  const cells = call("NEXT_OFFER", CLIENTS, PRODUCTS, [[1, 1], [1, 0], [0, 0]], [[10, 20]], 20, 0.5, 1, 2, "zh-CN");
  expect(cells[0][1]).toBe("建议产品");
  expect(cells.slice(2).map((row) => row.slice(0, 2))).toEqual([["B", "Cards"], ["C", "Loan"], ["C", "Cards"]]);
  // Both others of C hold a loan, one has cards: 0.5 × 1 × 10 − 1 and 0.5 × 0.5 × 20 − 1.
  expect(cells.slice(3).map((row) => row[2])).toEqual([4, 4]);
});

test("holdings of another shape, or as many values as there are not products, are refused", () => {
  expect(tryCall("NEXT_OFFER", CLIENTS, PRODUCTS, [[1, 1]], [[10, 20]])).toMatchObject({ failure: { code: "wrongShape" } });
  expect(tryCall("NEXT_OFFER", CLIENTS, PRODUCTS, [[1, 1], [1, 1], [1, 1]], [[10]])).toMatchObject({ failure: { code: "wrongLength" } });
  expect(call("NEXT_OFFER", CLIENTS, PRODUCTS, [[-1, 1], [1, 1], [1, 1]], [[10, 20]])[1][1]).toMatchObject({ code: "belowMinimum" });
});
