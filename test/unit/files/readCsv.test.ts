import { serialOfIsoDate } from "../../../src/core/units/excelDate";
import { readCsv } from "../../../src/files/readCsv";

const rows = (text: string): unknown => readCsv(text).cells;

describe("layout", () => {
  test("byte order mark, notes, headers, rows", () => {
    const { cells, notes, delimiter } = readCsv("\ufeff# First note: a, b\r\n#\r\n# Second\r\nClient,Revenue\r\nA,1\r\n");
    expect(notes).toEqual(["First note: a, b", "", "Second"]);
    expect(cells).toEqual([["Client", "Revenue"], ["A", 1]]);
    expect(delimiter).toBe(",");
  });

  test("notes that a spreadsheet quoted and filled up", () => {
    expect(readCsv('"# As of 2006, the year ""before""",,\n# Plain,,\nA,B,C\n1,2,3').notes).toEqual(['As of 2006, the year "before"', "Plain"]);
  });

  test("a # among the rows is data, and so is a header called #", () => {
    expect(rows("#,Client\n1,A\n# no note,B")).toEqual([["#", "Client"], [1, "A"], ["# no note", "B"]]);
    expect(rows("#N/A,1")).toEqual([[{ error: "#N/A" }, 1]]);
  });

  test.each([[";"], ["\t"], [","]])("delimiter %j", (delimiter) => {
    const text = [["Client", "Note", "Value"], ["A", '"x,y;z\tw"', "1"], ["B", "", "2"]].map((row) => row.join(delimiter)).join("\n");
    expect(readCsv(text)).toMatchObject({ delimiter, cells: [["Client", "Note", "Value"], ["A", "x,y;z\tw", 1], ["B", null, 2]] });
  });

  test("blank lines keep their row, those at the end do not; short rows are filled", () => {
    expect(rows("A,B\n1,2\n\n3\n,\n\n")).toEqual([["A", "B"], [1, 2], [null, null], [3, null]]);
  });

  test.each([["", []], ["# only notes", []], ["one", [["one"]]]])("%j", (text, cells) => expect(rows(text)).toEqual(cells));

  test("quotes that do not match are reported", () => {
    expect(readCsv('A,B\n1,"2\n3,4\n').problem).toMatchObject({ code: "badQuotes" });
    expect(readCsv('A,B\n1,"2 ""x"""\n').problem).toBeUndefined();
  });
});

describe("values", () => {
  const column = (...texts: string[]): unknown[] => readCsv(["head", ...texts.map((text) => `"${text}"`)].join("\n")).cells.slice(1).map(([cell]) => cell);

  test("plain numbers, strictly", () => {
    expect(column("1", "-2.5", "+3", ".5", "6.", "1e3", "-1.5E-2")).toEqual([1, -2.5, 3, 0.5, 6, 1000, -0.015]);
    expect(column("1 000", "12a", "$5", "1.2.3", "--1", "e5", "0x10", "1e999")).toEqual(["1 000", "12a", "$5", "1.2.3", "--1", "e5", "0x10", "1e999"]);
  });

  test("percents, to the last digit", () => expect(column("8%", "8.1 %", "0.07%", "100%", "%")).toEqual([0.08, 0.081, 0.0007, 1, "%"]));

  test("grouped thousands only where every number of the column fits", () => {
    expect(column("1,234.5", "12", "-1,000,000", "", "n/a")).toEqual([1234.5, 12, -1e6, null, "n/a"]);
    expect(column("1,234", "12,34")).toEqual(["1,234", "12,34"]);
    expect(column("0,123")).toEqual(["0,123"]);
  });

  test("decimal commas where the file parts its columns otherwise and says so", () => {
    expect(rows("a;b;c\n0,08;1.234,5;7\n1,5;2.000;8")).toEqual([["a", "b", "c"], [0.08, 1234.5, 7], [1.5, 2000, 8]]);
    expect(rows("a;b\n0.08;1,234")).toEqual([["a", "b"], [0.08, 1234]]);
    // "1,234" alone could be either: no guess.
    expect(rows("a;b\n1,234;x")).toEqual([["a", "b"], ["1,234", "x"]]);
    expect(rows("a;b\n0.08;0,08")).toEqual([["a", "b"], [0.08, "0,08"]]);
  });

  test("codes stay text from top to bottom", () => {
    expect(column("007", "12")).toEqual(["007", "12"]);
    expect(column("1234567890123456", "1")).toEqual(["1234567890123456", "1"]);
    expect(column("0", "1", "0.5")).toEqual([0, 1, 0.5]);
  });

  test("dates, errors, text", () => {
    expect(column("2006-12-31", "2006-02-30", "31/12/2006")).toEqual([serialOfIsoDate("2006-12-31"), "2006-02-30", "31/12/2006"]);
    expect(serialOfIsoDate("2006-12-31")).toBe(39082);
    expect(column("#N/A", "#DIV/0!", "#hash", "TRUE", " x ")).toEqual([{ error: "#N/A" }, { error: "#DIV/0!" }, "#hash", "TRUE", " x "]);
    expect(column("", "  ")).toEqual([null, null].slice(0, 0));
  });
});
