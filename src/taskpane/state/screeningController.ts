import { verdictLabels } from "../../catalog/present/presentScreening";
import { placeOf } from "../../catalog/schema/sourceRef";
import { FEWEST_FOR_PRIOR, screenTable } from "../../catalog/functions/decisions/screenTable";
import { readScreenPolicy } from "../../catalog/tables/screenPolicy";
import { stabilityMeasures } from "../../catalog/tables/stabilityWeights";
import type { Locale } from "../../catalog/text/localText";
import { inTurns } from "../../compute/inTurns";
import type { Verdict } from "../../core/screening/screenClient";
import type { ClientReading } from "../../catalog/schema/readClientTable";
import { screenPolicyPlan } from "../model/decisions/policyPlans";
import { screeningSheets, type FinishedScreening, type ScreeningSheetTexts } from "../model/screening/screeningSheets";
import { viewScreening, type ScreenedRow } from "../model/screening/screeningView";
import type { Trouble } from "../model/trouble";
import { Observable } from "./observable";
import type { PageServices } from "./pageServices";
import { PageTask, stoppedBy, type TaskControl, type TaskOutcome } from "./pageTask";
import { PolicySheet } from "./policySheet";
import { SheetWriting } from "./sheetWriting";

/** A screening that is there, with what it was made from, by which the page sees that this has changed. */
export interface PageScreening extends FinishedScreening {
  readonly reading: ClientReading | undefined;
}

export interface ScreeningState {
  /** What was decided from here, by row of the table. */
  readonly decided: ReadonlyMap<number, Verdict>;
  readonly recording: boolean;
  /** Why the last decision is not in the log. */
  readonly notRecorded?: Trouble;
}

/** The page that screens, without its looks: the table by the policy, and what people decide about its clients. */
export class ScreeningController extends Observable<ScreeningState> {
  readonly task: PageTask<PageScreening>;
  readonly writing: SheetWriting;
  readonly policy: PolicySheet;

  constructor(private readonly services: PageServices) {
    super({ decided: new Map(), recording: false });
    this.task = new PageTask(services.now);
    this.writing = new SheetWriting(services.workbook);
    this.policy = new PolicySheet(screenPolicyPlan, services.workbook);
  }

  async screen(): Promise<void> {
    this.writing.reset();
    this.change({ decided: new Map(), notRecorded: undefined });
    await this.task.start((control) => this.screenNow(control));
  }

  private async screenNow({ signal, onProgress }: TaskControl<PageScreening>): Promise<TaskOutcome<PageScreening>> {
    const cells = await this.services.inputs.readCells({ signal });
    if (!cells.ok) return cells;
    const given = await this.policy.look();
    if (!given.ok) return given;
    const policy = readScreenPolicy(given.value);
    if (!policy.ok) return stoppedBy(policy.failure);
    const { source, reading, mapping, assumptions, matrix } = cells.value;
    const screening = await inTurns(screenTable(source.cells, { policy: policy.value, priors: [], fewest: FEWEST_FOR_PRIOR, weights: stabilityMeasures, assumptions, matrix, mapping }), signal);
    if (!screening.ok) return stoppedBy(screening.failure);
    const result = await this.services.run(screening.value.request, { signal, onProgress: (done, total) => onProgress(done / total) });
    const screened = await inTurns(screening.value.screened(result), signal);
    const view = await inTurns(viewScreening(screened), signal);
    const { place } = this.policy.state();
    return { ok: true, value: { source, reading: reading.ok ? reading.value : undefined, screened, view, ...(given.value && place ? { policySheet: place.sheet } : {}) } };
  }

  async write(locale: Locale, texts: ScreeningSheetTexts, defaultPolicy: string): Promise<void> {
    const task = this.task.state();
    if (task.status === "done") await this.writing.write(await inTurns(screeningSheets(task.output, defaultPolicy, locale, texts)));
  }

  /** Keeps what somebody decided about a client in the change log. */
  async decide({ client, row }: ScreenedRow, verdict: Verdict, reason: string, what: string, locale: Locale): Promise<void> {
    const task = this.task.state();
    if (task.status !== "done") return;
    this.change({ recording: true, notRecorded: undefined });
    const recorded = await this.services.decisions.record([{ key: `screening.${placeOf(task.output.source.ref)}.${client}`, what, decision: verdictLabels[verdict][locale], reason }], locale);
    if (recorded.ok) this.change({ recording: false, decided: new Map(this.state().decided).set(row, verdict) });
    else this.change({ recording: false, notRecorded: recorded.trouble });
  }

  /** Shows a client's row in its table. */
  async showClient({ row }: Pick<ScreenedRow, "row">): Promise<void> {
    const task = this.task.state();
    if (task.status !== "done") return;
    const { source, reading } = task.output;
    await this.services.workbook.selectCell({ sheet: source.sheet, row: source.row + row + 1, column: source.column + (reading?.match.positions.client?.[0] ?? 0) });
  }
}
