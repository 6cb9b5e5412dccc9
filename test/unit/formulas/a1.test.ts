import { columnIndex, columnLetters, formatAddress, formatArea, intersect, MAX_COLUMNS, MAX_ROWS, parseAddress } from "../../../src/formulas/a1";

describe("addresses", () => {
  test.each([
    ["A1", { area: { row: 0, column: 0, rows: 1, columns: 1 } }],
    ["$B$2:d10", { area: { row: 1, column: 1, rows: 9, columns: 3 } }],
    ["D10:B2", { area: { row: 1, column: 1, rows: 9, columns: 3 } }],
    ["A:C", { area: { row: 0, column: 0, rows: MAX_ROWS, columns: 3 } }],
    ["2:5", { area: { row: 1, column: 0, rows: 4, columns: MAX_COLUMNS } }],
    ["XFD1048576", { area: { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 } }],
    ["Sheet1!A1", { sheet: "Sheet1", area: { row: 0, column: 0, rows: 1, columns: 1 } }],
    ["='It''s here'!$A$1", { sheet: "It's here", area: { row: 0, column: 0, rows: 1, columns: 1 } }],
    ["客户!B2", { sheet: "客户", area: { row: 1, column: 1, rows: 1, columns: 1 } }],
  ])("%s is read", (text, expected) => expect(parseAddress(text)).toEqual(expected));

  test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1:2", "A1:B2:C3", "=SUM(A1)", "!A1", "Clients[Revenue]"])("%p is no address", (text) => expect(parseAddress(text)).toBeUndefined());

  test.each([0, 25, 26, 701, 702, MAX_COLUMNS - 1])("column %d has letters and back", (index) => expect(columnIndex(columnLetters(index))).toBe(index));

  test("areas are written as Excel does", () => {
    expect(formatArea({ row: 0, column: 0, rows: 1, columns: 1 })).toBe("A1");
    expect(formatArea({ row: 0, column: 0, rows: 2, columns: 3 }, true)).toBe("$A$1:$C$2");
    expect(formatArea({ row: 0, column: 1, rows: MAX_ROWS, columns: 1 })).toBe("B:B");
    expect(formatArea({ row: 1, column: 0, rows: 1, columns: MAX_COLUMNS })).toBe("2:2");
  });

  test.each([["Sheet1", "Sheet1!A1"], ["Runs 2", "'Runs 2'!A1"], ["It's", "'It''s'!A1"], ["A1", "'A1'!A1"], ["2024", "'2024'!A1"], ["客户", "客户!A1"]])("the sheet %s is quoted where needed", (sheet, expected) =>
    expect(formatAddress(sheet, { row: 0, column: 0, rows: 1, columns: 1 })).toBe(expected));

  test("areas meet in an area or not at all", () => {
    expect(intersect({ row: 0, column: 0, rows: 3, columns: 3 }, { row: 2, column: 1, rows: 5, columns: 5 })).toEqual({ row: 2, column: 1, rows: 1, columns: 2 });
    expect(intersect({ row: 0, column: 0, rows: 1, columns: 1 }, { row: 1, column: 0, rows: 1, columns: 1 })).toBeUndefined();
  });
});
