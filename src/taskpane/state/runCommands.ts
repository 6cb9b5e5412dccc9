import type { Locale } from "../../catalog/text/localText";
import type { ClientReading } from "../../catalog/schema/readClientTable";
import { failure } from "../../core/result/failure";
import type { Scenario } from "../../core/scenario/scenario";
import { placeOf } from "../../excel/sourceRef";
import { chosenScenarios } from "../model/scenarioChoices";
import { runSheets, type RunSheetTexts } from "../model/runSheets";
import { runRequests, type FinishedRun } from "../model/runView";
import type { Trouble } from "../model/trouble";
import type { DataCommands } from "./dataCommands";
import { failureOf } from "./failureOf";
import type { ScenarioCommands } from "./scenarioCommands";
import type { PaneServices } from "./services";
import type { PaneStore } from "./store";

/** Share of a run's time that reading the table takes, for the progress bar. */
const READING_SHARE = 0.3;

type RunInputs = { readonly ok: true; readonly reading: ClientReading; readonly scenarios: readonly Scenario[] } | { readonly ok: false; readonly trouble: Trouble };

/** Running the scenarios and writing what came of it. */
export class RunCommands {
  private running?: AbortController;
  private writing?: AbortController;

  constructor(
    private readonly store: PaneStore,
    private readonly services: PaneServices,
    private readonly data: DataCommands,
    private readonly scenarios: ScenarioCommands,
  ) {}

  /** Reads table and scenarios as they are now, then values them off the page's thread. */
  async run(locale: Locale): Promise<void> {
    const abort = new AbortController();
    this.running = abort;
    const startedAt = this.services.now();
    this.store.dispatch({ type: "runStarted", at: startedAt });
    try {
      const inputs = await this.readInputs(locale, abort.signal);
      if (abort.signal.aborted) this.store.dispatch({ type: "runCancelled" });
      else if (!inputs.ok) this.store.dispatch({ type: "runFailed", trouble: inputs.trouble });
      else this.store.dispatch({ type: "runFinished", result: await this.value(inputs.reading, inputs.scenarios, startedAt, abort.signal) });
    } catch (thrown) {
      const cause = failureOf(thrown);
      if (cause.code === "cancelled") this.store.dispatch({ type: "runCancelled" });
      else this.store.dispatch({ type: "runFailed", trouble: { kind: "data", failure: cause } });
    } finally {
      this.running = undefined;
    }
  }

  cancel(): void {
    this.running?.abort();
  }

  private async readInputs(locale: Locale, signal: AbortSignal): Promise<RunInputs> {
    const onProgress = (share: number): void => this.store.dispatch({ type: "runProgressed", phase: "reading", share: share * READING_SHARE, at: this.services.now() });
    await Promise.all([this.data.readTable({ signal, onProgress }), this.scenarios.reload(locale)]);
    const { table, reading, scenarios, choices } = this.store.state();
    for (const step of [table, reading, scenarios]) if (step.status === "failed") return { ok: false, trouble: step.trouble };
    const chosen = scenarios.status === "ready" ? chosenScenarios(scenarios.value.scenarios, choices) : [];
    if (reading.status !== "ready" || chosen.length === 0) return { ok: false, trouble: { kind: "data", failure: failure("noRows", { parameter: "scenario_table" }) } };
    return { ok: true, reading: reading.value, scenarios: chosen };
  }

  private async value(reading: ClientReading, scenarios: readonly Scenario[], startedAt: number, signal: AbortSignal): Promise<FinishedRun> {
    const { asItStands, summary } = runRequests(reading, scenarios);
    const inAll = summary.scenarios.length + 1;
    const progress = (before: number, part: number) => (done: number, total: number) =>
      this.store.dispatch({ type: "runProgressed", phase: "valuing", share: READING_SHARE + (1 - READING_SHARE) * ((before + (part * done) / total) / inAll), at: this.services.now() });
    const base = await this.services.run(asItStands, { signal, onProgress: progress(0, 1) });
    const result = await this.services.run(summary, { signal, onProgress: progress(1, inAll - 1) });
    const finishedAt = this.services.now();
    const { matrix, matrixSource } = this.store.state();
    const matrixPlace = matrix.status === "ready" && matrixSource ? placeOf(matrixSource) : undefined;
    return { reading, asItStands: base, summary: result, scenarios, matrixPlace, finishedAt, tookMs: finishedAt - startedAt };
  }

  async write(locale: Locale, texts: RunSheetTexts): Promise<void> {
    const { result, table } = this.store.state();
    if (!result || table.status !== "ready") return;
    const abort = new AbortController();
    this.writing = abort;
    this.store.dispatch({ type: "writeChanged", write: { status: "writing", share: 0 } });
    const { ref, sheet, address } = table.value;
    const source = ref.kind === "table" ? `${ref.name} (${sheet}!${address})` : `${sheet}!${address}`;
    const written = await this.services.workbook.writeSheets(runSheets(result, source, locale, texts), {
      signal: abort.signal,
      onProgress: (share) => this.store.dispatch({ type: "writeChanged", write: { status: "writing", share } }),
    });
    this.writing = undefined;
    if (written.ok) this.store.dispatch({ type: "writeChanged", write: { status: "written", sheets: written.value } });
    else if (written.problem.code === "cancelled") this.store.dispatch({ type: "writeChanged", write: { status: "idle" } });
    else this.store.dispatch({ type: "writeChanged", write: { status: "failed", trouble: { kind: "workbook", problem: written.problem } } });
  }

  cancelWrite(): void {
    this.writing?.abort();
  }
}

/** The failure a run threw; anything else is a bug, and is said to be one. */
