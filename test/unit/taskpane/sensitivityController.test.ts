import type { InputMatrix } from "../../../src/catalog/cell";
import { estimate } from "../../../src/core/estimators";
import { lightTheme } from "../../../src/taskpane/app/theme";
import { paletteOf } from "../../../src/taskpane/charts/palette";
import { formatsOf } from "../../../src/taskpane/model/formats";
import type { SensitivityAnswer } from "../../../src/taskpane/model/sensitivity/answer";
import { answerCards } from "../../../src/taskpane/model/sensitivity/answerCards";
import { searchSentences } from "../../../src/taskpane/model/sensitivity/searchCards";
import { QUESTIONS, type SensitivitySettings } from "../../../src/taskpane/model/sensitivity/settings";
import { PaneController } from "../../../src/taskpane/state/paneController";
import { SensitivityController } from "../../../src/taskpane/state/sensitivityController";
import type { PaneServices } from "../../../src/taskpane/state/services";
import { en } from "../../../src/taskpane/text/en";
import { zh } from "../../../src/taskpane/text/zh";
import { call, runNow } from "../../support/call";
import { MemoryWorkbook } from "./support/memoryWorkbook";

/** 100 a year for ever at a churn of 10 % and 12 % is 409.09, so that everything here has a closed form. */
const clients: InputMatrix = [
  ["Client", "Segment", "Revenue", "Churn", "Discount rate", "CAC", "Years", "Timing", "Periods a year"],
  ["A", "SME", 100, 0.1, 0.12, 100, "perpetual", "end", 1],
  ["B", "Corporate", 200, 0.1, 0.12, 700, "perpetual", "end", 1],
];
const multiple = 0.9 / 0.22;
const base = 300 * multiple - 800;
const view = { t: en, locale: "en", formats: formatsOf("en"), palette: paletteOf(lightTheme) } as const;

interface Page {
  readonly page: SensitivityController;
  readonly workbook: MemoryWorkbook;
  readonly pane: PaneController;
}

async function open(services: Partial<PaneServices> = {}, cells: InputMatrix = clients): Promise<Page> {
  const workbook = new MemoryWorkbook({ Clients: cells });
  workbook.scenarios = [["Scenario", "Weight", "Driver", "Operation", "Amount"], ["Base", 0.5, null, null, null], ["Bad", 0.5, "revenue", "multiply", 0.9]];
  let clock = 0;
  const pane = new PaneController({ workbook, run: async (request) => runNow(request), estimate: (request) => Promise.resolve(estimate(request)), now: () => (clock += 100), ...services });
  await pane.start("en");
  return { page: new SensitivityController(pane.pageServices), workbook, pane };
}

async function answer({ page }: Page, settings: Partial<SensitivitySettings> = {}, typed: Partial<SensitivitySettings["typed"]> = {}): Promise<SensitivityAnswer> {
  page.change({ ...settings, typed: { ...page.state().typed, ...typed } });
  await page.run("en");
  const state = page.task.state();
  if (state.status !== "done") throw new Error(JSON.stringify(state));
  return state.output;
}

test("a tornado with the illustrative swings, its formula gives the same cells", async () => {
  const { found, cells, formula } = await answer(await open());
  expect(formula).toBe("=TENOR.TORNADO(Data!A1:I3)");
  expect(cells).toEqual(call("TORNADO", clients));
  const [{ title, chart, table, notes }] = answerCards(found, view);
  expect(title).toBe(`CLV as it stands: ${view.formats.compact(base)}`);
  const { swings } = chart as { swings: readonly { name: string; low: number; high: number }[] };
  expect(swings.map(({ name }) => name)).toEqual(table.rows.map(({ key }) => key));
  const revenue = swings.find(({ name }) => name === "Revenue")!;
  expect(revenue.high).toBeCloseTo(30 * multiple, 9);
  expect(revenue.low).toBeCloseTo(-30 * multiple, 9);
  expect(notes).toContain("CCF: a shock to ccf needs the column drawn in the table");
  expect(notes).toContain(en.sensitivity.illustrative);
});

test("swings of one's own move what they say, and have no formula", async () => {
  const page = await open();
  page.page.state().swings.forEach(({ driver }, index) => driver === "revenue" ? page.page.typeSwing(index, { low: "50%", high: "1.5" }) : page.page.typeSwing(index, { low: "", high: "" }));
  const { found, formula } = await answer(page);
  expect(formula).toBeUndefined();
  expect(found).toMatchObject({ kind: "tornado", illustrative: false, tornado: { bars: [{ atLow: expect.closeTo(base - 150 * multiple, 9) }] } });
  page.page.resetSwings();
  expect((await answer(page)).formula).toBeDefined();
});

