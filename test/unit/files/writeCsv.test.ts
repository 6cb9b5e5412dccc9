import { failure } from "../../../src/core/result/failure";
import { readCsv } from "../../../src/files/readCsv";
import { writeCsv } from "../../../src/files/writeCsv";

test("lines, quotes, blanks, numbers in full", () => {
  expect(writeCsv([["a", 'b"c', "d,e"], [null, "", 0.1 + 0.2], [true, -5, 1e21]])).toBe('a,"b""c","d,e"\r\n,,0.30000000000000004\r\nTRUE,-5,1e+21\r\n');
  expect(writeCsv([])).toBe("");
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\",\"y\")", "\uff1d1", " =1", "\u3000＋1", '"=1', "\u200b@x", "'=1", "''-1"])("%j is no formula, and reads back", (text) => {
  const written = writeCsv([[text, "x"]]);
  expect(written.replace(/^\ufeff/, "").replace(/^"/, "").startsWith("'")).toBe(true);
  expect(readCsv(written).cells).toEqual([[text, "x"]]);
});

test.each(["'x", "it's", "a=1", "x-1", "'", "''"])("%j needs nothing", (text) => expect(writeCsv([[text, "x"]])).toBe(`${text},x\r\n`));

test("numbers are left alone", () => expect(writeCsv([[-1, "a-b", "1=1"]])).toBe("-1,a-b,1=1\r\n"));

test("failures and errors as Excel shows them", () => {
  expect(writeCsv([[failure("missing", { parameter: "pd" }), failure("tooLarge"), failure("notText"), { error: "#REF!" }, NaN]])).toBe("#N/A,#NUM!,#VALUE!,#REF!,#NUM!\r\n");
});

test("a byte order mark only where Excel needs one", () => {
  expect(writeCsv([["客户", 1]])).toBe("\ufeff客户,1\r\n");
  expect(writeCsv([["Client", 1]]).startsWith("Client")).toBe(true);
});

test("what was written reads back", () => {
  const cells = [["Client", "Revenue", "客户"], ["A, \"B\"\nC", 0.1, "北门"], [{ error: "#N/A" }, -1234567.891, null]];
  expect(readCsv(writeCsv(cells)).cells).toEqual(cells);
});
