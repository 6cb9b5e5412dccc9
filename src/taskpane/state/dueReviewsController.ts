import { isBlank, type InputMatrix } from "../../catalog/cell";
import { reviewColumns, reviewsDue } from "../../catalog/functions/decisions/reviewsDue";
import { tablePositions } from "../../catalog/tables/readTable";
import type { Locale } from "../../catalog/text/localText";
import { inTurns } from "../../compute/inTurns";
import { mapResult } from "../../core/result/result";
import type { SourceTable } from "../../excel/workbookPort";
import { callInPlace, cellOf, rowByRow } from "../model/decisions/callInPlace";
import { treatmentPolicyPlan } from "../model/decisions/policyPlans";
import { calendarOfRows, dueSheets, reviewHeaders, rowOf, type FinishedDue } from "../model/reviews/dueReviews";
import type { PageServices } from "./pageServices";
import { PageTask, stoppedBy, type TaskOutcome } from "./pageTask";
import { PolicySheet } from "./policySheet";
import { SheetWriting } from "./sheetWriting";

/** The calendar and the table that it is of. */
export interface DueCalendar extends FinishedDue {
  readonly source: SourceTable;
  /** Column of the clients in it. */
  readonly clientColumn: number;
}

/** When each client of the table is to be reviewed next, without its looks. */
export class DueReviewsController {
  readonly task: PageTask<DueCalendar>;
  readonly writing: SheetWriting;
  /** Says how often, where the table does not. */
  private readonly policy: PolicySheet;

  constructor(private readonly services: Pick<PageServices, "inputs" | "now" | "workbook">) {
    this.task = new PageTask(services.now);
    this.writing = new SheetWriting(services.workbook);
    this.policy = new PolicySheet(treatmentPolicyPlan, services.workbook);
  }

  /** @param date serial of the day that the calendar is as of */
  async find(date: number, locale: Locale): Promise<void> {
    this.writing.reset();
    await this.task.start(({ signal }) => this.findNow(date, locale, signal));
  }

  private async findNow(date: number, locale: Locale, signal: AbortSignal): Promise<TaskOutcome<DueCalendar>> {
    const read = await this.services.inputs.readCells({ signal });
    if (!read.ok) return read;
    const { source, mapping } = read.value;
    const policy = await this.policy.look();
    if (!policy.ok) return policy;
    const [titles, ...rows] = source.cells;
    const headers = reviewHeaders(titles.map((cell) => (typeof cell === "string" ? cell : "")), mapping);
    const positions = tablePositions("table", [headers], reviewColumns);
    if (!positions.ok) return stoppedBy(positions.failure);
    const clientColumn = positions.value.get("client")!;
    const places = [...positions.value.values()];
    const clients = rows.filter((row) => places.some((place) => !isBlank(row[place])));
    const ask = (block: InputMatrix) => callInPlace(reviewsDue, { table: [headers, ...block], date: cellOf(date), policy: policy.value, language: cellOf(locale) });
    const answers = await inTurns(rowByRow(clients, (block) => mapResult(ask(block), (cells) => cells.slice(1))), signal);
    const answered = ask(clients.slice(0, 1));
    if (!answers.ok) return stoppedBy(answers.failure);
    if (!answered.ok) return stoppedBy(answered.failure);
    const calendar = await inTurns(calendarOfRows(answered.value[0], answers.value, locale), signal);
    return { ok: true, value: { ...calendar, source, clientColumn } };
  }

  async write(stem: string): Promise<void> {
    const task = this.task.state();
    if (task.status === "done") await this.writing.write(dueSheets(task.output, stem));
  }

  /** Shows a client's row in its table. */
  async showClient(client: string): Promise<void> {
    const task = this.task.state();
    if (task.status !== "done") return;
    const { source, clientColumn } = task.output;
    const row = rowOf(client, source.cells, clientColumn);
    if (row !== undefined) await this.services.workbook.selectCell({ sheet: source.sheet, row: source.row + row + 1, column: source.column + clientColumn });
  }
}
