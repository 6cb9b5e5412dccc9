import { looksNumeric, readNumberText, speaksFor } from "../../../src/files/numberText";

const point = { decimal: ".", grouped: true } as const;
const comma = { decimal: ",", grouped: true } as const;

test.each([["1,234.5", 1234.5], ["12,34", undefined], ["1,2345", undefined], ["0,123", undefined], ["1,234%", 12.34], ["", undefined], ["-", undefined], [".", undefined]])("point: %j is %s", (text, value) =>
  expect(readNumberText(text, point)).toBe(value),
);

test.each([["1.234,5", 1234.5], ["0,08", 0.08], ["8,5 %", 0.085], ["1.5", undefined]])("comma: %j is %s", (text, value) => expect(readNumberText(text, comma)).toBe(value));

test("percents of numbers with an exponent are no guess", () => expect(readNumberText("1e2%", point)).toBe(undefined));

test("what only one style can read", () => {
  expect(speaksFor("1.5", ".")).toBe(true);
  expect(speaksFor("1,234", ".")).toBe(false);
  expect(speaksFor("0,08", ",")).toBe(true);
  expect([looksNumeric("1,2.3"), looksNumeric("a1"), looksNumeric("-"), looksNumeric("5 %")]).toEqual([true, false, false, true]);
});
