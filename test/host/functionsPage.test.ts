import { estimate } from "../../src/core/estimators";
import { officeCells } from "../../src/excel/officeCells";
import { officeWorkbook } from "../../src/excel/officeWorkbook";
import groups from "../../src/taskpane/model/functions/generated/functionGuide.json";
import { guideEntries, type GuideEntry } from "../../src/taskpane/model/functions/guide";
import { BuilderController } from "../../src/taskpane/state/builderController";
import { ExplainController } from "../../src/taskpane/state/explainController";
import { call, runNow } from "../support/call";
import { HostBench, type BenchPane } from "./support/hostBench";
import { sampleDraft } from "./support/sampleDraft";

/** The page Functions on a workbook: references read, formulas put into cells, cells told about. */
jest.setTimeout(60_000);

const entries = guideEntries(groups);
const entryOf = (name: string): GuideEntry => entries.find(({ fn }) => fn.name === name)!;
const services = {
  workbook: officeWorkbook,
  cells: officeCells,
  run: <Request>(request: Request) => Promise.resolve(runNow(request as never)) as never,
  estimate: (request: Parameters<typeof estimate>[0]) => Promise.resolve(estimate(request)),
};

const SETTLES_MS = 5;

interface Desk {
  readonly bench: HostBench;
  readonly pane: BenchPane;
  readonly builder: BuilderController;
}

async function open(cells: Readonly<Record<string, unknown[][]>> = {}, selected = "H1"): Promise<Desk> {
  const bench = new HostBench();
  const pane = bench.openPane();
  await pane.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const [address, values] of Object.entries(cells)) sheet.getRange(address).formulas = values;
    sheet.getRange(selected).select();
    await context.sync();
  });
  await bench.settled();
  return { bench, pane, builder: new BuilderController(services, SETTLES_MS) };
}

/** Types into fields and waits for what the call would give. */
async function fill({ pane, builder }: Desk, name: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await pane.act(async () => {
    await builder.open(entryOf(name));
    for (const [field, text] of Object.entries(fields)) builder.type(field, text);
  });
  await previewed({ builder });
}

/** Waits until what was typed last has been worked out. */
async function previewed({ builder }: Pick<Desk, "builder">): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, SETTLES_MS + 20));
  while (builder.state().preview.status === "working");
}

const select = ({ pane }: Desk, address: string) => pane.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange(address).select();
  await context.sync();
});

const shown = ({ pane }: Desk, address: string) => pane.run(async (context) => {
  const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
  await context.sync();
  return range.values as unknown[][];
});

const CLIENTS = { "A1:C3": [["Revenue", "Cost", "Churn"], [100, 10, 0.1], [200, 20, 0.2]] };

test("a form is worked out on the cells it refers to, and inserted it gives the same", async () => {
  const desk = await open(CLIENTS);
  await fill(desk, "CLV", { revenue: "A2:A3", retention_cost: "B2:B3", churn: "=C2:C3*1", discount_rate: "12 %", years: "5" });
  const expected = call("CLV", [[100], [200]], [[10], [20]], [[0.1], [0.2]], 0.12, null, null, null, 5);
  expect(desk.builder.state().preview).toEqual({ status: "done", cells: expected, failure: undefined });
  expect(desk.builder.formula()).toBe("=TENOR.CLV(A2:A3, B2:B3, C2:C3*1, 0.12, , , , 5)");
  await desk.pane.act(() => desk.builder.insert());
  await desk.bench.settled();
  expect(desk.builder.state().insertion).toMatchObject({ status: "inserted", at: { sheet: "Sheet1", row: 0, column: 7 } });
  expect(await shown(desk, "H1:H2")).toEqual(expected.map(([value]) => [expect.closeTo(value as number, 9)]));
});

