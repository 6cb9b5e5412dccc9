import type { InputMatrix } from "../../../src/catalog/cell";
import { runInProcess } from "../../../src/compute/inProcess";
import { estimate } from "../../../src/core/estimators";
import { atOnce } from "../../../src/core/numeric/rowSteps";
import type { BlockPlan } from "../../../src/core/scenario/blockPlan";
import { openPlan } from "../../../src/core/simulation/openPlan";
import { extentOf } from "../../../src/taskpane/model/partialRun";
import { runSheets } from "../../../src/taskpane/model/runSheets";
import { baseResult, scenarioRows } from "../../../src/taskpane/model/runView";
import { PaneController } from "../../../src/taskpane/state/paneController";
import type { PaneServices } from "../../../src/taskpane/state/services";
import { en } from "../../../src/taskpane/text/en";
import { runNow } from "../../support/call";
import { MemoryWorkbook } from "./support/memoryWorkbook";

const clients: InputMatrix = [
  ["Client", "Revenue", "Attrition", "Discount rate", "Sector"],
  ["A", 100, 0.1, 0.12, "Steel"],
  ["B", 200, 0.1, 0.12, "Retail"],
  ["C", 300, 45, 0.12, "Retail"],
];

const run: PaneServices["run"] = async (request, control) => {
  if (control?.signal?.aborted) throw Object.assign(new Error("cancelled"), { failure: { code: "cancelled", reason: "internal", message: "", values: {} } });
  const answer = runNow(request);
  control?.onProgress?.(1, 1);
  return answer;
};

function paneOver(workbook: MemoryWorkbook, services: Partial<PaneServices> = {}): PaneController {
  let clock = 0;
  return new PaneController({ workbook, run, estimate: (request) => Promise.resolve(estimate(request)), now: () => (clock += 100), ...services });
}

test("opens on the table that fits best and reads it, with the library for scenarios", async () => {
  const pane = paneOver(new MemoryWorkbook({ Notes: [["Subject"], ["x"]], Clients: clients }));
  await pane.start("en");
  const state = pane.store.state();
  expect(state.source).toEqual({ kind: "table", name: "Clients" });
  expect(state.reading.status).toBe("ready");
  expect(state.scenarios).toMatchObject({ status: "ready", value: { from: "library" } });
});

test("a step that was opened while the table was awaited stays open; another table closes it", async () => {
  const pane = paneOver(new MemoryWorkbook({ Clients: clients, Others: clients }));
  const started = pane.start("en");
  pane.store.dispatch({ type: "stepToggled", step: "columns", open: true });
  await started;
  expect(pane.store.state().source).toEqual({ kind: "table", name: "Clients" });
  expect(pane.store.state().openSteps).toEqual({ columns: true });
  await pane.data.chooseSource({ kind: "table", name: "Others" });
  expect(pane.store.state().openSteps).toEqual({});
});

test("a run values every row but the broken one, and can be written", async () => {
  const workbook = new MemoryWorkbook({ Clients: clients });
  const pane = paneOver(workbook);
  await pane.start("en");
  await pane.runs.run("en");
  const { result, run: status } = pane.store.state();
  expect(status).toEqual({ status: "idle" });
  expect(result!.asItStands.scenarios[0].valued).toBe(2);
  expect(result!.asItStands.failures).toHaveLength(1);
  expect(scenarioRows(result!).map(({ name }) => name)).toEqual(["Base", "Adverse", "Severe", "Upside"]);
  expect(scenarioRows(result!)[0].change).toBe(0);

  await pane.runs.write("en", en.write);
  expect(pane.store.state().write).toEqual({ status: "written", sheets: ["Tenor run 1", "Tenor run 1 clients", "Tenor run 1 checks"] });
  const [, perClient] = workbook.written[0].sheets;
  expect(perClient.blocks[0].cells).toHaveLength(4);
  expect(perClient.blocks[0].formats).toHaveLength(perClient.blocks[0].cells[0].length);
});

test("mapping and assumptions are remembered in the workbook", async () => {
  const workbook = new MemoryWorkbook({ Clients: [["Client", "Turnover", "Attrition"], ["A", 100, 0.1]] });
  const pane = paneOver(workbook);
  await pane.start("en");
  expect(pane.store.state().source).toBeUndefined();
  await pane.data.chooseSource({ kind: "table", name: "Clients" });
  expect(pane.store.state().reading.status).toBe("failed");
  pane.data.mapColumn("revenue", "Turnover");
  pane.data.assume("discount_rate", 0.08);
  await pane.data.readClients();
  expect(pane.store.state().reading.status).toBe("ready");

  const again = paneOver(workbook);
  await again.start("en");
  expect(again.store.state()).toMatchObject({ source: { kind: "table", name: "Clients" }, mapping: { revenue: "Turnover" }, assumptions: { discount_rate: 0.08 }, reading: { status: "ready" } });
});

