import { createEstimator, type Estimator } from "../../../src/compute/estimator";
import type { EstimatorPort, FromEstimator, ToEstimator } from "../../../src/compute/estimateMessages";
import { RunFailure } from "../../../src/compute/runFailure";
import { serveEstimates } from "../../../src/compute/serveEstimates";
import { estimate, type EstimateRequest } from "../../../src/core/estimators";

const HIGH_END: EstimateRequest = { estimator: "renewal", input: { model: "sbg", cohorts: [[100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1]] } };
const REGULAR: EstimateRequest = { estimator: "renewal", input: { model: "sbg", cohorts: [[100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1]] } };
const load = () => Promise.resolve(estimate);

/** A worker that answers after its turn; `alive` counts those started and not ended. */
function workers(): { createWorker: () => EstimatorPort; started: () => number; alive: () => number; crash: (detail: string) => void } {
  let started = 0;
  let alive = 0;
  let crash: (detail: string) => void = () => {};
  const createWorker = (): EstimatorPort => {
    started++;
    alive++;
    let ended = false;
    let listener: (message: FromEstimator) => void = () => {};
    const serve = serveEstimates((message) => !ended && listener(message));
    return {
      post: (message: ToEstimator) => void setTimeout(() => !ended && serve(structuredClone(message))),
      onMessage: (next) => (listener = next),
      onCrash: (next) => (crash = next),
      terminate: () => {
        ended = true;
        alive--;
      },
    };
  };
  return { createWorker, started: () => started, alive: () => alive, crash: (detail) => crash(detail) };
}

const reason = (promise: Promise<unknown>): Promise<string> => promise.then(() => "settled", (error: unknown) => (error instanceof RunFailure ? error.failure.code : String(error)));

test("a worker gives what the estimator gives, one worker for all", async () => {
  const pool = workers();
  const estimator = createEstimator({ createWorker: pool.createWorker, load });
  expect(await Promise.all([estimator.estimate(HIGH_END), estimator.estimate(REGULAR)])).toEqual([estimate(HIGH_END), estimate(REGULAR)]);
  expect(pool.started()).toBe(1);
  estimator.close();
  expect(pool.alive()).toBe(0);
});

test("cancelling ends the estimate at once and lets the others go on", async () => {
  const pool = workers();
  const estimator = createEstimator({ createWorker: pool.createWorker, load });
  const abort = new AbortController();
  const first = estimator.estimate(HIGH_END, abort.signal);
  const second = estimator.estimate(REGULAR);
  abort.abort();
  expect(await reason(first)).toBe("cancelled");
  expect(await second).toEqual(estimate(REGULAR));
  expect([pool.started(), pool.alive()]).toEqual([2, 1]);
  expect(await reason(estimator.estimate(HIGH_END, AbortSignal.abort()))).toBe("cancelled");
});

test("a crash reaches those who wait, and the next call has a new worker", async () => {
  const pool = workers();
  const estimator = createEstimator({ createWorker: pool.createWorker, load });
  const waiting = estimator.estimate(HIGH_END);
  pool.crash("out of memory");
  expect(await reason(waiting)).toBe("internal");
  expect(await estimator.estimate(HIGH_END)).toEqual(estimate(HIGH_END));
  expect(pool.started()).toBe(2);
});

test("an estimator that throws is a crash of that estimate alone", async () => {
  const pool = workers();
  const estimator = createEstimator({ createWorker: pool.createWorker, load });
  const broken = { estimator: "unheard of", input: {} } as unknown as EstimateRequest;
  expect(await reason(estimator.estimate(broken))).toBe("internal");
  expect(await estimator.estimate(HIGH_END)).toEqual(estimate(HIGH_END));
  expect(pool.started()).toBe(1);
});

test.each<[string, () => Estimator]>([
  ["without workers", () => createEstimator({ load })],
  ["where the host refuses them", () => createEstimator({ load, createWorker: () => { throw new Error("refused"); } })],
])("%s the calling thread estimates", async (_, create) => {
  const estimator = create();
  expect(await estimator.estimate(HIGH_END)).toEqual(estimate(HIGH_END));
  expect(await reason(estimator.estimate(HIGH_END, AbortSignal.abort()))).toBe("cancelled");
});
