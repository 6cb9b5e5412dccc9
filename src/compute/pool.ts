import type { Result } from "../core/result/result";
import type { BlockPlan } from "../core/scenario/blockPlan";
import type { AnswerTo, RunRequest } from "../core/simulation/runRequest";
import { runInProcess } from "./inProcess";
import { afterATurn, inTurns } from "./inTurns";
import type { FromWorker, ToWorker, WorkerPort } from "./messages";
import type { RunControl } from "./runControl";
import { RunFailure } from "./runFailure";
import { takeColumns, type TakenColumns } from "./tableColumns";

export type PlanSteps = Generator<void, Result<BlockPlan>>;

export interface PoolOptions {
  /** Starts a worker; undefined where the host has none, and everything runs in process. */
  readonly createWorker?: () => WorkerPort;
  /** Workers at most. */
  readonly size: number;
  /** Cuts a request into blocks, in steps; loads what it needs for that. */
  readonly openPlan: (request: RunRequest) => PlanSteps | Promise<PlanSteps>;
}

export interface Pool {
  /** @throws RunFailure where the run is cancelled, refused or crashes */
  readonly run: <Request extends RunRequest>(request: Request, control?: RunControl) => Promise<AnswerTo<Request>>;
  readonly close: () => void;
}

/**
 * Below this many client valuations a run is over before a worker has started: about 10 ms in process,
 * against 50 ms for a worker to start and take the table.
 */
export const IN_PROCESS_VALUATIONS = 20_000;

/** Blocks handed to a worker ahead of its answers, so that it never waits for the next. */
const BLOCKS_AHEAD = 2;

/**
 * Carries runs over a table off the calling thread. Workers take blocks as they come free; the blocks' parts
 * are put together in the order of the blocks, so the answer is the same for any number of workers.
 */
export function createPool({ createWorker, size, openPlan }: PoolOptions): Pool {
  const workers = new Set<SharedWorkerPort>();
  let nextRun = 1;

  /** Where the host refuses workers, those there are do the work, or the calling thread. */
  const startWorkers = (blockCount: number): void => {
    while (createWorker && workers.size < Math.min(size, blockCount)) {
      let port: WorkerPort;
      try {
        port = createWorker();
      } catch {
        return;
      }
      const worker: SharedWorkerPort = new SharedWorkerPort(port, () => workers.delete(worker));
      workers.add(worker);
    }
  };

  const run = async <Request extends RunRequest>(request: Request, control: RunControl = {}): Promise<AnswerTo<Request>> => {
    if (control.signal?.aborted) throw RunFailure.cancelled();
    const steps = await openPlan(request);
    const opened = await inTurns(steps, control.signal);
    if (!opened.ok) throw new RunFailure(opened.failure);
    const plan = opened.value;
    if (plan.valuations > IN_PROCESS_VALUATIONS) startWorkers(plan.blockCount);
    const inProcess = plan.valuations <= IN_PROCESS_VALUATIONS || workers.size === 0 || plan.blockCount === 0;
    return (await (inProcess ? runInProcess(plan, control) : runOnWorkers(nextRun++, withoutNames(request), plan, [...workers], control))) as AnswerTo<Request>;
  };

  return {
    run,
    close: () => {
      for (const worker of [...workers]) worker.shut(RunFailure.cancelled());
    },
  };
}

/** A request as workers need it: client names are not valued, and copying a hundred thousand of them holds the thread. */
function withoutNames(request: RunRequest): RunRequest {
  return { ...request, table: { ...request.table, ids: [] } };
}

/** What a run hears from a worker. */
interface Listener {
  readonly receive: (message: FromWorker) => void;
  /** The worker is no more. */
  readonly end: (why: RunFailure) => void;
}

/** A worker that several runs may use at once: what it says reaches the run it is about, its end reaches all. */
class SharedWorkerPort {
  private readonly listeners = new Map<number, Listener>();

  constructor(
    private readonly port: WorkerPort,
    private readonly onEnd: () => void,
  ) {
    port.onMessage((message) => this.listeners.get(message.run)?.receive(message));
    port.onCrash((detail) => this.shut(RunFailure.crashed(detail)));
  }

  listen(run: number, listener: Listener): void {
    this.listeners.set(run, listener);
  }

  send(message: ToWorker): void {
    this.port.post(message);
  }

  close(run: number): void {
    if (this.listeners.delete(run)) this.port.post({ kind: "close", run });
  }

  /** Ends the worker, and every run that still waits for it. */
  shut(why: RunFailure): void {
    this.onEnd();
    this.port.terminate();
    for (const listener of [...this.listeners.values()]) listener.end(why);
    this.listeners.clear();
  }
}

function runOnWorkers(run: number, request: RunRequest, plan: BlockPlan, workers: readonly SharedWorkerPort[], { signal, onProgress, onStart }: RunControl): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const total = plan.blockCount;
    const collector = plan.collect();
    let next = 0;
    let done = 0;
    let ended = false;

    const end = (settle: () => void): void => {
      if (ended) return;
      ended = true;
      signal?.removeEventListener("abort", cancel);
      settle();
      for (const worker of workers) worker.close(run);
    };
    const fail = (failed: RunFailure): void => end(() => reject(failed));
    const cancel = (): void => fail(RunFailure.cancelled());
    /** What throws here (a message that cannot be sent, a caller's onProgress) ends the run, not the page. */
    const orEnd = (step: () => void): void => {
      try {
        step();
      } catch (error) {
        fail(RunFailure.crashed(error instanceof Error ? error.message : String(error)));
      }
    };
    const handOut = (worker: SharedWorkerPort): void => {
      if (!ended && next < total) worker.send({ kind: "block", run, block: next++ });
    };
    const receive = (worker: SharedWorkerPort, message: FromWorker): void => {
      if (message.kind === "crashed") return fail(RunFailure.crashed(message.detail));
      collector.add(message.block, message.part);
      done++;
      onProgress?.(done, total);
      if (done === total) end(() => resolve(collector.output()));
      else handOut(worker);
    };

    signal?.addEventListener("abort", cancel);
    orEnd(() => onStart?.(collector.output));
    const join = async (worker: SharedWorkerPort, { request: opening, columns }: TakenColumns): Promise<void> => {
      worker.listen(run, { receive: (message) => orEnd(() => receive(worker, message)), end: fail });
      for (const column of columns) await afterATurn(() => !ended && orEnd(() => worker.send({ kind: "column", run, column })));
      if (ended) return;
      orEnd(() => {
        worker.send({ kind: "open", run, request: opening });
        for (let ahead = 0; ahead < BLOCKS_AHEAD; ahead++) handOut(worker);
      });
    };
    /** One after another: the first is at work while the next gets its copy of the table. */
    const joinAll = async (): Promise<void> => {
      const taken = await inTurns(takeColumns(request));
      for (const worker of workers) if (!ended) await join(worker, taken);
    };
    void joinAll();
  });
}