test("what is assumed before a table is chosen goes to the first one, and only to it", async () => {
  const workbook = new MemoryWorkbook({ First: [["Client", "Turnover"], ["A", 100]], Second: [["Client", "Turnover"], ["B", 100]] });
  const pane = paneOver(workbook);
  await pane.start("en");
  pane.estimateServices.assume("churn", 0.07);
  await pane.data.chooseSource({ kind: "table", name: "First" });
  expect(pane.store.state().assumptions).toEqual({ churn: 0.07 });
  await pane.data.chooseSource({ kind: "table", name: "Second" });
  expect(pane.store.state().assumptions).toEqual({});
  expect(Object.values(workbook.settings.tables).map(({ assumptions }) => assumptions)).toEqual([{ churn: 0.07 }]);
});

test("a run reads the table as it is now", async () => {
  const workbook = new MemoryWorkbook({ Clients: clients });
  const pane = paneOver(workbook);
  await pane.start("en");
  workbook.tables.Clients = [clients[0], ["A", 1000, 0.1, 0.12, "Steel"]];
  await pane.runs.run("en");
  expect(pane.store.state().result!.asItStands.clients).toBe(1);
});

test("a cancelled run keeps the result before it", async () => {
  let cancelNow = (): void => undefined;
  const pane = paneOver(new MemoryWorkbook({ Clients: clients }), {
    run: async (request, control) => {
      cancelNow();
      return run(request, control);
    },
  });
  await pane.start("en");
  await pane.runs.run("en");
  const before = pane.store.state().result;
  cancelNow = () => pane.runs.cancel();
  await pane.runs.run("en");
  expect(pane.store.state().run).toEqual({ status: "cancelled" });
  expect(pane.store.state().result).toBe(before);
});

/** A portfolio of some blocks, and a way of running that is cancelled after some of those of the scenarios. */
function cancelledAfter(blocks: number) {
  const many: InputMatrix = [clients[0], ...Array.from({ length: 3000 }, (_, i) => [`C${i}`, 100 + (i % 7), i === 5 ? 45 : 0.1 + (i % 5) / 100, 0.12, i % 2 ? "Steel" : "Retail"])];
  let pane: PaneController | undefined = undefined;
  let done = Infinity;
  const runInPart: PaneServices["run"] = (request, control) =>
    runInProcess(planOf(request), { ...control, onProgress: (finished, total) => {
      control?.onProgress?.(finished, total);
      if (request.kind === "portfolio" && request.scenarios.length > 1 && finished === done) pane!.runs.cancel();
    } }) as ReturnType<PaneServices["run"]> as never;
  pane = paneOver(new MemoryWorkbook({ Clients: many }), { run: runInPart });
  return { pane, cancelNext: () => (done = blocks), runWhole: () => (done = Infinity) };
}

function planOf(request: Parameters<PaneServices["run"]>[0]): BlockPlan {
  const plan = atOnce(openPlan(request));
  if (!plan.ok) throw new Error(plan.failure.message);
  return plan.value;
}

test("a cancelled run shows the clients it had finished, by themselves, until it is run again", async () => {
  const { pane, cancelNext, runWhole } = cancelledAfter(2);
  cancelNext();
  await pane.start("en");
  await pane.runs.run("en");
  const { result: part, run: status } = pane.store.state();
  expect(status).toEqual({ status: "cancelled" });
  expect(extentOf(part!.summary)).toEqual({ finished: 2048, wanted: 2999 });
  expect(part!.asItStands.scenarios[0].valued).toBe(2048);

  runWhole();
  await pane.runs.run("en");
  const whole = pane.store.state().result!;
  expect(extentOf(whole.summary)).toBeUndefined();
  const unfinished = new Set(part!.summary.unfinished);
  const [partBase, wholeBase] = [baseResult(part!), baseResult(whole)];
  const ofThese = (column: Float64Array): Float64Array => column.map((value, row) => (unfinished.has(row) ? NaN : value));
  expect(partBase.clientValues).toEqual(ofThese(wholeBase.clientValues!));
  expect(partBase.clientComponents).toEqual(wholeBase.clientComponents!.map(ofThese));
  const sum = partBase.clientValues!.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
  expect(Math.abs(partBase.clv - sum)).toBeLessThan(1e-9 * sum);
  expect(partBase.clv).toBeLessThan(0.75 * wholeBase.clv);
  expect(part!.summary.weighted!.clv).toBeLessThan(0.75 * whole.summary.weighted!.clv);

  // What still holds is not given up for a part of it.
  cancelNext();
  await pane.runs.run("en");
  expect(pane.store.state()).toMatchObject({ run: { status: "cancelled" } });
  expect(pane.store.state().result).toBe(whole);
});

