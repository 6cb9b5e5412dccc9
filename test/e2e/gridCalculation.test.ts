import { workbenchTests } from "./browser";
import { edit } from "./paneActions";

/** Figures that follow each other while functions still answer: no cell may be left with an error or an old value. */
const workbench = workbenchTests();
jest.setTimeout(240_000);

test("edits that break a calculation off leave neither errors nor old values", async () => {
  const { pane } = await workbench.open();
  await edit(pane, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const rows = Array.from({ length: 120 }, (_, row) => row + 1);
    sheet.getRange("A1:A120").values = rows.map((row) => [row / 1000]);
    sheet.getRange("B1:B120").formulas = rows.map((row) => [`=TENOR.EXPECTED_LOSS(A${row},0.5,1000)`]);
    sheet.getRange("C1:C120").formulas = rows.map((row) => [`=B${row}*2`]);
    sheet.getRange("E1").formulas = [["=SUM(C1:C120)"]];
  });
  const seen = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const sums: [number, unknown][] = [];
      for (let round = 1; round <= 25; round++) {
        // At ever other moments of the calculation that the write before has started.
        for (const share of [3, 2, 1]) {
          sheet.getRange("A1:A120").values = Array.from({ length: 120 }, (_, row) => [(row + 1) / 1000 / (round + share - 1)]);
          await context.sync();
          await new Promise((resolve) => setTimeout(resolve, 90 + 7 * round));
        }
        const all = sheet.getRange("B1:C120").load("values");
        const sum = sheet.getRange("E1").load("values");
        await context.sync();
        const wrong = all.values.flat().filter((value) => typeof value !== "number").length;
        sums.push([wrong, (sum.values[0][0] as number) * round]);
      }
      return sums;
    }));
  const whole = (2 * 0.5 * 1000 * (120 * 121)) / 2 / 1000;
  for (const [wrong, sum] of seen) {
    expect(wrong).toBe(0);
    expect(sum).toBeCloseTo(whole, 6);
  }
});
