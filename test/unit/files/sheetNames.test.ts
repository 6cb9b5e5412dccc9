import { columnNames, sheetNames, tableName } from "../../../src/files/sheetNames";

test("sheet names", () => {
  const names = sheetNames(["a/b:c", "A b c", "'quoted'", "", "History", "x".repeat(40), "x".repeat(33), "[]"]);
  expect(names).toEqual(["a b c", "A b c 2", "quoted", "Sheet", "History 1", "x".repeat(31), `${"x".repeat(29)} 2`, "Sheet 2"]);
});

test("headers of a table", () => expect(columnNames(["PD", "pd", "", "a\nb", "PD"])).toEqual(["PD", "pd 2", "Column 3", "a b", "PD 3"]));

test.each([["Tenor_Clients", "Tenor_Clients"], ["A1", "_A1"], ["R1C1", "_R1C1"], ["c", "_c"], ["2x", "_2x"], ["my table", "my_table"], ["客户", "客户"]])("table %s", (wanted, name) => expect(tableName(wanted)).toBe(name));
