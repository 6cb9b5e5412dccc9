import { refoldFormulas } from "../../src/excel/unfolded/refoldFormulas";
import { topRow } from "../../src/excel/unfolded/auditSheet";
import { unfoldFormulas } from "../../src/excel/unfolded/unfoldFormulas";
import type { FormulaAction } from "../../src/excel/frozen/freezeFormulas";
import type { AuditCell } from "../../src/native/auditBlock";
import { HostBench, valuesOn } from "./support/hostBench";
import { sampleDraft } from "./support/sampleDraft";

jest.setTimeout(180_000);

const action: FormulaAction = { scope: "workbook", who: "A", when: "2026-03-31 14:05", locale: "en" };

async function openSample(): Promise<HostBench> {
  const bench = new HostBench(await sampleDraft("corporate-12"));
  await bench.settled();
  return bench;
}

test("a sample that is unfolded shows the same values without an error, and refolded the same formulas", async () => {
  const bench = await openSample();
  const [before, shown] = [bench.content(), valuesOn(bench, "Clients")];
  expect(await bench.openPane().act(() => unfoldFormulas(action))).toMatchObject({ ok: true, value: [{ row: 1, column: 0, note: { en: expect.stringMatching(/largest difference/) as string } }] });
  await bench.settled();
  for (const sheet of ["Clients", "Audit Clients"]) expect(valuesOn(bench, sheet).flat().filter((value) => String(value).startsWith("#"))).toEqual([]);
  valuesOn(bench, "Clients").forEach((row, r) => row.forEach((value, c) => expect(value).toEqual(typeof shown[r][c] === "number" ? expect.closeTo(shown[r][c], 8) : shown[r][c])));
  expect(await bench.openPane().act(() => refoldFormulas("en"))).toMatchObject({ ok: true });
  await bench.settled();
  expect(bench.content()).toEqual(before);
  expect(valuesOn(bench, "Clients")).toEqual(shown);
});

test("a formula that no longer agrees once others were replaced is put back, and says so", async () => {
  const bench = new HostBench();
  const pane = bench.openPane();
  await pane.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    // The exposure is the length of the formula beside it, which unfolding replaces.
    sheet.getRange("A1:E1").formulas = [[0.02, 0.45, "=TENOR.EXPECTED_LOSS(A1,B1,1000)", "=LEN(FORMULATEXT(C1))", "=TENOR.EXPECTED_LOSS(A1,B1,D1)"]];
    const length = sheet.getRange("D1").load("values");
    await context.sync();
    expect(length.values).toEqual([["=TENOR.EXPECTED_LOSS(A1,B1,1000)".length]]);
  });
  const outcome = await pane.act(() => unfoldFormulas(action));
  expect(outcome).toMatchObject({ ok: true, value: [{ column: 2, note: { en: expect.any(String) as string } }, { column: 4, kept: { en: expect.stringMatching(/Once cells were replaced.*put back/) as string } }] });
  await bench.settled();
  const cells = bench.content().sheets.Sheet1;
  expect(cells["0,2"]).toMatch(/^='Audit Sheet1'!/);
  expect(cells["0,4"]).toBe("=TENOR.EXPECTED_LOSS(A1,B1,D1)");
});

test("a block has as many cells as a sheet of clients needs", () => {
  const cells = Array.from({ length: 300_000 }, (_, row): AuditCell => ({ row: row + 7, column: 0, format: "text", kind: "step" }));
  expect(topRow({ cells, rows: cells.length, columns: 1, result: { row: 7, column: 0, rows: 1, columns: 1 }, tieOut: { row: 7, column: 0 }, outside: { row: 7, column: 0 } })).toBe(7);
});

test("somebody else's sheet with the name of the one for calculating stays as it is", async () => {
  const bench = new HostBench();
  const pane = bench.openPane();
  await pane.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Tenor scratch").getRange("A1:A2").values = [["mine"], [7]];
    // An argument that has to be calculated.
    worksheets.getItem("Sheet1").getRange("A1:E1").formulas = [[0.02, 0.45, 500, "", "=TENOR.EXPECTED_LOSS(A1,B1,C1*2)"]];
    await context.sync();
  });
  expect(await pane.act(() => unfoldFormulas(action))).toMatchObject({ ok: true, value: [{ note: { en: expect.any(String) as string } }] });
  const { sheets } = bench.content();
  expect(sheets["Tenor scratch"]).toEqual({ "0,0": "mine", "1,0": 7 });
  expect(Object.keys(sheets).filter((name) => name.startsWith("Tenor scratch"))).toHaveLength(1);
});
