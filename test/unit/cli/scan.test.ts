import { workbookBytes } from "../files/support/workbook";
import { tenor } from "./support/command";

const workbook = (rate: number): Promise<Uint8Array> =>
  workbookBytes((book) => {
    const sheet = book.addWorksheet("Data");
    sheet.getRow(1).values = [100, 0.1, rate];
    sheet.getCell("E1").value = { formula: "_xldudf_TENOR_CLV(A1,0,B1,C1)", result: 1 };
  });

test("says severity, cell, what and what to do; 1 where something is found, 0 where nothing is", async () => {
  const { exit, stdout } = await tenor(["scan", "book.xlsx"], { "book.xlsx": await workbook(2) });
  expect([exit, stdout]).toEqual([1, "Error  Data!C1: 2 is given for discount_rate, which is a decimal: 0.02 may be meant\n    Type 8% or 0.08, not 8.\n"]);
  expect(await tenor(["scan", "book.xlsx", "--lang", "zh-CN"], { "book.xlsx": await workbook(0.08) })).toMatchObject({ exit: 0, stdout: "未发现问题。\n" });
});

test("lists findings as JSON; a file that cannot be read ends with 2", async () => {
  const { stdout } = await tenor(["scan", "book.xlsx", "--json"], { "book.xlsx": await workbook(2) });
  expect(JSON.parse(stdout).findings).toEqual([expect.objectContaining({ rule: "percentsAsNumbers", severity: "error", cell: "Data!C1" })]);
  expect((await tenor(["scan", "book.xlsx"], { "book.xlsx": "a,b" })).exit).toBe(2);
});
