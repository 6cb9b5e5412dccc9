import type { InputMatrix } from "../../catalog/cell";
import { placeOf } from "../../catalog/schema/sourceRef";
import { readBudgetResponses, spendTermsOf } from "../../catalog/tables/budgetResponses";
import type { Locale } from "../../catalog/text/localText";
import { inTurns, nextTurn } from "../../compute/inTurns";
import type { EstimateInput, EstimateOutput } from "../../core/estimators";
import { mapResult, type Result } from "../../core/result/result";
import { EMPTY_BUDGET, responsesOf, type BudgetForm, type SpendBounds } from "../model/budget/budgetForm";
import { budgetSheets, type BudgetSheetTexts } from "../model/budget/budgetSheets";
import { budgetsToTry, movesOf, type FinishedBudget } from "../model/budget/budgetView";
import { budgetResponsesPlan } from "../model/decisions/policyPlans";
import type { Trouble } from "../model/trouble";
import { Observable } from "./observable";
import type { PageServices } from "./pageServices";
import { PageTask, stoppedBy, type TaskOutcome } from "./pageTask";
import { PolicySheet } from "./policySheet";
import { SheetWriting } from "./sheetWriting";

/** What may be decided about a plan. */
export const BUDGET_DECISIONS = ["approved", "deferred", "rejected"] as const;
export type BudgetDecision = (typeof BUDGET_DECISIONS)[number];

export interface BudgetState {
  readonly form: BudgetForm;
  /** The form has changed since the plan was made. */
  readonly stale: boolean;
  readonly decided?: BudgetDecision;
  readonly recording: boolean;
  readonly notRecorded?: Trouble;
}

/** The page that spends a budget, without its looks. */
export class BudgetController extends Observable<BudgetState> {
  readonly task: PageTask<FinishedBudget>;
  readonly writing: SheetWriting;
  readonly responses: PolicySheet;

  constructor(private readonly services: PageServices) {
    super({ form: EMPTY_BUDGET, stale: false, recording: false });
    this.task = new PageTask(services.now);
    this.writing = new SheetWriting(services.workbook);
    this.responses = new PolicySheet(budgetResponsesPlan, services.workbook);
  }

  set(changed: Partial<Omit<BudgetForm, "bySegment">>): void {
    this.change({ form: { ...this.state().form, ...changed }, stale: this.task.state().status === "done" });
  }

  boundSegment(segment: string, bounds: SpendBounds): void {
    const { form } = this.state();
    this.change({ form: { ...form, bySegment: { ...form.bySegment, [segment]: bounds } }, stale: this.task.state().status === "done" });
  }

  /** Puts the responses of the form on a sheet, where single clients can be added. */
  async putResponses(locale: Locale): Promise<void> {
    await this.responses.put(locale, responsesOf(this.state().form, locale));
  }

  async allocate(locale: Locale): Promise<void> {
    this.writing.reset();
    this.change({ stale: false, decided: undefined, notRecorded: undefined });
    await this.task.start(({ signal }) => this.allocateNow(locale, signal));
  }

  private async allocateNow(locale: Locale, signal: AbortSignal): Promise<TaskOutcome<FinishedBudget>> {
    const cells = await this.services.inputs.readCells({ signal });
    if (!cells.ok) return cells;
    const { source, reading: read } = cells.value;
    if (!read.ok) return read;
    const reading = read.value;
    const given = await this.responses.look();
    if (!given.ok) return given;
    const { form } = this.state();
    const responses = readBudgetResponses(given.value ?? (responsesOf(form, locale) as InputMatrix));
    if (!responses.ok) return stoppedBy(responses.failure);
    const terms = spendTermsOf(responses.value, reading.table);
    if (!terms.ok) return stoppedBy(terms.failure);
    await nextTurn();
    const asked = { table: reading.table, terms: terms.value };
    const budget = form.budget === undefined ? await this.spentToday(asked, signal) : { ok: true as const, value: form.budget };
    if (!budget.ok) return stoppedBy(budget.failure);
    const found = await this.estimate("budgetAllocation", { ...asked, budget: budget.value }, signal);
    if (!found.ok) return stoppedBy(found.failure);
    const frontier = await this.estimate("budgetFrontier", { ...asked, budgets: budgetsToTry(found.value.totals.spendToday, budget.value) }, signal);
    if (!frontier.ok) return stoppedBy(frontier.failure);
    const moves = await inTurns(movesOf(found.value), signal);
    const { place } = this.responses.state();
    return { ok: true, value: { source, reading, found: found.value, frontier: frontier.value, moves, ...(given.value && place ? { responsesSheet: place.sheet } : {}) } };
  }

  /** What the clients cost to keep today: the budget where none is named. */
  private async spentToday(asked: Pick<EstimateInput<"budgetFrontier">, "table" | "terms">, signal: AbortSignal): Promise<Result<number>> {
    // The frontier's own points end at twice today's spend.
    return mapResult(await this.estimate("budgetFrontier", asked, signal), (points) => points[points.length - 1].budget / 2);
  }

  private estimate<Name extends "budgetAllocation" | "budgetFrontier">(estimator: Name, input: EstimateInput<Name>, signal: AbortSignal): Promise<Result<EstimateOutput<Name>>> {
    return this.services.estimate({ estimator, input } as Parameters<PageServices["estimate"]>[0], signal) as Promise<Result<EstimateOutput<Name>>>;
  }

  async write(locale: Locale, texts: BudgetSheetTexts): Promise<void> {
    const task = this.task.state();
    if (task.status === "done") await this.writing.write(budgetSheets(task.output, locale, texts));
  }

  /** Keeps what was decided about the plan in the change log. */
  async decide(decision: BudgetDecision, word: string, reason: string, what: string, locale: Locale): Promise<void> {
    const task = this.task.state();
    if (task.status !== "done") return;
    this.change({ recording: true, notRecorded: undefined });
    const recorded = await this.services.decisions.record([{ key: `budget.${placeOf(task.output.source.ref)}`, what, decision: word, reason }], locale);
    if (recorded.ok) this.change({ recording: false, decided: decision });
    else this.change({ recording: false, notRecorded: recorded.trouble });
  }

  /** Shows a client's row in its table. */
  async showClient(row: number): Promise<void> {
    const task = this.task.state();
    if (task.status !== "done") return;
    const { source, reading } = task.output;
    await this.services.workbook.selectCell({ sheet: source.sheet, row: source.row + reading.sourceRows[row] + 1, column: source.column + (reading.match.positions.client?.[0] ?? 0) });
  }
}
