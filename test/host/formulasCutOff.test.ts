import { freezeFormulas, type FormulaAction } from "../../src/excel/frozen/freezeFormulas";
import { thawFormulas } from "../../src/excel/frozen/thawFormulas";
import { refoldFormulas } from "../../src/excel/unfolded/refoldFormulas";
import { unfoldFormulas } from "../../src/excel/unfolded/unfoldFormulas";
import { atEveryCut } from "./support/cutOff";
import { HostBench, type BenchContent } from "./support/hostBench";

/** Formulas are frozen and unfolded by panes that are killed before each of their requests that write. */
jest.setTimeout(180_000);

const action: FormulaAction = { scope: "workbook", who: "A", when: "2026-03-31 14:05", locale: "en" };
const FORMULAS = ["=TENOR.EXPECTED_LOSS(A2:A4,B2:B4,C2:C4)", "=ROUND(TENOR.EXPECTED_LOSS(A2,B2*1,C2),2)*2"];

async function workbook(): Promise<HostBench> {
  const bench = new HostBench();
  await bench.openPane().run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C4").values = [["PD", "LGD", "EAD"], [0.02, 0.45, 1000], [0.03, 0.4, 2000], [0.01, 0.35, 500]];
    sheet.getRange("E2:F2").formulas = [FORMULAS];
    const result = sheet.getRange("E2").load("values");
    await context.sync();
    expect(result.values).toEqual([[expect.closeTo(9, 12)]]);
  });
  return bench;
}

/** Each formula stands in its cell, or is written down in the workbook. */
function expectFormulasKept({ sheets }: BenchContent): void {
  const contents = Object.values(sheets).flatMap((cells) => Object.values(cells));
  for (const formula of FORMULAS) expect(contents).toContain(formula);
}

test.each([
  ["freezing", freezeFormulas, thawFormulas],
  ["unfolding", unfoldFormulas, refoldFormulas],
])("%s that is killed loses no formula and can be taken back", async (_name, act, takeBack) => {
  const requests = await atEveryCut(workbook, () => act(action), async ({ before, left, next }, bench) => {
    expectFormulasKept(left);
    expect(await next.act(() => takeBack("en"))).toMatchObject({ ok: true });
    await bench.settled();
    expect(bench.content()).toEqual(before);
  });
  expect(requests).toBeGreaterThan(3);
});

test.each([
  ["freezing", freezeFormulas, thawFormulas],
  ["unfolding", unfoldFormulas, refoldFormulas],
])("what was killed while %s was taken back can be taken back again", async (_name, act, takeBack) => {
  let original: BenchContent | undefined;
  const done = async (): Promise<HostBench> => {
    const bench = await workbook();
    original = bench.content();
    expect(await bench.openPane().act(() => act(action))).toMatchObject({ ok: true });
    return bench;
  };
  await atEveryCut(done, () => takeBack("en"), async ({ left, next }, bench) => {
    expectFormulasKept(left);
    await next.act(() => takeBack("en"));
    await bench.settled();
    expect(bench.content()).toEqual(original);
  });
});

test.each([
  ["freezing", freezeFormulas],
  ["unfolding", unfoldFormulas],
])("%s again after a kill gives what one that was not killed gives", async (_name, act) => {
  const whole = await workbook();
  await whole.openPane().act(() => act(action));
  await atEveryCut(workbook, () => act(action), async ({ next }, bench) => {
    await next.act(() => act(action));
    expect(bench.content().sheets).toEqual(whole.content().sheets);
  });
});
