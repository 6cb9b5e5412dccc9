import type { Pool } from "../compute/pool";
import { RunFailure } from "../compute/runFailure";
import { failed, ok } from "../core/result/result";
import type { Run } from "./io";

/** Runs tables on a pool of its own for each run, closed behind it, so that nothing keeps the process. */
export function poolRunner(createPool: (workers: number | undefined) => Pool, signal?: AbortSignal): Run {
  return async (request, { workers, onProgress } = {}) => {
    const pool = createPool(workers);
    try {
      return ok(await pool.run(request, { signal, onProgress: (done, total) => onProgress?.(done / total) }));
    } catch (error) {
      if (error instanceof RunFailure) return failed(error.failure);
      throw error;
    } finally {
      pool.close();
    }
  };
}
