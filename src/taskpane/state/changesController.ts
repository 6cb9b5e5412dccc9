import { idsOf } from "../../catalog/schema/clientIds";
import type { Locale } from "../../catalog/text/localText";
import { comparePortfolios } from "../../core/studies/comparePortfolios";
import { comparisonRuns, planInSteps, type ComparedTable } from "../../core/studies/comparisonPlan";
import { fitOf } from "../model/columnMapping";
import { sourceKey, type SourceRef } from "../../catalog/schema/sourceRef";
import type { ChangeSide } from "../model/changes/changeSide";
import { firstSides, scenarioOf, type ChangeOptions, type ComparedSide, type FinishedComparison, type SideName } from "../model/changes/changesState";
import { viewOf } from "../model/changes/comparisonView";
import { changeSheets, type ChangeSheetTexts } from "../model/changes/changeSheets";
import { hashInputs } from "../../audit/history/inputHash";
import { LOADING, NONE, failedLoad, ready, valueOf, type Load } from "../model/load";
import { Observable } from "./observable";
import type { PageServices } from "./pageServices";
import { PageTask, conductStudy, type TaskControl, type TaskOutcome } from "./pageTask";
import { SheetWriting } from "./sheetWriting";
import { afterATurn, inTurns, pauseAfterTurns } from "../../compute/inTurns";

export interface ChangesState {
  readonly options: Load<ChangeOptions>;
  readonly before?: ChangeSide;
  readonly after?: ChangeSide;
  /** The choice is another one than that of the result. */
  readonly stale: boolean;
}

/** The page that explains changes, without its looks: two portfolios, and why they differ. */
export class ChangesController extends Observable<ChangesState> {
  readonly task: PageTask<FinishedComparison>;
  readonly writing: SheetWriting;

  constructor(private readonly services: PageServices) {
    super({ options: NONE, stale: false });
    this.task = new PageTask(services.now);
    this.writing = new SheetWriting(services.workbook);
  }

  /** Lists what can be compared; takes what another page sent the person here for, else what was chosen, else the last two tables. */
  async refresh(locale: Locale, current: SourceRef | undefined): Promise<void> {
    if (this.state().options.status !== "ready") this.change({ options: LOADING });
    const [tables, scenarios] = await Promise.all([this.services.workbook.listTables(), this.services.inputs.scenariosNow(locale), this.services.history.reload()]);
    if (!tables.ok) return this.change({ options: failedLoad({ kind: "workbook", problem: tables.problem }) });
    const runs = [...(valueOf(this.services.history.state().list)?.runs ?? [])].reverse();
    const fitting = tables.value.filter(({ headers }) => fitOf(headers) > 0);
    const own = current?.kind === "range" ? [{ ref: current, sheet: current.sheet, address: current.address, headers: [], rows: 0 }] : [];
    const options: ChangeOptions = { tables: [...fitting, ...own], runs, scenarios: scenarios ?? [] };
    const { before, after } = this.state();
    const sides = before && after ? { before, after } : firstSides(options.tables, current);
    this.change({ options: ready(options), ...sides });
    const errand = this.services.navigation.takeErrand();
    if (errand?.kind === "compare") this.choose({ before: errand.before, after: errand.after });
  }

  choose(sides: Partial<Record<SideName, ChangeSide>>): void {
    this.change({ ...sides, stale: this.task.state().status === "done" });
  }

  swap(): void {
    const { before, after } = this.state();
    if (before && after) this.choose({ before: after, after: before });
  }

  async compare(): Promise<void> {
    const { before, after, options } = this.state();
    const known = valueOf(options);
    if (!before || !after || !known) return;
    this.change({ stale: false });
    this.writing.reset();
    await this.task.start(async (control) => {
      const from = await this.loadSide(before, known, control);
      if (!from.ok) return from;
      // One table under two scenarios is read once.
      const isSame = sourceKey(before.source) === sourceKey(after.source) && before.runId === after.runId;
      const to = isSame ? { ok: true as const, value: { ...from.value, side: after, scenario: scenarioOf(after, known) } } : await this.loadSide(after, known, control);
      if (!to.ok) return to;
      const [earlier, later] = [await afterATurn(() => comparedTable(from.value)), await afterATurn(() => comparedTable(to.value))];
      const plan = await inTurns(planInSteps(earlier, later), control.signal);
      const compared = await conductStudy(comparePortfolios(plan), comparisonRuns(plan), this.services.run, control);
      if (!compared.ok) return compared;
      const view = await inTurns(viewOf(compared.value), control.signal);
      return { ok: true, value: { before: from.value, after: to.value, compared: compared.value, view } };
    });
  }

  private async loadSide(side: ChangeSide, options: ChangeOptions, { signal }: Pick<TaskControl<never>, "signal">): Promise<TaskOutcome<ComparedSide>> {
    const inputs = await this.services.tables.load(side.source, { signal });
    if (!inputs.ok) return inputs;
    const run = options.runs.find(({ id }) => id === side.runId);
    const { source, reading, assumptions, matrix } = inputs.value;
    const now = run && (await hashInputs({ kind: run.kind, version: run.version, cells: source.cells, reading, assumptions, matrix, scenarios: run.scenarios, settings: run.setup }, pauseAfterTurns()));
    return { ok: true, value: { side, inputs: inputs.value, scenario: scenarioOf(side, options), isMoved: run !== undefined && now?.all !== run.hashes.all } };
  }

  async write(locale: Locale, texts: ChangeSheetTexts): Promise<void> {
    const task = this.task.state();
    if (task.status === "done") await this.writing.write(changeSheets(task.output, locale, texts));
  }

  /** Shows a client's row, in the table after where it is there. */
  async showClient({ rowBefore, rowAfter }: { readonly rowBefore?: number; readonly rowAfter?: number }): Promise<void> {
    const task = this.task.state();
    if (task.status !== "done") return;
    const { inputs } = rowAfter === undefined ? task.output.before : task.output.after;
    const row = rowAfter ?? rowBefore;
    if (row === undefined) return;
    const { sheet, row: top, column: left } = inputs.source;
    const { sourceRows, match } = inputs.reading;
    await this.services.workbook.selectCell({ sheet, row: top + sourceRows[row] + 1, column: left + (match.positions.client?.[0] ?? 0) });
  }
}

function comparedTable({ inputs: { reading }, scenario }: ComparedSide): ComparedTable {
  return { table: reading.table, ids: idsOf(reading), scenario };
}
