import type { InputMatrix } from "../../../../src/catalog/cell";
import { readScenarioTable } from "../../../../src/catalog/schema/readScenarioTable";
import { estimate } from "../../../../src/core/estimators";
import { addScenario, addShock, duplicateScenario, moveScenario, normaliseWeights, removeScenario, renameScenario, weighScenario, type ScenarioEdit } from "../../../../src/taskpane/model/scenarios/edits";
import { chosenNow } from "../../../../src/taskpane/model/scenarios/scenarioOffer";
import { PaneController } from "../../../../src/taskpane/state/paneController";
import { runNow } from "../../../support/call";
import { MemoryWorkbook } from "../support/memoryWorkbook";

const clients: InputMatrix = [
  ["Client", "Revenue", "Churn", "Discount rate", "EAD", "Industry"],
  ["A", 100, 0.1, 0.12, 10, "Steel"],
  ["B", 200, 0.1, 0.12, 90, "Retail, trade"],
];
const table: InputMatrix = [
  ["Owner", "Scenario", "Weight", "Driver", "Operation", "Amount", "Filter", "Note"],
  ["Ann", "Base", 0.6, null, null, null, null, null],
  ["Bob", "Wave", 0.4, "churn", "×", 2, null, "why"],
  ["Cat", null, null, "revenue", "×", 0.9, null, null],
];

async function paneOver(workbook: MemoryWorkbook): Promise<PaneController> {
  const pane = new PaneController({ workbook, run: async (request) => runNow(request), estimate: (request) => Promise.resolve(estimate(request)), now: () => 0 });
  await pane.start("en");
  return pane;
}

const place = { locale: "en", sheetName: "Tenor Scenarios" } as const;
const shown = (pane: PaneController) => {
  const { scenarios } = pane.store.state();
  if (scenarios.status !== "ready") throw new Error(scenarios.status);
  return scenarios.value;
};
const names = (pane: PaneController): string[] => shown(pane).scenarios.map(({ name }) => name);
const inSheet = (workbook: MemoryWorkbook) => {
  const read = readScenarioTable(workbook.scenarios!);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 350));

function tableWith(...columns: readonly string[]): MemoryWorkbook {
  const workbook = new MemoryWorkbook({ Clients: clients.map((row, index) => [...row, ...columns.map((name) => (index === 0 ? name : 0.1))]) });
  workbook.scenarios = table;
  return workbook;
}

test("while there is no table the library is shown, its industry the one with the largest exposure; four are run", async () => {
  const pane = await paneOver(new MemoryWorkbook({ Clients: clients }));
  expect(shown(pane).from).toBe("library");
  expect(shown(pane).scenarios.find(({ name }) => name === "Single-industry default")!.shocks[0].filter).toEqual([{ column: "industry", values: ["Retail, trade"] }]);
  expect(chosenNow(pane.store.state()).map(({ name }) => name)).toEqual(["Base", "Adverse", "Severe", "Upside"]);
  await pane.runs.run("en");
  expect(pane.store.state().result!.refused).toEqual([]);
});

test("the first change makes the table of what was shown, with the change", async () => {
  const workbook = new MemoryWorkbook({ Clients: clients });
  const pane = await paneOver(workbook);
  const before = shown(pane).scenarios;
  await pane.scenarios.edit(weighScenario("Base", 0.45), place);
  expect(shown(pane).from).toBe("sheet");
  expect(inSheet(workbook)).toEqual(before.map((scenario) => (scenario.name === "Base" ? { ...scenario, weight: 0.45 } : scenario)));
  expect(shown(pane).scenarios).toEqual(inSheet(workbook));
});

test("a change is shown at once, written behind, and what stands there is kept", async () => {
  const workbook = tableWith();
  const pane = await paneOver(workbook);
  let open = (): void => undefined;
  workbook.writeGate = new Promise<void>((resolve) => (open = resolve));
  const saved = pane.scenarios.edit(renameScenario("Wave", "Flood"), place);
  expect(names(pane)).toEqual(["Base", "Flood"]);
  expect(pane.store.state().scenariosSaving).toBe(true);
  expect(workbook.scenarios).toBe(table);
  // Made while the first is under way: written after it, on what it left.
  void pane.scenarios.edit(moveScenario("Flood", -1), place);
  void pane.scenarios.edit(addShock("Base", { driver: "pd", operation: "hazard", amount: 1 }), place);
  expect(names(pane)).toEqual(["Flood", "Base"]);
  open();
  await saved;
  expect(pane.store.state().scenariosSaving).toBe(false);
  expect(workbook.scenarios).toEqual([
    table[0],
    ["Bob", "Flood", 0.4, "churn", "×", 2, null, "why"],
    ["Cat", null, null, "revenue", "×", 0.9, null, null],
    ["Ann", "Base", 0.6, "pd", "hazard", 1, null, null],
  ]);
  expect(shown(pane).scenarios).toEqual(inSheet(workbook));
});

