import type { InputMatrix } from "../../../../src/catalog/cell";
import { serialOfIsoDate } from "../../../../src/core/units/excelDate";
import { readChanges } from "../../../../src/taskpane/model/kept/changeTable";
import { calendarOf, readWatchList } from "../../../../src/taskpane/model/reviews/watchList";
import type { FinishedReview } from "../../../../src/taskpane/model/reviews/reviewsView";
import { ReviewsController } from "../../../../src/taskpane/state/reviewsController";
import { en } from "../../../../src/taskpane/text/en";
import { call } from "../../../support/call";
import { openedPane } from "../history/support";
import type { MemoryWorkbook } from "../support/memoryWorkbook";

const headers = ["Client", "Revenue", "Churn", "PD", "EAD", "Discount rate", "Years", "Days overdue", "Utilisation"];
const row = (client: string, revenue: number, pd: number, overdue: number | null = null): InputMatrix[number] => [client, revenue, 0.1, pd, 1000, 0.12, "perpetual", overdue, 0.5];
const march: InputMatrix = [headers, row("Mill", 1000, 0.01), row("Yard", 1000, 0.01), row("Shop", 1000, 0.01), row("Gone", 1000, 0.01)];
const june: InputMatrix = [headers, row("Mill", 1300, 0.01, 0), row("Yard", 1000, 0.02, 10), row("Shop", 1000, 0.3, 95), row("Fresh", 1000, 0.01, 0)];

async function pageOver(tables: Record<string, InputMatrix> = { March: march, June: june }): Promise<{ page: ReviewsController; workbook: MemoryWorkbook }> {
  const { pane, workbook } = await openedPane(tables, "Li Wei");
  const page = new ReviewsController(pane.pageServices);
  await page.refresh(undefined);
  return { page, workbook };
}

function finished({ task }: ReviewsController): FinishedReview {
  const state = task.state();
  if (state.status !== "done") throw new Error(`the review is ${state.status}: ${JSON.stringify(state)}`);
  return state.output;
}

const words = (client: string) => ({ decision: en.reviews.about(client), date: en.reviews.dateOf(client) });
const decide = (page: ReviewsController, day: string | undefined, action: "watch" | "reduce", reason: string): Promise<void> =>
  page.decide({ client: "Yard", action, reason, proposed: "watch", ...(day ? { reviewDate: serialOfIsoDate(day) } : {}) }, words("Yard"), "en");

test("says of each client what REVIEW says, with warnings and loan classes, and writes that", async () => {
  const { page, workbook } = await pageOver();
  expect([page.state().before, page.state().after]).toEqual([{ kind: "table", name: "March" }, { kind: "table", name: "June" }]);
  await page.review("en");
  await page.write("en", en.reviews.sheet, en.decisions.defaults);
  const [summary, list] = workbook.written[0].sheets;
  const cells = call("REVIEW", march, june);
  expect(list.blocks[0].cells.map((line) => line.slice(0, -3))).toEqual(cells);
  const warnings = call("EARLY.WARNING", june);
  const classes = call("LOAN.CLASS", june.slice(1).map((line) => [line[7]]));
  expect(list.blocks[0].cells.slice(1, 5).map((line) => line.slice(-3))).toEqual(warnings.slice(1).map((warning, index) => [warning[1], warning[3], classes[index][0]]));
  const count = (action: unknown): number => cells.filter(([, own]) => own === action).length;
  expect(summary.blocks[1].cells.slice(1).map(([action, number]) => number === count(action))).toEqual(Array.from({ length: 9 }, () => true));
});

test("a table without signals has no columns for them", async () => {
  const bare = (cells: InputMatrix): InputMatrix => cells.map((line) => line.slice(0, 7));
  const { page, workbook } = await pageOver({ March: bare(march), June: bare(june) });
  await page.review("en");
  expect(finished(page).signals.size).toBe(0);
  await page.write("en", en.reviews.sheet, en.decisions.defaults);
  expect(workbook.written[0].sheets[1].blocks[0].cells).toEqual(call("REVIEW", bare(march), bare(june)));
});

test("clients of an action come by the size of their change", async () => {
  const { page } = await pageOver();
  await page.review("en");
  const { view, clients } = finished(page);
  expect(Object.values(view).reduce((sum, { clients: count }) => sum + count, 0)).toBe(clients.length);
  expect(view.exit.shown.map(({ client }) => client)).toEqual(["Shop"]);
  expect(view.upgrade.shown.map(({ client }) => client)).toEqual(["Mill"]);
  expect(view.lost.shown.map(({ client }) => client)).toEqual(["Gone"]);
  expect(view.new.change).toBeGreaterThan(0);
});

test("a decision goes onto the watch list and into the change log; the list keeps its history", async () => {
  const { page, workbook } = await pageOver();
  await page.review("en");
  await decide(page, "2026-06-30", "watch", "PD has doubled");
  await decide(page, "2026-09-30", "watch", "Waiting for the accounts");
  await decide(page, undefined, "reduce", "No accounts came");
  const cells = workbook.logs.get("TenorWatchList")!;
  expect(cells).toHaveLength(4);
  const [entry] = readWatchList(cells);
  expect(entry).toMatchObject({ client: "Yard", level: "reduce", reason: "No accounts came", reviewDate: serialOfIsoDate("2026-09-30"), who: "Li Wei", entries: 3 });
  const since = cells.slice(1).map((line) => line[4]);
  expect(since[1]).toBe(since[0]);
  expect(since[2]).toBeGreaterThan(since[1] as number);
  expect(readChanges(workbook.logs.get("TenorChanges")!).map(({ what, from, to }) => [what, from, to])).toEqual([
    ["Review: Yard", "", "watch"], ["Review date: Yard", "", "2026-06-30"],
    ["Review: Yard", "watch", "watch"], ["Review date: Yard", "2026-06-30", "2026-09-30"],
    ["Review: Yard", "watch", "reduce"],
  ]);
  expect(page.state()).toMatchObject({ recording: false, watched: { status: "ready", value: [{ client: "Yard" }] } });
});

test("the calendar holds what is due, the longest overdue first", () => {
  const entry = (client: string, reviewDate?: number) => ({ entry: client, client, level: "watch", reason: "", who: "", entries: 1, ...(reviewDate === undefined ? {} : { reviewDate }) });
  expect(calendarOf([entry("soon", 46_110), entry("never"), entry("late", 46_000), entry("later", 46_050)], 46_100.7).map(({ client, daysOver }) => [client, daysOver])).toEqual([["late", 100], ["later", 50], ["soon", -10]]);
});

test("a decision that the workbook refuses is said, and the list stays", async () => {
  const { page, workbook } = await pageOver();
  await page.review("en");
  workbook.appendToLog = () => Promise.resolve({ ok: false, problem: { code: "protected" } });
  await decide(page, undefined, "watch", "Late");
  expect(page.state()).toMatchObject({ recording: false, notRecorded: { kind: "workbook", problem: { code: "protected" } } });
  expect(workbook.logs.has("TenorWatchList")).toBe(false);
});

test("leads to the row now, or to the one before where the client is gone", async () => {
  const { page, workbook } = await pageOver();
  await page.review("en");
  await page.showClient("Shop");
  await page.showClient("Gone");
  expect(workbook.selected.map(({ row: at }) => at)).toEqual([3, 4]);
});