test("tables, their columns, names and whole columns are read; a table is taken with its headers", async () => {
  const desk = await open(CLIENTS);
  await desk.pane.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.tables.add(sheet.getRange("A1:C3"), true).name = "Clients";
    context.workbook.names.add("Discounting", sheet.getRange("E1"));
    sheet.getRange("E1").values = [[0.12]];
    await context.sync();
  });
  await fill(desk, "CLV", { revenue: "Clients[Revenue]", retention_cost: "'Sheet1'!B2:B3", churn: "0.1", discount_rate: "=Discounting", years: "5" });
  expect(desk.builder.state().preview).toMatchObject({ status: "done", cells: call("CLV", [[100], [200]], [[10], [20]], 0.1, 0.12, null, null, null, 5) });
  const read = await desk.pane.act(() => officeCells.readReferred(["E:E", "Clients[#All]"], { sheet: "Sheet1", row: 0, column: 0 }));
  expect(read.ok && read.value.sheets[0].values.slice(0, 2)).toEqual([["Revenue", "Cost", "Churn", null, 0.12], [100, 10, 0.1]]);
  await desk.pane.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("J1").formulas = [["=TENOR.EXPECTED_LOSS(C2:C3,0.45,1000)"]];
    await context.sync();
  });
  await desk.bench.settled();
  await fill(desk, "EXPECTED_LOSS", { pd: "0.02", lgd: "0.45", ead: "J1#" });
  expect(desk.builder.state().preview).toMatchObject({ cells: call("EXPECTED_LOSS", 0.02, 0.45, call("EXPECTED_LOSS", [[0.1], [0.2]], 0.45, 1000) as number[][]) });
  await fill(desk, "PORTFOLIO", { [entryOf("PORTFOLIO").fn.params[0].name]: "clients" });
  expect(desk.builder.formula()).toContain("(Clients[#All]");
});

test("what is missing is asked for, what is wrong stands at its field, what only Excel knows is said", async () => {
  const desk = await open({ "A1": [[45]] });
  await fill(desk, "EXPECTED_LOSS", { pd: "0.02" });
  expect(desk.builder.state().preview).toEqual({ status: "incomplete", missing: ["lgd", "ead"] });
  desk.pane.act(() => {
    desk.builder.type("lgd", "A1");
    desk.builder.type("ead", "1,000");
  });
  await previewed(desk);
  expect(desk.builder.state().preview).toMatchObject({ status: "done", failure: { parameter: "lgd", message: "lgd must be between 0 and 1, got 45 (did you mean 0.45?)" } });
  desk.pane.act(() => desk.builder.type("lgd", "=WEBSERVICE(1)"));
  await previewed(desk);
  expect(desk.builder.state().preview).toEqual({ status: "beyond", field: "lgd", detail: "WEBSERVICE(1)" });
});

test("the address of the selected cells goes into a field, and changed cells into the result", async () => {
  const desk = await open({ "B2:B3": [[0.01], [0.02]] });
  await fill(desk, "EXPECTED_LOSS", { lgd: "0.45", ead: "1000" });
  await select(desk, "B2:B3");
  await desk.pane.act(() => desk.builder.takeSelection("pd"));
  expect(desk.builder.state()).toMatchObject({ typed: { pd: "Sheet1!B2:B3" }, preview: { status: "done", cells: call("EXPECTED_LOSS", [[0.01], [0.02]], 0.45, 1000) } });
  await desk.pane.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2").values = [[0.1]];
    await context.sync();
  });
  await desk.pane.act(() => desk.builder.refresh());
  expect(desk.builder.state().preview).toMatchObject({ cells: call("EXPECTED_LOSS", [[0.1], [0.02]], 0.45, 1000) });
});

test("a cell that is not empty keeps what it holds until that is confirmed; a protected sheet says so", async () => {
  const desk = await open({ "H1": [["mine"]] });
  await fill(desk, "EXPECTED_LOSS", { pd: "0.02", lgd: "0.45", ead: "1000" });
  await desk.pane.act(() => desk.builder.insert());
  expect(desk.builder.state().insertion).toEqual({ status: "occupied", at: { sheet: "Sheet1", row: 0, column: 7 }, holds: "mine" });
  expect(desk.bench.content().sheets.Sheet1["0,7"]).toBe("mine");
  // Another cell is selected meanwhile: what was confirmed is the cell that was asked about.
  await select(desk, "A9");
  await desk.pane.act(() => desk.builder.insert());
  expect(desk.bench.content().sheets.Sheet1).toEqual({ "0,7": "=TENOR.EXPECTED_LOSS(0.02, 0.45, 1000)" });
  await desk.pane.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.protect();
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").select();
    await context.sync();
  });
  await desk.pane.act(() => desk.builder.insert());
  expect(desk.builder.state().insertion).toMatchObject({ status: "failed", trouble: { problem: { code: "protected" } } });
});

