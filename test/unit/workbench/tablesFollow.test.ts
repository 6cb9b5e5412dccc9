import { rowsShifted } from "../../../src/workbench/grid/rowsShifted";

/** A table in rows 5 to 9. */
const area = { row: 5, column: 2, rows: 5, columns: 3 };

describe("a table after rows", () => {
  test.each([
    ["inserted above", 2, 3, 8, 5],
    ["inserted at its first row", 5, 1, 6, 5],
    ["inserted inside", 7, 2, 5, 7],
    ["inserted right below", 10, 2, 5, 5],
    ["deleted above", 1, -2, 3, 5],
    ["deleted inside", 6, -2, 5, 3],
    ["deleted across its top", 4, -3, 4, 3],
    ["deleted across its end", 8, -5, 5, 3],
    ["deleted below", 12, -3, 5, 5],
  ])("%s", (_what, at, by, row, rows) => expect(rowsShifted(area, at, by)).toEqual({ ...area, row, rows }));

  test("all deleted has none left", () => expect(rowsShifted(area, 4, -10).rows).toBe(0));
});
