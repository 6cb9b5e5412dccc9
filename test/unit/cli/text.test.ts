import { nearNames } from "../../../src/cli/nearNames";
import { alignTable } from "../../../src/cli/text/alignTable";
import { groupedNumber, moneyDecimals, percentText } from "../../../src/cli/text/formatNumber";

test.each([[1234567.891, 2, "1,234,567.89"], [-1234.5, 0, "-1,235"], [-0.001, 2, "0.00"], [999, 0, "999"], [0, 0, "0"], [1000, 1, "1,000.0"]])("%d with %i decimals", (value, decimals, text) => expect(groupedNumber(value, decimals)).toBe(text));

test("percents and decimals of a table", () => {
  expect([percentText(0.1234), percentText(-0.5, 0)]).toEqual(["12.3%", "-50%"]);
  expect([moneyDecimals([1, 9999]), moneyDecimals([1, -10000])]).toEqual([2, 0]);
});

test("columns line up by what is seen", () => expect(alignTable([["客户", "1"], ["ab", "22"], ["", "3"]], ["left", "right"], " ")).toBe(" 客户   1\n ab    22\n        3\n"));

test("near names", () => {
  expect(nearNames("CLVB", ["CLV", "SEGMENT"])).toEqual(["CLV"]);
  expect(nearNames("rnu", ["run", "call"])).toEqual(["run"]);
  expect(nearNames("zzz", ["CLV"])).toEqual([]);
});
