import type { InputMatrix } from "../../../src/catalog/cell";
import { estimate } from "../../../src/core/estimators";
import { scenarioRows } from "../../../src/taskpane/model/runView";
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
