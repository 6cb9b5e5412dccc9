import type { WorkbookPort } from "../../excel/workbookPort";
import { canonicalHash } from "../../audit/history/canonicalHash";
import { hashInputs } from "../../audit/history/inputHash";
import { keptReading } from "../../audit/history/keptReading";
import { partRows, readRuns, type ReadRuns } from "../../audit/history/runColumns";
import type { RunRecord } from "../../audit/history/runRecord";
import { signatureOf } from "../../audit/history/signature";
import { partLog, runLog, runRow } from "../model/history/runLog";
import type { RunDraft } from "../model/history/runRecord";
import type { Runner } from "../model/history/runner";
import { LOADING, NONE, failedLoad, ready, type Load } from "../model/load";
import type { Trouble } from "../model/trouble";
import { Observable } from "./observable";
import { whoWrites } from "./whoWrites";
import { nextTurn, pauseAfterTurns } from "../../compute/inTurns";

export interface HistoryState {
  readonly list: Load<ReadRuns>;
  /** Why the last run is not in the history. */
  readonly notRecorded?: Trouble;
}

type HistoryPort = Pick<WorkbookPort, "readLog" | "appendToLog" | "readAuthor">;

/** The runs that the workbook keeps: a row each in a table that can be read without Tenor. */
export class RunHistory extends Observable<HistoryState> {
  private latestRead = 0;

  constructor(
    private readonly workbook: HistoryPort,
    private readonly runner: Runner,
  ) {
    super({ list: NONE });
  }

  /** Reads the table again: another pane may have written to it. */
  async reload(): Promise<void> {
    const read = ++this.latestRead;
    if (this.state().list.status !== "ready") this.change({ list: LOADING });
    const [runs, parts] = await Promise.all([this.workbook.readLog(runLog("en")), this.workbook.readLog(partLog("en"))]);
    // A slower read must not put back what an earlier moment held.
    if (read !== this.latestRead) return;
    const refused = [runs, parts].find(({ ok }) => !ok);
    if (!runs.ok || !parts.ok) return this.change({ list: failedLoad({ kind: "workbook", problem: (refused as { problem: Extract<Trouble, { kind: "workbook" }>["problem"] }).problem }) });
    this.change({ list: ready(readRuns(runs.value?.cells ?? [], parts.value?.cells ?? [])) });
  }

  /** Keeps a run that has just finished. What goes wrong is said here and disturbs nobody. @returns the record, where it was kept */
  async recordRun(draft: RunDraft): Promise<RunRecord | undefined> {
    const record = await this.recordOf(draft);
    const parts = partRows(record);
    const kept = parts.length > 0 ? await this.workbook.appendToLog(partLog(draft.locale), parts) : undefined;
    const written = kept?.ok === false ? kept : await this.workbook.appendToLog(runLog(draft.locale), [runRow(record, draft.locale)]);
    this.change({ notRecorded: written.ok ? undefined : { kind: "workbook", problem: written.problem } });
    if (this.state().list.status !== "none") await this.reload();
    return written.ok ? record : undefined;
  }

  private async recordOf({ kind, inputs, scenarios, setup, totals, finishedAt, note = "" }: RunDraft): Promise<RunRecord> {
    const { source, reading, assumptions, matrix } = inputs;
    const { version } = this.runner;
    // The result is shown first.
    await nextTurn();
    const hashes = await hashInputs({ kind, version, cells: source.cells, reading, assumptions, matrix, scenarios, settings: setup }, pauseAfterTurns());
    const who = await whoWrites(this.runner, this.workbook);
    const run = { id: runId(finishedAt, [hashes.all, who]), kind, who, version, source: source.ref, scenarios, setup, totals, finishedAt, hashes, reading: keptReading(source.cells, reading, assumptions, matrix) };
    return { ...run, signature: signatureOf(run), note };
  }
}

/** "20260131-093015-4f2a": when, in universal time, and what tells two runs of one second apart. */
function runId(finishedAt: number, tellsApart: readonly string[]): string {
  const [date, time] = new Date(finishedAt).toISOString().split("T");
  return `${date.replaceAll("-", "")}-${time.slice(0, 8).replaceAll(":", "")}-${canonicalHash([finishedAt, ...tellsApart]).slice(0, 4)}`;
}
