import type { Failure } from "../../core/result/failure";
import type { Result } from "../../core/result/result";
import type { RunRequest } from "../../core/simulation/runRequest";
import type { Study } from "../../core/studies/study";
import { conduct } from "../../catalog/define/carryOut";
import { pauseAfterTurns } from "../../compute/inTurns";
import { RunFailure } from "../../compute/runFailure";
import type { Trouble } from "../model/trouble";
import { failureOf } from "./failureOf";
import { Observable } from "./observable";
import { paced } from "./paced";
import type { PaneServices } from "./services";

/** A long step of a page: not begun, under way, or ended, with what there is of it so far. */
export type TaskState<Output, Partial = Output> =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly share: number; readonly elapsedMs: number; readonly partial?: Partial }
  | { readonly status: "cancelled"; readonly partial?: Partial }
  | { readonly status: "failed"; readonly trouble: Trouble }
  | { readonly status: "done"; readonly output: Output; readonly tookMs: number };

/** What a step hears and tells while it is under way. */
export interface TaskControl<Partial> {
  readonly signal: AbortSignal;
  /** Share done, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** What has come of it so far; kept when the step is cancelled. */
  readonly onPartial: (partial: Partial) => void;
}

export type TaskOutcome<Output> = { readonly ok: true; readonly value: Output } | { readonly ok: false; readonly trouble: Trouble };

/** A step that a rule of the data stops. */
export function stoppedBy(failure: Failure): { readonly ok: false; readonly trouble: Trouble } {
  return { ok: false, trouble: { kind: "data", failure } };
}

/** One long step at a time: a new one takes the place of the one before. */
export class PageTask<Output, Partial = Output> extends Observable<TaskState<Output, Partial>> {
  private running?: AbortController;

  constructor(private readonly now: () => number) {
    super({ status: "idle" });
  }

  async start(work: (control: TaskControl<Partial>) => Promise<TaskOutcome<Output>>): Promise<void> {
    this.running?.abort();
    const abort = new AbortController();
    this.running = abort;
    const startedAt = this.now();
    const isCurrent = (): boolean => this.running === abort;
    const move = (changed: { readonly share?: number; readonly partial?: Partial }): void => {
      const state = this.state();
      if (isCurrent() && state.status === "running") this.enter({ ...state, ...changed, elapsedMs: this.now() - startedAt });
    };
    this.enter({ status: "running", share: 0, elapsedMs: 0 });
    try {
      const outcome = await work({ signal: abort.signal, onProgress: paced(this.now, (share: number) => move({ share })), onPartial: (partial) => move({ partial }) });
      if (!isCurrent()) return;
      if (outcome.ok) this.enter({ status: "done", output: outcome.value, tookMs: this.now() - startedAt });
      else this.enter({ status: "failed", trouble: outcome.trouble });
    } catch (thrown) {
      if (isCurrent()) this.enter({ status: "failed", trouble: { kind: "data", failure: failureOf(thrown) } });
    } finally {
      if (isCurrent()) this.running = undefined;
    }
  }

  /** Stops at once; what the step does until it notices is not heard. */
  cancel(): void {
    if (!this.running) return;
    this.running.abort();
    this.running = undefined;
    const state = this.state();
    const partial = state.status === "running" ? state.partial : undefined;
    this.enter({ status: "cancelled", ...(partial === undefined ? {} : { partial }) });
  }

  /** Forgets what came of it. */
  reset(): void {
    this.cancel();
    this.enter({ status: "idle" });
  }
}

/**
 * Conducts a study of the portfolio off the page's thread.
 * @param runs how many runs the study is expected to ask for, for the progress
 */
export async function conductStudy<Output>(study: Study<Output>, runs: number, run: PaneServices["run"], control: Pick<TaskControl<never>, "signal" | "onProgress">, onStart?: (request: RunRequest, soFar: () => unknown) => void): Promise<TaskOutcome<Output>> {
  let finished = 0;
  const pause = pauseAfterTurns();
  const result: Result<Output> = await conduct(study, async (request) => {
    const answer = await run(request, {
      signal: control.signal,
      onProgress: (done, total) => control.onProgress(Math.min(1, (finished + done / total) / runs)),
      onStart: (soFar) => onStart?.(request, soFar),
    });
    finished = Math.min(runs - 1, finished + 1);
    return answer;
  }, async () => {
    await pause();
    if (control.signal.aborted) throw RunFailure.cancelled();
  });
  return result.ok ? result : stoppedBy(result.failure);
}