test("what is written of a cancelled run says so, and has no rows of clients it did not come to", async () => {
  const { pane, cancelNext } = cancelledAfter(1);
  cancelNext();
  await pane.start("en");
  await pane.runs.run("en");
  const run = pane.store.state().result!;
  const [summary, perClient] = runSheets(run, "Clients", "en", en.write).sheets;
  expect(summary.blocks[0].cells).toContainEqual(["Cancelled", "1,024 of 2,999 clients were valued by then"]);
  // Headers, the block's clients, and the row that is broken.
  expect(perClient.blocks[0].cells).toHaveLength(1 + 1024 + 1);
  expect(perClient.blocks[0].cells.flat().filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
});

test("a run that is cancelled before a client is valued under the scenarios shows nothing", async () => {
  const { pane } = cancelledAfter(0);
  await pane.start("en");
  const unsubscribe = pane.store.subscribe(() => {
    const { run: now } = pane.store.state();
    if (now.status === "running" && now.phase === "valuing") pane.runs.cancel();
  });
  await pane.runs.run("en");
  unsubscribe();
  expect(pane.store.state()).toMatchObject({ run: { status: "cancelled" } });
  expect(pane.store.state().result).toBeUndefined();
});

test("a run that is refused says why", async () => {
  const workbook = new MemoryWorkbook({ Clients: clients });
  workbook.scenarios = [["Scenario", "Driver", "Operation", "Amount"], ["Rates", "benchmark_rate", "add", 0.01]];
  const pane = paneOver(workbook);
  await pane.start("en");
  await pane.runs.run("en");
  expect(pane.store.state().run).toMatchObject({ status: "failed", trouble: { kind: "data", failure: { code: "shockNeedsColumn" } } });
});

test("a scenario table that is broken is told before anything runs", async () => {
  const workbook = new MemoryWorkbook({ Clients: clients });
  workbook.scenarios = [["Scenario", "Driver", "Operation", "Amount"], ["X", "weather", "add", 0.01]];
  const pane = paneOver(workbook);
  await pane.start("en");
  expect(pane.store.state().scenarios).toMatchObject({ status: "failed", trouble: { failure: { code: "brokenRule", row: 1 } } });
  await pane.runs.run("en");
  expect(pane.store.state().run).toMatchObject({ status: "failed" });
});

test("a finding leads to its cell, in the column it is about", async () => {
  const workbook = new MemoryWorkbook({ Clients: clients });
  const pane = paneOver(workbook);
  await pane.start("en");
  await pane.data.showRow(3, "churn");
  expect(workbook.selected).toEqual([{ sheet: "Data", row: 3, column: 2 }]);
});

test("a table that has gone is told, and the cells around the selection can stand in", async () => {
  const workbook = new MemoryWorkbook({});
  const pane = paneOver(workbook);
  await pane.start("en");
  expect(pane.store.state().tables).toEqual({ status: "ready", value: [] });
  await pane.data.useRegion();
  expect(pane.store.state().notice).toMatchObject({ problem: { code: "noRegion" } });
  workbook.region = clients;
  await pane.data.useRegion();
  expect(pane.store.state()).toMatchObject({ source: { kind: "range" }, reading: { status: "ready" }, notice: undefined });
});

test("a rating matrix gives PDs to clients that have a rating only, is remembered, stated, and given up again", async () => {
  const rated: InputMatrix = [["Client", "Revenue", "Attrition", "Discount rate", "Rating", "EAD"], ["A", 100, 0.1, 0.12, "B", 1000]];
  const workbook = new MemoryWorkbook({ Clients: rated });
  const pane = paneOver(workbook);
  await pane.start("en");
  const firstPd = () => {
    const { reading } = pane.store.state();
    if (reading.status !== "ready") throw new Error(reading.status);
    return reading.value.table.curves.pd?.values[0] ?? reading.value.table.values.pd[0];
  };
  expect(firstPd()).toBe(0);
  workbook.region = [["", "A", "B", "D"], ["A", 0.9, 0.08, 0.02], ["B", 0.1, 0.8, 0.1], ["D", 0, 0, 1]];
  await pane.data.useMatrixRegion();
  expect(pane.store.state().matrix).toMatchObject({ status: "ready", value: { labels: ["A", "B", "D"] } });
  expect(firstPd()).toBeCloseTo(0.1, 12);

  const again = paneOver(workbook);
  await again.start("en");
  expect(again.store.state().matrix.status).toBe("ready");
  await again.runs.run("en");
  await again.runs.write("en", en.write);
  expect(workbook.written[0].sheets[0].blocks[0].cells).toContainEqual(["Rating matrix", "Free!A1:C3"]);

  workbook.region = [["", "A", "D"], ["A", 0.9, 0.3], ["D", 0, 1]];
  await pane.data.readTable();
  expect(pane.store.state().reading).toMatchObject({ status: "failed", trouble: { failure: { code: "rowSum" } } });
  await pane.data.chooseMatrix(undefined);
  expect(firstPd()).toBe(0);
  expect(workbook.settings.tables["table:Clients"]).not.toHaveProperty("matrix");
});
