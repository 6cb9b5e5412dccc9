import type { InputMatrix } from "../../../../src/catalog/cell";
import { responsesOf } from "../../../../src/taskpane/model/budget/budgetForm";
import { budgetsToTry, moveOf, type FinishedBudget } from "../../../../src/taskpane/model/budget/budgetView";
import { readChanges } from "../../../../src/taskpane/model/kept/changeTable";
import { BudgetController } from "../../../../src/taskpane/state/budgetController";
import { en } from "../../../../src/taskpane/text/en";
import { call } from "../../../support/call";
import { openedPane } from "../history/support";
import type { MemoryWorkbook } from "../support/memoryWorkbook";

const clients: InputMatrix = [
  ["Client", "Segment", "Revenue", "Retention cost", "Churn", "Discount rate", "Years", "Periods a year"],
  ["Mill", "Core", 1000, 10, 0.2, 0.1, "perpetual", 1],
  ["Yard", "Core", 100, 10, 0.2, 0.1, "perpetual", 1],
  [null, null, null, null, null, null, null, null],
  ["Shop", "Small", 60, 30, 0.1, 0.1, "perpetual", 1],
  ["Wrong", "Small", 60, 30, 1.4, 0.1, "perpetual", 1],
];

async function pageOver(): Promise<{ page: BudgetController; workbook: MemoryWorkbook }> {
  const { pane, workbook } = await openedPane({ Clients: clients }, "Li Wei");
  return { page: new BudgetController(pane.pageServices), workbook };
}

function finished({ task }: BudgetController): FinishedBudget {
  const state = task.state();
  if (state.status !== "done") throw new Error(`the allocation is ${state.status}: ${JSON.stringify(state)}`);
  return state.output;
}

const responses = (form: Parameters<typeof responsesOf>[0]) => responsesOf(form, "en") as InputMatrix;

test("allocates as ALLOCATE_BUDGET does, and writes that", async () => {
  const { page, workbook } = await pageOver();
  page.set({ budget: 60, ceiling: 0.95, perClient: { least: 5, most: 40 } });
  page.boundSegment("Small", { most: 12 });
  await page.allocate("en");
  const { form } = page.state();
  const cells = call("ALLOCATE.BUDGET", clients, 60, responses(form));
  await page.write("en", en.budget.sheet);
  const [summary, list] = workbook.written[0].sheets;
  expect(list.blocks[0].cells).toEqual(cells.slice(0, -1).filter(([client]) => client !== ""));
  expect(summary.blocks[1].cells).toEqual(call("ALLOCATE.BUDGET", clients, 60, responses(form), "summary"));
  const { found, frontier } = finished(page);
  expect(summary.blocks[2].cells).toEqual(call("BUDGET.FRONTIER", clients, frontier.map(({ budget }) => [budget]), responses(form)));
  expect(found.spend[2]).toBeLessThanOrEqual(12);
  expect(frontier.map(({ budget }) => budget)).toContain(60);
});

test("without a budget the money of today is spent better", async () => {
  const { page } = await pageOver();
  await page.allocate("en");
  const { found: { totals } } = finished(page);
  expect(totals.spendToday).toBe(50);
  expect(totals.budget).toBeCloseTo(50, 9);
  expect(totals.spend).toBeLessThanOrEqual(50 + 1e-9);
  expect(totals.value).toBeGreaterThan(totals.valueToday);
});

test("says who gets more, who less, the largest move first; a broken row takes no part", async () => {
  const { page } = await pageOver();
  page.set({ budget: 60 });
  await page.allocate("en");
  const { found, moves } = finished(page);
  const kept = [0, 1, 2];
  expect([...found.failures.keys()]).toEqual([3]);
  const change = (row: number): number => found.spend[row] - found.spendToday[row];
  expect(Object.values(moves).flatMap(({ shown }) => shown).sort()).toEqual(kept);
  expect(moves.more.shown.every((row) => change(row) > 0)).toBe(true);
  expect(moves.less.shown.every((row) => change(row) < 0)).toBe(true);
  expect(moves.more.shown[0]).toBe(0);
  expect(moves.more.change).toBeCloseTo(moves.more.shown.reduce((sum, row) => sum + change(row), 0), 9);
});

test("responses that are put on a sheet hold from there", async () => {
  const { page, workbook } = await pageOver();
  page.set({ budget: 60, ceiling: 0.9 });
  await page.putResponses("en");
  const sheet = workbook.logs.get("TenorBudgetResponses")!;
  expect(sheet).toEqual(responses(page.state().form));
  const ofMill = sheet[0].map((_, column) => [["Mill", 0], [7, 8]].find(([, place]) => place === column)?.[0] ?? null);
  workbook.typeLog("TenorBudgetResponses", [...sheet, ofMill]);
  await page.allocate("en");
  expect(finished(page).found.spend[0]).toBeCloseTo(7, 9);
  expect(finished(page).responsesSheet).toBe("Log");
});

test("a budget that the bounds exceed says so", async () => {
  const { page } = await pageOver();
  page.set({ budget: 10, perClient: { least: 5 } });
  await page.allocate("en");
  expect(page.task.state()).toMatchObject({ status: "failed", trouble: { failure: { code: "belowMinimum", parameter: "budget" } } });
});

test("another form makes the plan stale; a decision about it is logged", async () => {
  const { page, workbook } = await pageOver();
  page.set({ budget: 60 });
  await page.allocate("en");
  expect(page.state().stale).toBe(false);
  await page.decide("approved", en.budget.decisions.approved, "Fits the plan for 2027", en.budget.about("60"), "en");
  expect(readChanges(workbook.logs.get("TenorChanges")!).map(({ who, what, to, reason }) => [who, what, to, reason])).toEqual([["Li Wei", "Budget of 60 a year", "approved", "Fits the plan for 2027"]]);
  expect(page.state().decided).toBe("approved");
  page.set({ budget: 70 });
  expect(page.state().stale).toBe(true);
});

test("a plan can be cancelled", async () => {
  const { page } = await pageOver();
  const running = page.allocate("en");
  page.task.cancel();
  await running;
  expect(page.task.state().status).toBe("cancelled");
});

test("the frontier reaches beyond today's spend and the chosen budget, and holds both", () => {
  expect(budgetsToTry(100, 30)).toEqual([0, 20, 30, 40, 60, 80, 100, 120, 140, 160, 180, 200]);
  expect(Math.max(...budgetsToTry(100, 1000))).toBe(1500);
  expect(moveOf(100, 100.01)).toBe("same");
  expect([moveOf(0, 0), moveOf(0, 1), moveOf(10, 9)]).toEqual(["same", "more", "less"]);
});
