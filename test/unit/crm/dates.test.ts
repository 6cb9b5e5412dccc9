import { isoDate } from "../../../src/core/units/excelDate";
import { DateColumn, readDateCell, type DateOrder } from "../../../src/crm/read/dates";

const read = (cell: string | number, order: DateOrder = "dmy"): string | undefined => {
  const serial = readDateCell(cell, order);
  return serial === undefined ? undefined : isoDate(serial);
};

test.each([
  ["2024-03-05", "2024-03-05"], ["2024/3/5", "2024-03-05"], ["2024.03.05", "2024-03-05"], ["2024年3月5日", "2024-03-05"], ["２０２４年３月５日", "2024-03-05"],
  ["20240305", "2024-03-05"], [20_240_305, "2024-03-05"], [45_356, "2024-03-05"], [45_356.75, "2024-03-05"],
  ["05/03/2024", "2024-03-05"], ["5.3.24", "2024-03-05"], ["05-03-1999", "1999-03-05"], ["05/03/30", "1930-03-05"], ["05/03/29", "2029-03-05"],
  ["5 March 2024", "2024-03-05"], ["05-Mar-24", "2024-03-05"], ["Mar 5, 2024", "2024-03-05"],
  ["2024-03-05T09:30:00Z", "2024-03-05"], ["05/03/2024 17:45", "2024-03-05"], ["29/02/2024", "2024-02-29"],
])("%s is a day", (cell, day) => expect(read(cell)).toBe(day));

test.each(["29/02/2023", "31/04/2024", "2024-13-01", "20241301", "soon", "5/3", "1.5", 12, 3_000_000, "05/13/2024"])("%s is none", (cell) => expect(read(cell)).toBeUndefined());

test("month first, where the column says so", () => {
  expect(read("03/05/2024", "mdy")).toBe("2024-03-05");
  expect(read("13/05/2024", "mdy")).toBeUndefined();
});

test.each([
  [["03/04/2024", "13/04/2024", ""], { kind: "known", order: "dmy" }],
  [["03/04/2024", "04/13/2024"], { kind: "known", order: "mdy" }],
  [["03/04/2024", "05/06/2024"], { kind: "ambiguous", example: "03/04/2024" }],
  [["04/04/2024", "12/12/2024"], { kind: "none" }],
  [["13/04/2024", "04/13/2024"], { kind: "mixed", example: "13/04/2024, 04/13/2024" }],
  [["2024-03-04", 45_356, "n/a"], { kind: "none" }],
] as const)("%j: the column as a whole decides", (cells, order) => {
  const column = new DateColumn();
  for (const cell of cells) column.add(cell);
  expect(column.order()).toEqual(order);
});
