import type { InputMatrix } from "../../../src/catalog/cell";
import { WITHOUT_SHOCKS, type ChangeSide } from "../../../src/taskpane/model/changes/changeSide";
import { valueOf } from "../../../src/taskpane/model/load";
import { ChangesController } from "../../../src/taskpane/state/changesController";
import { call } from "../../support/call";
import { openedPane } from "./history/support";
import type { MemoryWorkbook } from "./support/memoryWorkbook";
import type { PaneController } from "../../../src/taskpane/state/paneController";

const headers = ["Client", "Revenue", "Churn", "Discount rate", "Segment", "Rating"];
const march: InputMatrix = [headers, ["A", 100, 0.1, 0.12, "SME", "BBB"], ["B", 50, 0.1, 0.12, "SME", "AA"], ["C", 30, 0.1, 0.12, "Large", "A"]];
const june: InputMatrix = [headers, ["A", 100, 0.2, 0.12, "Large", "BB"], ["B", 60, 0.1, 0.12, "SME", "AA"], ["D", 30, 0.1, 0.12, "Large", "A"]];
const shocks: InputMatrix = [["Scenario", "Weight", "Driver", "Operation", "Amount"], ["Bad", 1, "churn", "multiply", 2]];
const texts = { stem: "Changes", clientsSuffix: " clients", title: "What was compared", beforeLabel: "Before", afterLabel: "After", stepsTitle: "Steps", movesTitle: "Moves by" };

const side = (name: string, scenario = WITHOUT_SHOCKS): ChangeSide => ({ source: { kind: "table", name }, scenario });

async function pageOver(tables: Record<string, InputMatrix>): Promise<{ page: ChangesController; pane: PaneController; workbook: MemoryWorkbook }> {
  const { pane, workbook } = await openedPane(tables);
  workbook.scenarios = shocks;
  const page = new ChangesController(pane.pageServices);
  await page.refresh("en", undefined);
  return { page, pane, workbook };
}

function finished(page: ChangesController) {
  const state = page.task.state();
  if (state.status !== "done") throw new Error(`the comparison is ${state.status}`);
  return state.output;
}

test("begins with the last two tables that hold clients, and offers the workbook's scenarios", async () => {
  const { page } = await pageOver({ March: march, Notes: [["Branch", "Remark"], ["North", "new"]], June: june });
  const { before, after, options } = page.state();
  expect(before).toEqual(side("March"));
  expect(after).toEqual(side("June"));
  expect(valueOf(options)!.tables.map(({ ref }) => ref.kind === "table" && ref.name)).toEqual(["March", "June"]);
  expect(valueOf(options)!.scenarios.map(({ name }) => name)).toEqual(["Bad"]);
});

test("says what COMPARE says, and writes it", async () => {
  const { page, workbook } = await pageOver({ March: march, June: june });
  await page.compare();
  await page.write("en", texts);
  const [steps, clients] = [workbook.written[0].sheets[0].blocks[1].cells, workbook.written[0].sheets[1].blocks[0].cells];
  expect(steps).toEqual(call("COMPARE", march, june));
  expect(clients).toEqual(call("COMPARE", march, june, "clients"));
  expect(workbook.written[0].sheets[0].blocks[0].cells).toEqual([["Before", "March"], ["After", "June"]]);
});

test("one table under two scenarios is read once, and its change is the scenario's", async () => {
  const { page, workbook } = await pageOver({ March: march });
  const reads = jest.spyOn(workbook, "readSource");
  page.choose({ before: side("March"), after: side("March", "Bad") });
  await page.compare();
  expect(reads).toHaveBeenCalledTimes(1);
  const { compared } = finished(page);
  const cells = call("COMPARE", march, march, "summary", shocks, "Bad");
  expect(compared.steps.map(({ step, clients }) => [step, clients])).toEqual([["scenario", 3]]);
  expect(compared.after.clv).toBe(cells.at(-1)![1]);
  expect(compared.after.clv).toBeLessThan(compared.before.clv);
});

test("another choice makes the result stale; turning round is another choice, and mirrors the steps", async () => {
  const { page } = await pageOver({ March: march, June: june });
  await page.compare();
  expect(page.state().stale).toBe(false);
  const there = finished(page).compared;
  page.swap();
  expect(page.state().stale).toBe(true);
  expect(page.state().before).toEqual(side("June"));
  await page.compare();
  expect(page.state().stale).toBe(false);
  const back = finished(page).compared;
  expect(back.before.clv).toBe(there.after.clv);
  const churn = (of: typeof back): number => of.steps.find(({ step }) => step === "churn")!.value;
  expect(churn(back)).toBeCloseTo(-churn(there), 9);
});

test("a recorded run stands for its table and scenarios, and says where its table has moved on", async () => {
  const { page, pane, workbook } = await pageOver({ Clients: march });
  await pane.runs.run("en");
  await page.refresh("en", undefined);
  const [run] = valueOf(page.state().options)!.runs;
  const recorded: ChangeSide = { source: run.source, runId: run.id, scenario: WITHOUT_SHOCKS };
  page.choose({ before: recorded, after: recorded });
  await page.compare();
  expect(finished(page).before.isMoved).toBe(false);
  workbook.tables.Clients = june;
  await page.compare();
  expect(finished(page).before.isMoved).toBe(true);
});

test("a table that is gone, or has no clients' columns, is a message and not a result", async () => {
  const { page, workbook } = await pageOver({ March: march, June: june });
  delete workbook.tables.June;
  await page.compare();
  expect(page.task.state()).toMatchObject({ status: "failed", trouble: { kind: "workbook", problem: { code: "notFound" } } });
  workbook.tables.June = [["Client", "Segment"], ["A", "SME"]];
  await page.compare();
  expect(page.task.state()).toMatchObject({ status: "failed", trouble: { kind: "data" } });
});

test("a client is shown where it is: in the table after, or in that before where it is lost", async () => {
  const { page, workbook } = await pageOver({ March: march, June: june });
  await page.compare();
  const { clients } = finished(page).compared;
  for (const name of ["B", "C"]) await page.showClient(clients.find(({ client }) => client === name)!);
  expect(workbook.selected).toEqual([{ sheet: "Data", row: 2, column: 0 }, { sheet: "Data", row: 3, column: 0 }]);
});
