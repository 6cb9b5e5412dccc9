import { simulatePortfolio } from "../../core/studies/simulatePortfolio";
import type { Locale } from "../../catalog/text/localText";
import { hashInputs, hashScenarios } from "../../audit/history/inputHash";
import { rerunOf, type Rerun } from "../../audit/history/rerun";
import { portfolioTotals, simulationTotals } from "../../audit/history/runTotals";
import type { RunRecord, RunTotals } from "../../audit/history/runRecord";
import type { TableInputs } from "../model/history/runRecord";
import { runRequests } from "../model/runView";
import { Observable } from "./observable";
import { PageTask, conductStudy, type TaskControl, type TaskOutcome } from "./pageTask";
import type { PageServices } from "./pageServices";
import { pauseAfterTurns } from "../../compute/inTurns";

/** What was chosen on the page, and what has come of reruns so far. */
export interface HistoryPageState {
  readonly selected?: string;
  /** The run that the selected one is held against. */
  readonly other?: string;
  readonly reruns: ReadonlyMap<string, Rerun>;
}

/** The page of recorded runs, without its looks: choose, make again, hold against another. */
export class HistoryController extends Observable<HistoryPageState> {
  readonly task: PageTask<number>;

  constructor(private readonly services: PageServices) {
    super({ reruns: new Map() });
    this.task = new PageTask(services.now);
  }

  select(id: string): void {
    this.change({ selected: id, other: undefined });
  }

  holdAgainst(id: string | undefined): void {
    this.change({ other: id });
  }

  /** Makes runs again on their tables as they are now, one after another. */
  async rerun(records: readonly RunRecord[], locale: Locale): Promise<void> {
    await this.task.start(async (control) => {
      for (const [index, record] of records.entries()) {
        const share = (part: number): void => control.onProgress((index + part) / records.length);
        const again = await this.runAgain(record, locale, { signal: control.signal, onProgress: share });
        if (control.signal.aborted) break;
        if (!again.ok) return again;
        this.change({ reruns: new Map([...this.state().reruns, [record.id, again.value]]) });
      }
      return { ok: true, value: records.length };
    });
  }

  private async runAgain(record: RunRecord, locale: Locale, control: Pick<TaskControl<never>, "signal" | "onProgress">): Promise<TaskOutcome<Rerun>> {
    const { tables, inputs, runner } = this.services;
    const table = await tables.load(record.source, { signal: control.signal });
    if (!table.ok) return table;
    const { source, reading, assumptions, matrix } = table.value;
    const { kind, scenarios, setup } = record;
    const hashes = await hashInputs({ kind, version: runner.version, cells: source.cells, reading, assumptions, matrix, scenarios, settings: setup }, pauseAfterTurns());
    const totals = await this.totalsOf(record, table.value, control);
    if (!totals.ok) return totals;
    const now = await inputs.scenariosNow(locale);
    return { ok: true, value: rerunOf(record, hashes, kind === "portfolio" && now !== undefined && hashScenarios(now) !== record.hashes.parts.scenarios, totals.value) };
  }

  private async totalsOf({ kind, scenarios, setup }: RunRecord, { reading }: TableInputs, control: Pick<TaskControl<never>, "signal" | "onProgress">): Promise<TaskOutcome<RunTotals>> {
    if (kind === "simulation" && setup) {
      const { tail, ...settings } = setup;
      const study = simulatePortfolio({ table: reading.table, scenario: scenarios[0], settings, tail, clients: false });
      const simulated = await conductStudy(study, 2, this.services.run, control);
      return simulated.ok ? { ok: true, value: simulationTotals(simulated.value) } : simulated;
    }
    const { summary } = runRequests(reading, scenarios);
    return { ok: true, value: portfolioTotals(await this.services.run(summary, { signal: control.signal, onProgress: (done, total) => control.onProgress(done / total) })) };
  }

  /** Turns to the page that says why two runs' tables differ in value. */
  explain(before: RunRecord, after: RunRecord): void {
    const side = ({ source, id, scenarios }: RunRecord) => ({ source, runId: id, scenario: scenarios.find(({ shocks }) => shocks.length === 0)?.name ?? scenarios[0]?.name ?? "" });
    this.services.navigation.show("changes", { kind: "compare", before: side(before), after: side(after) });
  }
}