test("one way and two ways, with a filter and from a scenario", async () => {
  const page = await open();
  const one = await answer(page, { question: "oneWay", driver: "revenue", operation: "multiply", base: "Bad" }, { amounts: "1; 200%", filter: "Segment = SME" });
  expect(one.cells).toEqual([["Revenue multiply", "CLV", "Change"], [1, expect.closeTo(270 * multiple - 800, 9), expect.closeTo(0, 9)], [2, expect.closeTo(360 * multiple - 800, 9), expect.closeTo(90 * multiple, 9)]]);
  expect(one.formula).toBeUndefined();
  const two = await answer(page, { question: "twoWay", base: "", second: "churn", secondOperation: "replace" }, { amounts: "1 2", secondAmounts: "10% 20%", filter: "" });
  expect(two.cells[2]).toEqual([2, expect.closeTo(600 * multiple - 800, 9), expect.closeTo((600 * 0.8) / 0.32 - 800, 9)]);
  expect(two.formula).toBe('=TENOR.SENSITIVITY(Data!A1:I3, "revenue", {1;2}, "churn", {0.1,0.2}, , "replace")');
  const [{ chart, table }] = answerCards(two.found, view);
  expect(chart).toMatchObject({ heat: [[expect.closeTo(base, 9), expect.any(Number)], expect.any(Array)], rows: ["×1", "×2"], columns: ["10%", "20%"], middle: expect.closeTo(base, 9) });
  expect(table.columns.map(({ title }) => title)).toEqual(["Revenue \\ Churn", "10%", "20%"]);
});

test("another lever forgets the amounts of the one before", async () => {
  const { page } = await open();
  page.type("amounts", "1 2");
  page.type("secondAmounts", "3");
  page.chooseLever({ operation: "add" });
  expect(page.state().typed).toMatchObject({ amounts: "", secondAmounts: "3" });
});

test("goal seek in a sentence, for the portfolio and for one client", async () => {
  const page = await open();
  const whole = await answer(page, { question: "goal", driver: "revenue", operation: "multiply" }, { target: "1000" });
  if (whole.found.kind !== "goal") throw new Error();
  expect(whole.found.goal.amount).toBeCloseTo(1800 / (300 * multiple), 10);
  expect(searchSentences(whole.found, view)[0]).toBe("Revenue multiply by 1.467: CLV is then 1k.");
  expect(whole.formula).toBe('=TENOR.GOAL_SEEK(Data!A1:I3, "revenue", 1000)');
  const [{ chart }] = answerCards(whole.found, view);
  const { xs, lines } = chart as { xs: readonly number[]; lines: readonly { name: string; values: readonly (number | undefined)[] }[] };
  expect(lines[2].values[xs.indexOf(whole.found.goal.amount)]).toBeCloseTo(1000, 8);
  expect(lines[2].values.filter((value) => value !== undefined)).toHaveLength(1);
  const one = await answer(page, {}, { client: "b", target: "0" });
  expect(one.found).toMatchObject({ goal: { amount: expect.closeTo(700 / (200 * multiple), 10) } });
});

test("reverse stress says that it breaks, holds or is broken", async () => {
  const page = await open();
  const sentence = async (floor: string): Promise<string> => {
    const { found } = await answer(page, { question: "reverse" }, { floor });
    if (found.kind !== "reverse") throw new Error();
    return searchSentences(found, view)[0];
  };
  // A tenth of 300 a scale: CLV is 0 at (base/(30·multiple)).
  expect(await sentence("")).toBe(`Bad at ${(base / (30 * multiple)).toPrecision(4)} times its size brings CLV to 0.`);
  expect(await sentence("-700")).toBe(`The floor holds up to 5 times Bad: CLV is then ${view.formats.compact(150 * multiple - 800)}.`);
  expect(await sentence("1e6")).toBe(`The floor is broken without the scenario: CLV is ${view.formats.compact(base)}.`);
});

test("break-even: those nearest to the edge come first", async () => {
  const { found, formula } = await answer(await open(), { question: "breakeven", solved: "churn" });
  if (found.kind !== "breakeven") throw new Error();
  // R·r/(1 + d − r) = A, so r = A·(1 + d)/(R + A).
  const edge = (revenue: number, cost: number): number => 1 - (cost * 1.12) / (revenue + cost);
  const { near } = found.edge;
  expect(near.map(({ client, distance }) => [client, distance.toFixed(9)])).toEqual([["B", (edge(200, 700) - 0.1).toFixed(9)], ["A", (edge(100, 100) - 0.1).toFixed(9)]]);
  expect(formula).toBe('=TENOR.BREAKEVEN(Data!A1:I3, "churn")');
  const cards = answerCards(found, view);
  expect(cards).toHaveLength(2);
  expect((cards[0].chart as { bars: readonly { to: number }[] }).bars.reduce((sum, { to }) => sum + to, 0)).toBe(2);
  expect(cards[0].notes).toContain("2 of 2 clients have a break-even.");
});

