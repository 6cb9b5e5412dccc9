import { idsOf } from "../../catalog/schema/clientIds";
import { placeOf, type SourceRef } from "../../catalog/schema/sourceRef";
import { stabilityBeside } from "../../catalog/tables/besideClients";
import { readReviewPolicy, reviewActionLabels } from "../../catalog/tables/reviewPolicy";
import { stabilityMeasures } from "../../catalog/tables/stabilityWeights";
import type { Locale } from "../../catalog/text/localText";
import { AS_IT_STANDS } from "../../catalog/functions/portfolio/portfolio";
import { inTurns } from "../../compute/inTurns";
import { isoDate } from "../../core/units/excelDate";
import type { ReviewAction } from "../../core/review/reviewClient";
import { reviewPortfolio, type ReviewedTable } from "../../core/studies/reviewPortfolio";
import type { SourceInfo } from "../../excel/workbookPort";
import { fitOf } from "../model/columnMapping";
import { firstSides } from "../model/changes/changesState";
import { reviewPolicyPlan } from "../model/decisions/policyPlans";
import type { TableInputs } from "../model/history/runRecord";
import { LOADING, NONE, failedLoad, ready, type Load } from "../model/load";
import { signalsOf } from "../model/reviews/signals";
import { reviewSheets, type ReviewSheetTexts } from "../model/reviews/reviewsSheets";
import { viewReview, type FinishedReview } from "../model/reviews/reviewsView";
import { readWatchList, watchList, watchRow, type WatchEntry } from "../model/reviews/watchList";
import { excelTime } from "../model/runSheets";
import type { Trouble } from "../model/trouble";
import { DueReviewsController } from "./dueReviewsController";
import { Observable } from "./observable";
import type { PageServices } from "./pageServices";
import { PageTask, conductStudy, stoppedBy, type TaskControl, type TaskOutcome } from "./pageTask";
import { PolicySheet } from "./policySheet";
import { SheetWriting } from "./sheetWriting";

export type ReviewSide = "before" | "after";

export interface ReviewsState {
  readonly tables: Load<readonly SourceInfo[]>;
  readonly before?: SourceRef;
  readonly after?: SourceRef;
  readonly stale: boolean;
  readonly watched: Load<readonly WatchEntry[]>;
  readonly recording: boolean;
  readonly notRecorded?: Trouble;
}

/** What somebody decides about a client: an action, why, and when to look again. */
export interface ReviewDecision {
  readonly client: string;
  readonly action: ReviewAction;
  readonly reason: string;
  /** Serial of a day. */
  readonly reviewDate?: number;
  /** What the rules proposed, in words. */
  readonly proposed: string;
}

/** The page of reviews, without its looks: two tables by the policy, the watch list, and what people decide. */
export class ReviewsController extends Observable<ReviewsState> {
  readonly task: PageTask<FinishedReview>;
  readonly writing: SheetWriting;
  readonly policy: PolicySheet;
  readonly due: DueReviewsController;

  constructor(private readonly services: PageServices) {
    super({ tables: NONE, stale: false, watched: NONE, recording: false });
    this.task = new PageTask(services.now);
    this.writing = new SheetWriting(services.workbook);
    this.policy = new PolicySheet(reviewPolicyPlan, services.workbook);
    this.due = new DueReviewsController(services);
  }

  /** Lists the tables; keeps what was chosen, else takes the last two. Looks at policy and watch list. */
  async refresh(current: SourceRef | undefined): Promise<void> {
    if (this.state().tables.status !== "ready") this.change({ tables: LOADING });
    const [tables] = await Promise.all([this.services.workbook.listTables(), this.policy.look(), this.reloadWatched()]);
    if (!tables.ok) return this.change({ tables: failedLoad({ kind: "workbook", problem: tables.problem }) });
    const fitting = tables.value.filter(({ headers }) => fitOf(headers) > 0);
    const { before, after } = this.state();
    const sides = firstSides(fitting, current);
    this.change({ tables: ready(fitting), before: before ?? sides?.before.source, after: after ?? sides?.after.source });
  }

  /** Serial of the day it is. */
  today(): number {
    return Math.trunc(excelTime(this.services.now()));
  }

  choose(sides: Partial<Record<ReviewSide, SourceRef>>): void {
    this.change({ ...sides, stale: this.task.state().status === "done" });
  }

