import { HostBench } from "./support/hostBench";

test("a pane writes, the grid calculates, Tenor's functions answer", async () => {
  const bench = new HostBench();
  const pane = bench.openPane();
  const values = await pane.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C2").values = [[0.02, 0.45, 1000], [0.03, 0.4, 2000]];
    sheet.getRange("E1").formulas = [["=TENOR.EXPECTED_LOSS(A1:A2,B1:B2,C1:C2)"]];
    sheet.getRange("F1").formulas = [["=SUM(E1:E2)"]];
    const range = sheet.getRange("E1:F2").load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(values).toEqual([[expect.closeTo(9, 12), 33], [24, ""]]);
});
