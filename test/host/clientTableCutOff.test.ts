import { unfoldClientTable } from "../../src/excel/unfolded/unfoldClientTable";
import type { ReadClientTable } from "../../src/excel/unfolded/clientTableCall";
import { refoldFormulas } from "../../src/excel/unfolded/refoldFormulas";
import type { FormulaAction } from "../../src/excel/frozen/freezeFormulas";
import { atEveryCut } from "./support/cutOff";
import { HostBench, valuesOn } from "./support/hostBench";

/** A client table is unfolded without a formula in a cell: onto a sheet that can be taken away again. */
jest.setTimeout(120_000);

const action: FormulaAction = { scope: "workbook", who: "A", when: "2026-03-31 14:05", locale: "en" };
const cells = [["Client", "Revenue", "Churn", "Rate", "PD"], ["A", 100, 0.1, 0.08, 0.02], ["B", 60, 0.2, 0.08, 0.01]];
const table: ReadClientTable = {
  source: { ref: { kind: "range", sheet: "Sheet1", address: "B2:F4" }, sheet: "Sheet1", address: "B2:F4", row: 1, column: 1, cells },
  positions: { client: [0], revenue: [1], churn: [2], discount_rate: [3], pd: [4] },
  assumptions: { lgd: 0.4, ead: 500, timing: "mid" },
};

async function workbook(): Promise<HostBench> {
  const bench = new HostBench();
  await bench.openPane().run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("B2:F4").values = cells;
    await context.sync();
  });
  return bench;
}

test("refolding takes the sheet of a client table away, and unfolding again writes it anew", async () => {
  const bench = await workbook();
  const before = bench.content();
  const pane = bench.openPane();
  const unfold = () => pane.act(() => unfoldClientTable(table, action));
  expect(await unfold()).toMatchObject({ ok: true, value: [{ sheet: "Audit Sheet1", note: { en: expect.stringMatching(/largest difference/) as string } }] });
  const unfolded = bench.content();
  expect(Object.keys(unfolded.sheets)).toEqual(["Sheet1", "Tenor unfolded", "Audit Sheet1"]);
  expect(await unfold()).toMatchObject({ ok: true, value: [{ sheet: "Audit Sheet1" }] });
  expect(bench.content().sheets).toEqual(unfolded.sheets);
  expect(await pane.act(() => refoldFormulas("en"))).toMatchObject({ ok: true, value: [{ formula: expect.stringMatching(/^=TENOR\.PORTFOLIO/) as string }] });
  expect(bench.content()).toEqual(before);
});

test("a sheet that other cells refer to stays when the table is refolded", async () => {
  const bench = await workbook();
  const pane = bench.openPane();
  await pane.act(() => unfoldClientTable(table, action));
  await pane.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("H1").formulas = [["='Audit Sheet1'!A1"]];
    await context.sync();
  });
  const [[title]] = valuesOn(bench, "Audit Sheet1");
  expect(await pane.act(() => refoldFormulas("en"))).toMatchObject({ ok: true });
  expect(Object.keys(bench.content().sheets)).toEqual(["Sheet1", "Audit Sheet1"]);
  expect(valuesOn(bench, "Audit Sheet1")[0][0]).toBe(title);
});

test("unfolding a client table that is killed can be taken back", async () => {
  const requests = await atEveryCut(workbook, () => unfoldClientTable(table, action), async ({ before, next }, bench) => {
    expect(await next.act(() => refoldFormulas("en"))).toMatchObject({ ok: true });
    await bench.settled();
    expect(bench.content()).toEqual(before);
  });
  expect(requests).toBeGreaterThan(2);
});
