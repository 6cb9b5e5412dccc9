import { groupRollup } from "../../../../src/core/relationship/groupRollup";
import { call, tryCall } from "../../../support/call";

test("a chain of 100,000 clients, and a head of as many", () => {
  const count = 100_000;
  const own = Array.from({ length: count }, () => 1);
  for (const parentOf of [(client: number) => client - 1, () => 0]) {
    const found = groupRollup({ own, links: own.slice(1).map((_, index) => ({ client: index + 1, parent: parentOf(index + 1), share: 1 })) });
    if (!found.ok) throw new Error(found.failure.message);
    expect(found.value[0].below).toBe(count);
    expect(found.value[count - 1]).toMatchObject({ head: 0, below: 1, group: count, heads: 1 });
  }
});

test("of two heads the one that holds more is the head, and the note says that there are two", () => {
  const [, a, b, c] = call("GROUP_CLV", [["A"], ["B"], ["C"], ["C"]], [[null], [null], ["A"], ["B"]], [[10], [20], [100], [null]], [[null], [null], [0.4], [0.6]]);
  expect([a[4], b[4]]).toEqual([50, 80]);
  expect(c).toEqual(["C", "B", 100, 100, 80, 0.6, "2 heads"]);
});

test("shares beyond the whole count once: a diamond of whole shares", () => {
  const cells = call("GROUP_CLV", [["A"], ["B"], ["C"], ["D"], ["D"]], [["A"], ["a"], ["A"], ["B"], ["C"]], [[0], [0], [0], [8], [8]]);
  expect(cells[1].slice(0, 6)).toEqual(["A", "A", 0, 8, 8, 1]);
});

test("a circle under a head, in Chinese; a parent that is no client of its own is worth nothing alone", () => {
  const cells = call("GROUP_CLV", [["甲"], ["乙"], ["甲"]], [["乙"], ["甲"], ["集团"]], [[1], [2], [null]], null, "zh-CN");
  expect(cells[0][1]).toBe("集团主体");
  expect(cells[1]).toEqual(["甲", "集团", 1, 3, 3, 1, "循环: 甲, 乙"]);
});

test("a broken row stands alone, a blank one stays blank", () => {
  const cells = call("GROUP_CLV", [["A"], ["B"], [null], ["C"], ["A"]], [[null], ["A"], [null], ["A"], [null]], [[1], ["x"], [null], [4], [2]], [[null], [null], [null], [0.5], [null]]);
  expect(cells[2][1]).toMatchObject({ code: "notANumber", row: 2 });
  expect(cells[3]).toEqual(cells[0].map(() => ""));
  expect(cells[5][1]).toMatchObject({ code: "givenTwice", row: 5 });
  expect(cells[1][4]).toBe(3);
  expect(tryCall("GROUP_CLV", [["A"], ["B"]], [[null]], [[1], [2]])).toMatchObject({ failure: { code: "wrongLength" } });
});
