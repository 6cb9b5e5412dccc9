import { createEstimator, type Estimator } from "../estimator";
import type { EstimatorPort, FromEstimator } from "../estimateMessages";

/** Estimates in a web worker; on the calling thread where the page may not start one. */
export function createBrowserEstimator(): Estimator {
  const load = async () => (await import(/* webpackChunkName: "estimators" */ "../../core/estimators")).estimate;
  return createEstimator({ load, ...(typeof Worker === "undefined" ? {} : { createWorker }) });
}

function createWorker(): EstimatorPort {
  const worker = new Worker(/* webpackChunkName: "estimating" */ new URL("./estimateWorker.ts", import.meta.url));
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => (worker.onmessage = ({ data }: MessageEvent<FromEstimator>) => listener(data)),
    onCrash: (listener) => {
      worker.onerror = (event) => listener(event.message || "a worker could not start");
      worker.onmessageerror = () => listener("a message from a worker could not be read");
    },
    terminate: () => worker.terminate(),
  };
}
