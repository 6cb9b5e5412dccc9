import type { Locale } from "../../catalog/text/localText";
import { answerCall } from "../model/functions/answerCall";
import { callsOf, entryOf, type ExplainState, type Explanation } from "../model/functions/explanation";
import type { GuideEntry } from "../model/functions/guide";
import { readArguments } from "../model/functions/readArguments";
import type { BuilderServices } from "./builderController";
import { callRunner } from "./callRunner";
import { failureOf } from "./failureOf";
import { Observable } from "./observable";
import type { PaneServices } from "./services";
import { debounced } from "./turns";

const SELECTION_SETTLES_MS = 300;

interface ExplainServices extends Omit<BuilderServices, "workbook"> {
  readonly workbook: Pick<PaneServices["workbook"], "watchSelection">;
}

/** Tells about the selected cell: what each argument is and holds, what comes of it, and by which steps. */
export class ExplainController extends Observable<ExplainState> {
  private working?: AbortController;

  constructor(private readonly services: ExplainServices) {
    super({ status: "idle" });
  }

  /** Follows the selection until it is stopped. @returns how to stop */
  follow(entries: readonly GuideEntry[], locale: Locale): () => void {
    let isStopped = false;
    const explain = (): void => void (isStopped || this.explain(entries, locale));
    const watching = this.services.workbook.watchSelection(debounced(explain, SELECTION_SETTLES_MS));
    explain();
    return () => {
      isStopped = true;
      this.working?.abort();
      void watching.then((watched) => watched.ok && watched.value());
    };
  }

  /** @param chosen which call of the formula, where it has several */
  async explain(entries: readonly GuideEntry[], locale: Locale, chosen = 0): Promise<void> {
    this.working?.abort();
    const abort = new AbortController();
    this.working = abort;
    const enter = (state: ExplainState): void => {
      if (!abort.signal.aborted) this.enter(state);
    };
    const cell = await this.services.cells.selectedFormula();
    if (!cell.ok) return enter({ status: "failed", trouble: { kind: "workbook", problem: cell.problem } });
    const calls = callsOf(cell.value);
    const call = calls.at(chosen);
    const entry = call && entryOf(call, entries);
    if (!call || !entry) return enter({ status: "nothing", cell: cell.value, ...(call ? { unknown: call.name } : {}) });
    if (this.state().status !== "done") enter({ status: "working" });
    try {
      enter(await this.told({ cell: cell.value, calls, chosen, entry }, locale, abort.signal));
    } catch (thrown) {
      enter({ status: "failed", trouble: { kind: "data", failure: failureOf(thrown) } });
    }
  }

  private async told(asked: Pick<Explanation, "cell" | "calls" | "chosen" | "entry">, locale: Locale, signal: AbortSignal): Promise<ExplainState> {
    const { cell, calls, chosen, entry } = asked;
    const { args } = calls[chosen];
    const book = await this.services.cells.readReferred(args, cell, { signal });
    if (!book.ok) return { status: "failed", trouble: { kind: "workbook", problem: book.problem } };
    const runner = callRunner(this.services, signal);
    const readings = await readArguments(args, book.value, cell, runner);
    if (readings.some(({ ok }) => !ok)) return { status: "done", explanation: { ...asked, readings } };
    const values = readings.map((reading) => (reading.ok ? reading.cells : undefined));
    const answer = await answerCall(entry.fn, values, runner);
    const steps = answer.ok ? await this.services.cells.callSteps({ fn: entry.fn, args: values }, locale) : undefined;
    return { status: "done", explanation: { ...asked, readings, answer, steps } };
  }
}
