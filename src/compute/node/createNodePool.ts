import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { openPlan } from "../../core/simulation/openPlan";
import type { FromWorker, WorkerPort } from "../messages";
import { createPool, type Pool } from "../pool";

/**
 * A pool of worker threads.
 * @param workerFile the built worker, beside the command that uses it
 * @param size number of workers; by default one a core
 */
export function createNodePool(workerFile: string, size = availableParallelism()): Pool {
  return createPool({ size, openPlan, createWorker: () => createWorker(workerFile) });
}

function createWorker(file: string): WorkerPort {
  const worker = new Worker(file);
  const replaceListener = <T>(event: string, listener: (value: T) => void): void => {
    worker.removeAllListeners(event);
    worker.on(event, listener);
  };
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => replaceListener<FromWorker>("message", listener),
    onCrash: (listener) => replaceListener<Error>("error", (error) => listener(error.message)),
    terminate: () => void worker.terminate(),
  };
}
