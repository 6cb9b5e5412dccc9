import { differences, type AuditWorkbook } from "./auditWorkbook";
import { hasLibreOffice, withIronCalc, withLibreOffice } from "./engines";

/** A test an engine: whether it gives for each unfolded call what Tenor gave. */
export function testThatEnginesAgree(workbook: AuditWorkbook): void {
  test("they agree in IronCalc", () => {
    const at = withIronCalc(workbook.sheets, workbook.areas);
    expect(workbook.unfolded.flatMap((unfolded) => differences(unfolded, at))).toEqual([]);
  }, 600_000);

  test("they agree in LibreOffice", async () => {
    if (!hasLibreOffice()) {
      process.stderr.write("\nLibreOffice is not here: native formulas were NOT recalculated by it; only IronCalc has seen them.\n\n");
      return;
    }
    const at = await withLibreOffice(workbook.sheets);
    expect(workbook.unfolded.flatMap((unfolded) => differences(unfolded, at))).toEqual([]);
  }, 600_000);
}