  async reloadWatched(): Promise<void> {
    const read = await this.services.workbook.readLog(watchList("en"));
    this.change({ watched: read.ok ? ready(readWatchList(read.value?.cells ?? [])) : failedLoad({ kind: "workbook", problem: read.problem }) });
  }

  async review(locale: Locale): Promise<void> {
    const { before, after } = this.state();
    if (!before || !after) return;
    this.change({ stale: false, notRecorded: undefined });
    this.writing.reset();
    await this.task.start((control) => this.reviewNow(before, after, locale, control));
  }

  private async reviewNow(before: SourceRef, after: SourceRef, locale: Locale, control: TaskControl<FinishedReview>): Promise<TaskOutcome<FinishedReview>> {
    const { signal } = control;
    const given = await this.policy.look();
    if (!given.ok) return given;
    const policy = readReviewPolicy(given.value);
    if (!policy.ok) return stoppedBy(policy.failure);
    const from = await this.services.tables.load(before, { signal });
    if (!from.ok) return from;
    const to = await this.services.tables.load(after, { signal });
    if (!to.ok) return to;
    const reviewed = await conductStudy(reviewPortfolio(reviewedTable(from.value), reviewedTable(to.value), policy.value), RUNS, this.services.run, control);
    if (!reviewed.ok) return reviewed;
    const view = await inTurns(viewReview(reviewed.value), signal);
    const signals = await inTurns(signalsOf(to.value.source.cells, to.value.reading, locale), signal);
    const { place } = this.policy.state();
    return { ok: true, value: { before: from.value, after: to.value, clients: reviewed.value, view, signals, ...(given.value && place ? { policySheet: place.sheet } : {}) } };
  }

  async write(locale: Locale, texts: ReviewSheetTexts, defaultPolicy: string): Promise<void> {
    const task = this.task.state();
    if (task.status === "done") await this.writing.write(await inTurns(reviewSheets(task.output, defaultPolicy, locale, texts)));
  }

  /** Puts a decision on the watch list, and decision and day of the next review into the change log. */
  async decide({ client, action, reason, reviewDate, proposed }: ReviewDecision, words: { readonly decision: string; readonly date: string }, locale: Locale): Promise<void> {
    const { watched, after } = this.state();
    const list = watched.status === "ready" ? watched.value : [];
    const level = reviewActionLabels[action][locale];
    const last = list.find((entry) => entry.client === client);
    const place = after ? placeOf(after) : "";
    this.change({ recording: true, notRecorded: undefined });
    const entries = [
      { key: `review.${place}.${client}`, what: words.decision, decision: level, reason },
      ...(reviewDate === undefined || reviewDate === last?.reviewDate ? [] : [{ key: `review date.${place}.${client}`, what: words.date, decision: isoDate(reviewDate), reason }]),
    ];
    const recorded = await this.services.decisions.record(entries, locale);
    if (!recorded.ok) return this.change({ recording: false, notRecorded: recorded.trouble });
    const row = watchRow({ client, level, reason, proposed, reviewDate: reviewDate ?? last?.reviewDate }, list, recorded);
    const written = await this.services.workbook.appendToLog(watchList(locale), [row]);
    if (written.ok) await this.reloadWatched();
    this.change({ recording: false, notRecorded: written.ok ? undefined : { kind: "workbook", problem: written.problem } });
  }

  /** Shows a client's row, in the table now where it is there. */
  async showClient(client: string): Promise<void> {
    const task = this.task.state();
    if (task.status !== "done") return;
    for (const { source, reading } of [task.output.after, task.output.before]) {
      const row = reading.table.ids.indexOf(client);
      if (row < 0) continue;
      await this.services.workbook.selectCell({ sheet: source.sheet, row: source.row + reading.sourceRows[row] + 1, column: source.column + (reading.match.positions.client?.[0] ?? 0) });
      return;
    }
  }
}

/** One of each table. */
const RUNS = 2;

function reviewedTable({ source, reading }: TableInputs): ReviewedTable {
  const stabilityOf = stabilityBeside(source.cells, stabilityMeasures);
  return { table: reading.table, scenario: AS_IT_STANDS, ids: idsOf(reading), stability: (row) => stabilityOf(reading.sourceRows[row]) };
}