test("what is changed in the sheet is shown, one's own write is not heard as such, and the result is then of other inputs", async () => {
  const workbook = tableWith();
  const pane = await paneOver(workbook);
  await pane.runs.run("en");
  expect(pane.store.state().stale).toBe(false);
  await pane.scenarios.edit(duplicateScenario("Wave", "Copy"), place);
  expect(pane.store.state().stale).toBe(false);
  const before = shown(pane);
  await settled();
  expect(shown(pane)).toBe(before);
  workbook.typeScenarios(workbook.scenarios!.map((row) => (row[1] === "Wave" ? row.map((cell) => (cell === 2 ? 3 : cell)) : row)));
  await settled();
  expect(shown(pane).scenarios[1].shocks[0].amount).toBe(3);
  expect(pane.store.state().stale).toBe(true);
});

test("what was read before a change is not shown after it", async () => {
  const workbook = tableWith();
  const pane = await paneOver(workbook);
  const read = workbook.readScenarios.bind(workbook);
  const former = await read();
  let answer = (): void => undefined;
  workbook.readScenarios = () => new Promise((resolve) => (answer = () => resolve(former)));
  const followed = pane.scenarios.follow();
  await Promise.resolve();
  workbook.readScenarios = read;
  await pane.scenarios.edit(renameScenario("Wave", "Flood"), place);
  answer();
  await followed;
  expect(names(pane)).toEqual(["Base", "Flood"]);
});

test("a row typed wrong in the sheet says so, and a correction is followed", async () => {
  const workbook = tableWith();
  const pane = await paneOver(workbook);
  workbook.typeScenarios(table.map((row, index) => (index === 2 ? row.map((cell) => (cell === "churn" ? "weather" : cell)) : row)));
  await settled();
  expect(pane.store.state().scenarios).toMatchObject({ status: "failed", trouble: { failure: { code: "brokenRule", row: 2 } } });
  await pane.scenarios.edit(normaliseWeights, place);
  workbook.typeScenarios(table);
  await settled();
  expect(names(pane)).toEqual(["Base", "Wave"]);
});

test("what somebody else changed in the meantime is not written over", async () => {
  const workbook = tableWith();
  const pane = await paneOver(workbook);
  const theirs = table.map((row, index) => (index === 1 ? row.map((cell) => (cell === 0.6 ? 0.5 : cell)) : row));
  workbook.scenarios = theirs;
  await pane.scenarios.edit(removeScenario("Wave"), place);
  expect(workbook.scenarios).toBe(theirs);
  expect(names(pane)).toEqual(["Base", "Wave"]);
  expect(pane.store.state().notice).toMatchObject({ kind: "workbook", problem: { code: "changedMeanwhile" } });
});

test("a scenario that the table cannot take is left out of the run, marked, and does not stop the others", async () => {
  const workbook = tableWith();
  const pane = await paneOver(workbook);
  await pane.scenarios.edit(addScenario({ name: "Houses", weight: 0.1, shocks: [{ driver: "collateral", operation: "multiply", amount: 0.7 }] }), place);
  await pane.runs.run("en");
  const { result, run } = pane.store.state();
  expect(run).toEqual({ status: "idle" });
  expect(result!.scenarios.map(({ name }) => name)).toEqual(["Base", "Wave"]);
  expect(result!.refused).toMatchObject([{ scenario: { name: "Houses" }, failure: { code: "shockNeedsColumn" } }]);
  // With the column it is run like the others.
  workbook.tables.Clients = clients.map((row, index) => [...row, index === 0 ? "Collateral" : 50]);
  await pane.runs.run("en");
  expect(pane.store.state().result!.scenarios.map(({ name }) => name)).toEqual(["Base", "Wave", "Houses"]);
});

test("changes of the list: names stay unlike, the last scenario stays, weights add up", () => {
  const apply = (...edits: ScenarioEdit[]) => edits.reduce((all, edit) => edit(all), [{ name: "A", weight: 0.2, shocks: [] }, { name: "B", weight: 0.6, shocks: [] }] as ReturnType<ScenarioEdit>);
  expect(apply(renameScenario("A", "b")).map(({ name }) => name)).toEqual(["A", "B"]);
  expect(apply(renameScenario("A", "a")).map(({ name }) => name)).toEqual(["a", "B"]);
  expect(apply(addScenario({ name: "b", weight: 0, shocks: [] })).map(({ name }) => name)).toEqual(["A", "B", "b 2"]);
  expect(apply(removeScenario("A"), removeScenario("B")).map(({ name }) => name)).toEqual(["B"]);
  expect(apply(normaliseWeights).map(({ weight }) => weight)).toEqual([0.2 / 0.8, 0.6 / 0.8]);
  expect(apply(moveScenario("B", -1), moveScenario("B", -1)).map(({ name }) => name)).toEqual(["B", "A"]);
});
