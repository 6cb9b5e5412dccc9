import { textOf, type InputMatrix } from "../../../../src/catalog/cell";
import { treatmentPolicyPlan } from "../../../../src/taskpane/model/decisions/policyPlans";
import { hasLastReview } from "../../../../src/taskpane/model/reviews/dueReviews";
import type { DueCalendar } from "../../../../src/taskpane/state/dueReviewsController";
import { ReviewsController } from "../../../../src/taskpane/state/reviewsController";
import { call } from "../../../support/call";
import { openedPane } from "../history/support";
import type { MemoryWorkbook } from "../support/memoryWorkbook";

const HEADERS = ["Customer", "Revenue", "Churn", "Discount rate", "Segment", "Last review", "Review months"];
const row = (client: string | null, segment: string, last: string | number | null, months: number | null): InputMatrix[number] => [client, 100, 0.1, 0.12, segment, last, months];
const clients: InputMatrix = [HEADERS, row("Ahead", "Core", "2026-01-31", 12), row("Over", "Core", "2025-03-31", 6), row("Policy", "Core", 45_945, null), row("Today", "", "2025-12-31", 3), row("Never", "Core", null, 6), row("Odd", "Core", "soon", 6), [null, null, null, null, null, null, null], row("Open", "Nowhere", "2025-03-31", null)];
/** The 31st of March 2026, on which the pane's clock stands. */
const DAY = 46_112;

async function pageOver(tables: Record<string, InputMatrix>): Promise<{ page: ReviewsController; workbook: MemoryWorkbook }> {
  const { pane, workbook } = await openedPane(tables);
  const page = new ReviewsController(pane.pageServices);
  await page.refresh({ kind: "table", name: Object.keys(tables)[0] });
  return { page, workbook };
}

function found({ due }: ReviewsController): DueCalendar {
  const state = due.task.state();
  if (state.status !== "done") throw new Error(`the calendar is ${state.status}: ${JSON.stringify(state)}`);
  return state.output;
}

/** As a cell asks, whose header for the client is the function's own. */
const said = (table: InputMatrix, policy: InputMatrix | null = null) => call("REVIEWS.DUE", [["Client", ...table[0].slice(1)], ...table.slice(1)], DAY, policy);

test("the calendar of a table is what REVIEWS_DUE says of it, and is written so", async () => {
  const { page, workbook } = await pageOver({ Clients: clients });
  expect(page.today()).toBe(DAY);
  await page.due.find(page.today(), "en");
  const calendar = found(page);
  expect(calendar.cells).toEqual(said(clients));
  expect(calendar.shown.map(({ client }) => client)).toEqual(["Over", "Today", "Open", "Policy", "Ahead"]);
  expect(calendar.shown.map(({ daysOver }) => Math.sign(daysOver))).toEqual([1, 0, 0, -1, -1]);
  expect([calendar.overdue, calendar.dated, calendar.undated]).toEqual([1, 5, 2]);
  expect(calendar.reasons.map(({ client, reason }) => `${client}: ${reason}`)).toEqual(["Never: last_review is missing", expect.stringContaining("Odd: last_review must be a date") as string]);
  await page.due.write("Tenor reviews due");
  const { cells, formats } = workbook.written[0].sheets[0].blocks[0];
  expect(cells).toEqual(calendar.cells);
  expect(formats).toHaveLength(cells[0].length);
  await page.due.showClient("Policy");
  expect(workbook.selected.at(-1)).toEqual({ sheet: "Data", row: 3, column: 0 });
});

test("a thousand rows asked in blocks are in the order of one call", async () => {
  const many: InputMatrix = [HEADERS, ...Array.from({ length: 1200 }, (_, index) => row(`C${index}`, "Core", 45_000 + ((index * 37) % 400), (index % 7) + 1))];
  const { page } = await pageOver({ Clients: many });
  await page.due.find(DAY, "en");
  expect(found(page).cells).toEqual(said(many));
});

test("a policy on a sheet says how often, where the table does not", async () => {
  const { page, workbook } = await pageOver({ Clients: clients });
  const defaults = treatmentPolicyPlan.defaults("en") as InputMatrix;
  const months = defaults[0].findIndex((header) => textOf(header).toLowerCase().includes("month"));
  const policy: InputMatrix = [defaults[0], ["Nowhere", ...defaults[1].slice(1).map((cell, place) => (place + 1 === months ? 1 : typeof cell === "string" ? cell : null))]];
  workbook.typeLog(treatmentPolicyPlan.table, policy);
  await page.due.find(DAY, "en");
  expect(found(page).cells).toEqual(said(clients, policy));
  expect(found(page).shown[0]).toMatchObject({ client: "Open", everyMonths: 1 });
});

test("without the column nothing can be said, whatever the client is called", async () => {
  expect(hasLastReview(HEADERS)).toBe(true);
  expect(hasLastReview(["客户", "收入", "上次重检"])).toBe(true);
  expect(hasLastReview(HEADERS.slice(0, 5))).toBe(false);
  const { page } = await pageOver({ Clients: clients.map((line) => line.slice(0, 5)) });
  await page.due.find(DAY, "en");
  expect(page.due.task.state()).toMatchObject({ status: "failed", trouble: { kind: "data", failure: { code: "missingColumn" } } });
});
