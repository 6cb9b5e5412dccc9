import type { Locale } from "../../catalog/text/localText";
import type { PortfolioRunResult } from "../../core/scenario/runResult";
import { placeOf } from "../../catalog/schema/sourceRef";
import type { RunPhase } from "../model/paneState";
import { finishedPart, type RunHalves } from "../model/partialRun";
import type { RunDraft } from "../model/history/runRecord";
import { portfolioTotals } from "../../audit/history/runTotals";
import { runSheets, type RunSheetTexts } from "../model/runSheets";
import { runRequests, type FinishedRun } from "../model/runView";
import { failureOf } from "./failureOf";
import { paced } from "./paced";
import type { Portfolio, PortfolioInputs } from "./portfolioInputs";
import type { RunHistory } from "./runHistory";
import type { PaneServices } from "./services";
import { writeTelling } from "./sheetWriting";
import type { PaneStore } from "./store";

/** Share of a run's time that reading the table takes, for the progress bar. */
const READING_SHARE = 0.3;

/** Running the scenarios and writing what came of it. */
export class RunCommands {
  private running?: AbortController;
  private writing?: AbortController;

  constructor(
    private readonly store: PaneStore,
    private readonly services: PaneServices,
    private readonly inputs: PortfolioInputs,
    private readonly history: RunHistory,
  ) {}

  /** Reads table and scenarios as they are now, values them off the page's thread, and keeps the run in the history. */
  async run(locale: Locale): Promise<void> {
    const finished = await this.runNow(locale);
    if (finished) await this.history.recordRun({ ...finished, kind: "portfolio", locale });
  }

  private async runNow(locale: Locale): Promise<Pick<RunDraft, "inputs" | "scenarios" | "totals" | "finishedAt"> | undefined> {
    const abort = new AbortController();
    this.running = abort;
    const startedAt = this.services.now();
    this.store.dispatch({ type: "runStarted", at: startedAt });
    let finishedSoFar: (() => FinishedRun | undefined) | undefined;
    try {
      const onProgress = this.onProgress("reading");
      const inputs = await this.inputs.read(locale, { signal: abort.signal, onProgress: (share) => onProgress(share * READING_SHARE) });
      if (abort.signal.aborted) this.store.dispatch({ type: "runCancelled" });
      else if (!inputs.ok) this.store.dispatch({ type: "runFailed", trouble: inputs.trouble });
      else {
        const result = await this.value(inputs.value, startedAt, abort.signal, (soFar) => (finishedSoFar = soFar));
        this.store.dispatch({ type: "runFinished", result });
        return { inputs: inputs.value, scenarios: result.scenarios, totals: portfolioTotals(result.summary), finishedAt: result.finishedAt };
      }
    } catch (thrown) {
      const cause = failureOf(thrown);
      if (cause.code === "cancelled") this.store.dispatch({ type: "runCancelled", result: finishedSoFar?.() });
      else this.store.dispatch({ type: "runFailed", trouble: { kind: "data", failure: cause } });
    } finally {
      this.running = undefined;
    }
    return undefined;
  }

  private onProgress(phase: RunPhase): (share: number) => void {
    return paced(this.services.now, (share) => this.store.dispatch({ type: "runProgressed", phase, share, at: this.services.now() }));
  }

  cancel(): void {
    this.running?.abort();
  }

  /** @param onStart receives a way to what is finished so far, once clients are valued under the scenarios */
  private async value({ reading, chosen: scenarios, refused }: Portfolio, startedAt: number, signal: AbortSignal, onStart: (soFar: () => FinishedRun | undefined) => void): Promise<FinishedRun> {
    const { asItStands, summary } = runRequests(reading, scenarios);
    const inAll = summary.scenarios.length + 1;
    const onProgress = this.onProgress("valuing");
    const progress = (before: number, part: number) => (done: number, total: number) => onProgress(READING_SHARE + (1 - READING_SHARE) * ((before + (part * done) / total) / inAll));
    const base = await this.services.run(asItStands, { signal, onProgress: progress(0, 1) });
    const { matrix, matrixSource } = this.store.state();
    const matrixPlace = matrix.status === "ready" && matrixSource ? placeOf(matrixSource) : undefined;
    const finish = (halves: RunHalves): FinishedRun => {
      const finishedAt = this.services.now();
      return { reading, ...halves, scenarios, refused, matrixPlace, finishedAt, tookMs: finishedAt - startedAt };
    };
    const result = await this.services.run(summary, {
      signal,
      onProgress: progress(1, inAll - 1),
      onStart: (soFar) => onStart(() => {
        const part = finishedPart(base, soFar() as PortfolioRunResult);
        return part && finish(part);
      }),
    });
    return finish({ asItStands: base, summary: result });
  }

  async write(locale: Locale, texts: RunSheetTexts): Promise<void> {
    const { result, table } = this.store.state();
    if (!result || table.status !== "ready") return;
    const abort = new AbortController();
    this.writing = abort;
    const { ref, sheet, address } = table.value;
    const source = ref.kind === "table" ? `${ref.name} (${sheet}!${address})` : `${sheet}!${address}`;
    await writeTelling(this.services.workbook, runSheets(result, source, locale, texts), abort.signal, (write) => this.store.dispatch({ type: "writeChanged", write }));
    this.writing = undefined;
  }

  cancelWrite(): void {
    this.writing?.abort();
  }
}