test("an example is filled in and inserted", async () => {
  const desk = await open();
  await desk.pane.act(async () => {
    await desk.builder.open(entryOf("CLV"));
    await desk.builder.fillExample(1);
    await desk.builder.insert();
  });
  await desk.bench.settled();
  expect(await shown(desk, "H1:H3")).toEqual([[expect.closeTo(409.09, 2)], [""], [expect.closeTo(818.18, 2)]]);
});

async function explain(desk: Desk, chosen?: number) {
  const explainer = new ExplainController(services);
  await desk.pane.act(() => explainer.explain(entries, "en", chosen));
  return explainer.state();
}

test("a cell is told about: its arguments now, its result, its steps; and edited it is replaced", async () => {
  const desk = await open({ ...CLIENTS, "H1": [["=1+TENOR.CLV(A2,B2,C2,12%,,,,5)"]] });
  const state = await explain(desk);
  if (state.status !== "done") throw new Error(state.status);
  const { readings, answer, steps, calls, cell, entry } = state.explanation;
  expect(entry.fn.name).toBe("CLV");
  expect(readings.slice(0, 5)).toMatchObject([{ cells: [[100]] }, { cells: [[10]] }, { cells: [[0.1]] }, { cells: [[0.12]] }, { cells: undefined }]);
  const value = call("CLV", 100, 10, 0.1, 0.12, null, null, null, 5)[0][0] as number;
  expect(answer).toEqual({ ok: true, value: [[value]] });
  expect(Number(cell.text)).toBeCloseTo(1 + value, 1);
  expect(steps?.ok && steps.steps.find(({ name }) => name === "CLV")?.value).toBeCloseTo(value, 9);
  await desk.pane.act(async () => {
    await desk.builder.edit(entry, calls[0].args, { at: cell, formula: cell.formula, start: calls[0].start, end: calls[0].end });
    desk.builder.type("years", "perpetual");
    await desk.builder.insert();
  });
  expect(desk.builder.state().insertion).toMatchObject({ status: "inserted" });
  expect(desk.bench.content().sheets.Sheet1["0,7"]).toBe('=1+TENOR.CLV(A2, B2, C2, 12%, , , , "perpetual")');
  // A second change goes over the first.
  await desk.pane.act(async () => {
    desk.builder.type("years", "7");
    await desk.builder.insert();
  });
  expect(desk.bench.content().sheets.Sheet1["0,7"]).toBe("=1+TENOR.CLV(A2, B2, C2, 12%, , , , 7)");
});

test("an error is told with the argument that it is about; a call in a call is told on its own", async () => {
  const desk = await open({ "A1": [[45]], "H1": [["=TENOR.EXPECTED_LOSS(TENOR.PD_STRESS(0.02,0.15),A1,1000)"]] });
  expect(await explain(desk)).toMatchObject({ status: "done", explanation: { answer: { value: [[{ parameter: "lgd", code: "probablyPercent" }]] } } });
  expect(await explain(desk, 1)).toMatchObject({ status: "done", explanation: { entry: { fn: { name: "PD_STRESS" } }, answer: { ok: true } } });
});

test("any cell of a spilled result is told by its formula; another cell has nothing to tell", async () => {
  const bench = new HostBench(await sampleDraft("corporate-12"));
  await bench.settled();
  const desk: Desk = { bench, pane: bench.openPane(), builder: new BuilderController(services, SETTLES_MS) };
  await select(desk, "A5");
  const state = await explain(desk);
  expect(state).toMatchObject({ status: "done", explanation: { cell: { row: 1, column: 0 }, entry: { fn: { name: "CLV" } } } });
  if (state.status !== "done" || !state.explanation.answer?.ok) throw new Error("no answer");
  expect(state.explanation.answer.value).toHaveLength(12);
  await select(desk, "C2");
  expect(await explain(desk)).toMatchObject({ status: "nothing", cell: { row: 1, column: 2 } });
});
