import type { FromWorker, WorkerPort } from "../messages";
import { createPool, type Pool } from "../pool";

/** More workers than this bring little: the merge and the table's copies grow with them. */
const MAX_WORKERS = 8;

/** A pool of web workers, one a core; in process where the page may not start workers. */
export function createBrowserPool(): Pool {
  const cores = navigator.hardwareConcurrency || 2;
  return createPool({ size: Math.min(cores, MAX_WORKERS), ...(typeof Worker === "undefined" ? {} : { createWorker }) });
}

function createWorker(): WorkerPort {
  const worker = new Worker(/* webpackChunkName: "compute" */ new URL("./worker.ts", import.meta.url));
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => (worker.onmessage = ({ data }: MessageEvent<FromWorker>) => listener(data)),
    onCrash: (listener) => {
      worker.onerror = (event) => listener(event.message || "a worker could not start");
      worker.onmessageerror = () => listener("a message from a worker could not be read");
    },
    terminate: () => worker.terminate(),
  };
}
