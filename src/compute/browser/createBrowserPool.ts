import { PortfolioRun } from "../../core/scenario/portfolioRun";
import type { FromWorker, WorkerPort } from "../messages";
import { createPool, type PlanSteps, type Pool, type PoolOptions } from "../pool";

/** More workers than this bring little: the merge and the table's copies grow with them. */
const MAX_WORKERS = 8;

/** A pool of web workers, one a core; in process where the page may not start workers. */
export function createBrowserPool(): Pool {
  const cores = navigator.hardwareConcurrency || 2;
  return createPool({ size: Math.min(cores, MAX_WORKERS), openPlan, ...(typeof Worker === "undefined" ? {} : { createWorker }) });
}

/** What simulates is loaded when it is first asked for. */
const openPlan: PoolOptions["openPlan"] = async (request) => {
  if (request.kind === "portfolio") return PortfolioRun.createInSteps(request.table, request.scenarios, request.options) as PlanSteps;
  return (await import(/* webpackChunkName: "simulation" */ "../../core/simulation/openPlan")).openPlan(request);
};

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
