import { readFileSync } from "node:fs";
import { readCsv } from "../../src/files/readCsv";
import { officeSample } from "../../src/excel/officeSample";
import { officeWorkbook } from "../../src/excel/officeWorkbook";
import { estimate } from "../../src/core/estimators";
import { PaneController } from "../../src/taskpane/state/paneController";
import { WelcomeController } from "../../src/taskpane/state/welcomeController";
import { texts } from "../../src/taskpane/text/texts";
import { LOCALES, type Locale } from "../../src/catalog/text/localText";
import { call, runNow } from "../support/call";
import { HostBench, type BenchPane } from "./support/hostBench";

/** The first steps of a newcomer on a workbook: what they put there, and that nothing else is touched. */
jest.setTimeout(60_000);

const loadSample = (locale: Locale) => Promise.resolve(readCsv(readFileSync(`assets/samples/corporate-12.${locale}.csv`, "utf8")).cells);

interface Newcomer {
  readonly bench: HostBench;
  readonly pane: BenchPane;
  readonly controller: PaneController;
  readonly welcome: WelcomeController;
}

async function open(locale: Locale = "en", load = loadSample): Promise<Newcomer> {
  const bench = new HostBench();
  const pane = bench.openPane();
  const controller = new PaneController({ workbook: officeWorkbook, run: (request) => Promise.resolve(runNow(request)), estimate: (request) => Promise.resolve(estimate(request)), now: () => 0 });
  await pane.act(() => controller.start(locale));
  return { bench, pane, controller, welcome: new WelcomeController(controller, officeSample, load, 20) };
}

const cellsOf = ({ pane }: Newcomer, sheet: string, address: string) => pane.run(async (context) => {
  const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
  await context.sync();
  return range.values as unknown[][];
});

test.each(LOCALES)("in %s: sample, formula and run, each with one press, from an empty workbook", async (locale) => {
  const newcomer = await open(locale);
  const { bench, pane, controller, welcome } = newcomer;
  const words = texts[locale].welcome.sheet;
  await pane.act(() => welcome.putSample(locale, words));
  expect(welcome.state()).toMatchObject({ working: undefined, trouble: undefined });
  expect(controller.store.state()).toMatchObject({ source: { kind: "table", name: "SampleClients" }, table: { value: { sheet: words.sheet } }, reading: { status: "ready" } });
  await bench.settled();

  await pane.act(() => welcome.putFormula(words));
  const { formula } = welcome.state();
  expect(formula).toMatchObject({ at: { sheet: words.sheet, row: 1, column: 28 }, text: expect.stringMatching(/^=TENOR\.CLV\(I2:I13, J2:J13, K2:K13, L2:L13, /) as string });
  const [[, ...clients]] = [await loadSample(locale)];
  const [first] = clients.map((row) => row.slice(8) as number[]);
  const value = call("CLV", first[0], first[1], first[2], first[3], first[4], first[5], first[6], first[7], first[8], first[9], null, null, first[10])[0][0] as number;
  expect(Number(formula?.shows)).toBeCloseTo(value, 1);
  expect((await cellsOf(newcomer, words.sheet, "AC1:AC13")).flat()).toEqual(["CLV", ...Array.from({ length: 12 }, () => expect.any(Number) as number)]);

  await pane.act(() => welcome.run(locale));
  expect(controller.store.state().result?.asItStands.scenarios[0].valued).toBe(12);
});

test("what a workbook holds stays: another sheet of the name, another table of the name, cells beside the table", async () => {
  const newcomer = await open();
  const { bench, pane, controller, welcome } = newcomer;
  const words = texts.en.welcome.sheet;
  await pane.act(() => welcome.putSample("en", words));
  await pane.run(async (context) => {
    context.workbook.worksheets.getItem(words.sheet).getRange("AE3").values = [["mine"]];
    await context.sync();
  });
  const before = bench.content();
  await pane.act(() => welcome.putSample("en", words));
  expect(controller.store.state().source).toEqual({ kind: "table", name: "SampleClients2" });
  await pane.act(() => controller.data.chooseSource({ kind: "table", name: "SampleClients" }));
  await pane.act(() => welcome.putFormula(words));
  expect(welcome.state().formula?.at).toEqual({ sheet: words.sheet, row: 1, column: 32 });
  const after = bench.content();
  expect(after.sheets[words.sheet]).toMatchObject(before.sheets[words.sheet]);
  expect(Object.keys(after.sheets)).toEqual([...Object.keys(before.sheets), "Sample clients 2"]);
});

test("what cannot be done is said: no sample to be had, a table without the columns, a locked workbook", async () => {
  const words = texts.en.welcome.sheet;
  const offline = await open("en", () => Promise.reject(new Error("offline")));
  await offline.pane.act(() => offline.welcome.putSample("en", words));
  expect(offline.welcome.state()).toMatchObject({ noSample: true, working: undefined });

  const bare = await open("en", () => Promise.resolve([["Client", "Balance", "Loan rate", "FTP rate", "Drawn", "Churn", "Discount rate"], ["Mill", 5, 0.05, 0.03, 100, 0.1, 0.08]]));
  await bare.pane.act(() => bare.welcome.putSample("en", words));
  await bare.pane.act(() => bare.welcome.putFormula(words));
  expect(bare.welcome.state()).toMatchObject({ lacksColumns: true });

  const locked = await open();
  await locked.pane.act(() => locked.welcome.putSample("en", words));
  await locked.pane.run(async (context) => {
    context.workbook.worksheets.getItem(words.sheet).protection.protect();
    await context.sync();
  });
  await locked.pane.act(() => locked.welcome.putFormula(words));
  expect(locked.welcome.state()).toMatchObject({ trouble: { problem: { code: "protected" } } });
});
