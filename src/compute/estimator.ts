import type { EstimateRequest } from "../core/estimators";
import type { Result } from "../core/result/result";
import type { EstimatorPort, FromEstimator } from "./estimateMessages";
import { RunFailure } from "./runFailure";

export interface EstimatorOptions {
  /** Starts a worker; undefined where the host has none. */
  readonly createWorker?: () => EstimatorPort;
  /** Loads the estimators onto the calling thread, for hosts without workers. */
  readonly load: () => Promise<(request: EstimateRequest) => Result<unknown>>;
}

export interface Estimator {
  /**
   * @returns what the estimator gives: its output, or why there is none
   * @throws RunFailure where it is cancelled or crashes
   */
  readonly estimate: (request: EstimateRequest, signal?: AbortSignal) => Promise<Result<unknown>>;
  readonly close: () => void;
}

interface OpenEstimate {
  readonly request: EstimateRequest;
  readonly settle: (result: Result<unknown>) => void;
  readonly reject: (why: RunFailure) => void;
}

/**
 * Carries estimates off the calling thread, to one worker that takes them in their order. An estimate cannot be
 * interrupted, so a cancelled one ends the worker; what else was waiting starts again in a new one.
 */
export function createEstimator({ createWorker, load }: EstimatorOptions): Estimator {
  const open = new Map<number, OpenEstimate>();
  let port: EstimatorPort | undefined;
  let nextId = 1;

  const stop = (): void => {
    port?.terminate();
    port = undefined;
  };
  const crash = (detail: string): void => {
    stop();
    const waiting = [...open.values()];
    open.clear();
    for (const { reject } of waiting) reject(RunFailure.crashed(detail));
  };
  const receive = (message: FromEstimator): void => {
    const estimate = open.get(message.id);
    open.delete(message.id);
    if (message.kind === "estimated") estimate?.settle(message.result);
    else estimate?.reject(RunFailure.crashed(message.detail));
  };
  /** The worker, started where there is none; undefined where the host refuses. */
  const started = (): EstimatorPort | undefined => {
    if (port || !createWorker) return port;
    try {
      port = createWorker();
    } catch {
      return undefined;
    }
    port.onMessage(receive);
    port.onCrash(crash);
    return port;
  };
  const cancel = (id: number): void => {
    const estimate = open.get(id);
    if (!estimate) return;
    open.delete(id);
    stop();
    estimate.reject(RunFailure.cancelled());
    for (const [waiting, { request }] of open) started()?.post({ id: waiting, request });
  };

  return {
    async estimate(request, signal) {
      if (signal?.aborted) throw RunFailure.cancelled();
      const worker = started();
      if (!worker) {
        const estimate = await load();
        if (signal?.aborted) throw RunFailure.cancelled();
        return estimate(request);
      }
      const id = nextId++;
      const abort = (): void => cancel(id);
      signal?.addEventListener("abort", abort);
      try {
        return await new Promise<Result<unknown>>((settle, reject) => {
          open.set(id, { request, settle, reject });
          worker.post({ id, request });
        });
      } finally {
        signal?.removeEventListener("abort", abort);
        open.delete(id);
      }
    },
    close() {
      stop();
      const waiting = [...open.values()];
      open.clear();
      for (const { reject } of waiting) reject(RunFailure.cancelled());
    },
  };
}