test("a spider's legs, the widest first", async () => {
  const { found, cells } = await answer(await open(), { question: "spider" }, { reach: "20%" });
  expect(cells[0].slice(0, 2)).toEqual(["Driver", -0.2]);
  const [{ chart, table }] = answerCards(found, view);
  const { lines, xs } = chart as { xs: readonly number[]; lines: readonly { name: string; values: readonly number[] }[] };
  expect(xs[xs.length - 1]).toBe(20);
  expect(lines.find(({ name }) => name === "Revenue")!.values.at(-1)).toBeCloseTo(base + 60 * multiple, 9);
  expect(table.rows[0].key).toBe("revenue");
});

test("what is wrong with a field is said, and nothing is calculated", async () => {
  const page = await open();
  const refused = async (settings: Partial<SensitivitySettings>, typed: Partial<SensitivitySettings["typed"]> = {}): Promise<unknown> => {
    page.page.change({ ...settings, typed: { ...page.page.state().typed, ...typed } });
    await page.page.run("en");
    const state = page.page.task.state();
    return state.status === "failed" && state.trouble.kind === "data" ? [state.trouble.failure.code, state.trouble.failure.parameter] : state.status;
  };
  expect(await refused({ question: "goal" })).toEqual(["missing", "target"]);
  expect(await refused({}, { target: "much" })).toEqual(["notANumber", "target"]);
  expect(await refused({}, { target: "5", client: "Z" })).toEqual(["unknownClient", "client"]);
  expect(await refused({ question: "oneWay", driver: "revenue", operation: "add" })).toEqual(["missing", "amounts"]);
  expect(await refused({}, { amounts: "1 x" })).toEqual(["notANumber", "amounts"]);
  expect(await refused({}, { amounts: "1", filter: "SME" })).toEqual(["badFilter", undefined]);
  expect(await refused({ base: "Gone" }, { filter: "" })).toEqual(["unknownScenario", "scenario"]);
  expect(await refused({ question: "spider", base: "" }, { reach: "3" })).toEqual(["probablyPercent", "furthest change"]);
  expect(await refused({ question: "tornado", swings: [{ driver: "churn", operation: "add", low: "1", high: "" }] })).toEqual(["missing", "churn high"]);
  expect(await refused({ measure: "raroc", swings: [{ driver: "churn", operation: "multiply", low: "1", high: "2" }] })).toEqual(["zeroDivisor", "capital × ead"]);
});

test("an answer is written with its question, and a formula only where cells say all that the pane knows", async () => {
  const page = await open({}, clients.map((row) => row.filter((_, column) => column !== 4)));
  page.pane.data.assume("discount_rate", 0.12);
  const { formula, cells } = await answer(page, { question: "oneWay", driver: "revenue", base: "*" }, { amounts: "1" });
  expect(formula).toBeUndefined();
  expect(cells[1][1]).toBeCloseTo(285 * multiple - 800, 9);
  await page.page.write({ ...en.sensitivity, formulas: en.estimate.formulas });
  const [{ blocks }] = page.workbook.written[0].sheets;
  expect(page.workbook.written[0].stem).toBe("Tenor sensitivity");
  expect(blocks[0].cells).toEqual([["Question", en.sensitivity.questions.oneWay], ["Clients", "Clients"], ["Measure", "CLV"], ["Starting from", "All scenarios, weighted"]]);
  expect(blocks[1].formats).toEqual(["number", "number", "number"]);
});

test("a cancelled question leaves nothing behind", async () => {
  let started = (): void => undefined;
  const underWay = new Promise<void>((resolve) => (started = resolve));
  const page = await open({ run: async (request, control) => {
    started();
    await new Promise<void>((resolve) => control!.signal!.addEventListener("abort", () => resolve()));
    return runNow(request);
  } });
  const running = page.page.run("en");
  await underWay;
  page.page.task.cancel();
  await running;
  expect(page.page.task.state()).toEqual({ status: "cancelled" });
});

test("every question has its words in both languages", () => {
  for (const words of [en.sensitivity, zh.sensitivity]) for (const question of QUESTIONS) expect([words.questions[question], words.explained[question]].every((text) => text.length > 4)).toBe(true);
});
