import { detectGrouping, neutralise, readCell } from "../../../src/workbench/files/csvText";

describe("writing a CSV cell", () => {
  test.each(["=1+1", "+1", "-cmd", "@SUM(A1)", "\t=1", "\r=1", " =1", "'=1", "＝1"])("%p cannot run elsewhere, and is read as it was", (text) => {
    expect(neutralise(text)).toBe(`'${text}`);
    expect(readCell(neutralise(text), undefined)).toBe(text);
  });
  test.each([[-2.5, "-2.5"], [true, "TRUE"], [null, ""], ["plain", "plain"], ["a=b", "a=b"], ["'x", "'x"]] as const)("%p stays %p", (value, expected) => expect(neutralise(value)).toBe(expected));
});

describe("reading a CSV cell", () => {
  test.each([
    ["12", 12], ["-3.5", -3.5], ["1e3", 1000], [".5", 0.5], ["5%", 0.05], ["12.5%", 0.125], ["TRUE", true], ["", null], ["  ", null], ["0", 0], ["0.5", 0.5],
    ["007", "007"], ["123456789012345678", "123456789012345678"], ["2024-01-31", "2024-01-31"], ["1,234", "1,234"], ["NaN", "NaN"], ["Infinity", "Infinity"], ["0x10", "0x10"],
  ])("%p is %p", (text, expected) => expect(readCell(text, undefined)).toEqual(expected));

  test("thousands are read once the file has shown how it writes them", () => {
    expect(detectGrouping(["1,234", "12"])).toBeUndefined();
    expect(detectGrouping(["1,234", "1,234.50"])).toBe("comma");
    expect(detectGrouping(["1,234,567"])).toBe("comma");
    expect(detectGrouping(["1.234,5"])).toBe("dot");
    expect(detectGrouping(["1.234,5", "1,234.5"])).toBeUndefined();
    expect(readCell("1,234", "comma")).toBe(1234);
    expect(readCell("1.234", "dot")).toBe(1234);
    expect(readCell("0,5", "dot")).toBe(0.5);
    expect(readCell("12,34", "comma")).toBe("12,34");
  });
});
