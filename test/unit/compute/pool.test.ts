import { createPool, IN_PROCESS_VALUATIONS } from "../../../src/compute/pool";
import type { WorkerPort } from "../../../src/compute/messages";
import { BLOCK_ROWS } from "../../../src/core/portfolio/rowBlocks";
import { openPlan } from "../../../src/core/simulation/openPlan";
import type { PortfolioRequest } from "../../../src/core/scenario/portfolioRequest";
import { runPortfolio } from "../../../src/core/scenario/runPortfolio";
import type { PortfolioRunResult } from "../../../src/core/scenario/runResult";
import { readClientTable } from "../../../src/catalog/schema/readClientTable";
import { fingerprint, slowWorker } from "../../support/workers";

const COUNT = 12 * BLOCK_ROWS + 5;

/** Clients of three horizons, so that groups and blocks do not follow the rows. */
function request(count = COUNT): PortfolioRequest {
  const rows = Array.from({ length: count }, (_, i) => [`C${i}`, 50 + (i % 97), 0.02 + (i % 31) / 200, 0.08, (i % 17) / 300, 1000 + i, 3 + (i % 3)]);
  const reading = readClientTable([["Client", "Revenue", "Churn", "Discount rate", "PD", "EAD", "Years"], ...rows]);
  if (!reading.ok) throw new Error(reading.failure.message);
  return {
    kind: "portfolio",
    table: reading.value.table,
    scenarios: [{ name: "Base", weight: 0.5, shocks: [] }, { name: "Wave", weight: 0.5, shocks: [{ driver: "churn", operation: "hazard", amount: 1.7, path: { start: 2, ramp: 2, length: 3 } }] }],
    options: { clientValues: true },
  };
}

function valued({ table, scenarios, options }: PortfolioRequest): PortfolioRunResult {
  const result = runPortfolio(table, scenarios, options);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function inOneGo(asked: PortfolioRequest): string {
  return fingerprint(valued(asked));
}

const wanted = request();
const expected = inOneGo(wanted);

test.each([1, 2, 8])("%i workers give the same to the last bit, whoever answers first", async (size) => {
  let worker = 0;
  const pool = createPool({ openPlan, size, createWorker: () => { const own = worker++; return slowWorker((block) => (block * 7 + own * 3) % 5); } });
  const progress: number[] = [];
  const result = await pool.run(wanted, { onProgress: (done) => progress.push(done) });
  expect(fingerprint(result)).toBe(expected);
  expect(progress).toEqual(progress.map((_, index) => index + 1));
  pool.close();
});

test("without workers, and for a small table, the run is in process", async () => {
  let started = 0;
  const pool = createPool({ openPlan, size: 2, createWorker: () => { started++; return slowWorker(() => 0); } });
  const small = request(IN_PROCESS_VALUATIONS / 2 - 1);
  expect(fingerprint(await pool.run(small))).toBe(inOneGo(small));
  expect(started).toBe(0);
  expect(fingerprint(await createPool({ openPlan, size: 0 }).run(wanted))).toBe(expected);
});

test("two runs at once do not hear each other", async () => {
  const pool = createPool({ openPlan, size: 2, createWorker: () => slowWorker((block) => block % 3) });
  const other = { ...wanted, scenarios: [{ name: "Only", weight: 1, shocks: [] }, { name: "Cut", weight: 0, shocks: [{ driver: "revenue" as const, operation: "multiply" as const, amount: 0.5 }] }] };
  const [first, second] = await Promise.all([pool.run(wanted), pool.run(other)]);
  expect(fingerprint(first)).toBe(expected);
  expect(fingerprint(second)).toBe(inOneGo(other));
  pool.close();
});

test("cancel stops at once and asks for nothing more", async () => {
  const asked: number[] = [];
  const pool = createPool({ openPlan, size: 1, createWorker: () => slowWorker(() => 1, (block) => asked.push(block)) });
  const abort = new AbortController();
  const run = pool.run(wanted, { signal: abort.signal, onProgress: (done) => { if (done === 2) abort.abort(); } });
  await expect(run).rejects.toMatchObject({ failure: { code: "cancelled" } });
  const soFar = asked.length;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(asked.length).toBe(soFar);
  pool.close();
});

test("a worker that is busy does not delay the cancel; what others had finished is whole and without gaps", async () => {
  const pool = createPool({ openPlan, size: 2, createWorker: () => slowWorker((block) => (block >= 4 ? 2000 : 0)) });
  const abort = new AbortController();
  let soFar: () => unknown = () => undefined;
  const run = pool.run(wanted, { signal: abort.signal, onStart: (get) => (soFar = get) });
  await new Promise((resolve) => setTimeout(resolve, 400));
  const asked = performance.now();
  abort.abort();
  await expect(run).rejects.toMatchObject({ failure: { code: "cancelled" } });
  const part = soFar() as PortfolioRunResult;
  expect(performance.now() - asked).toBeLessThan(200);
  pool.close();

  const finished = COUNT - part.unfinished!.length;
  expect(finished).toBe(4 * BLOCK_ROWS);
  const whole = valued(wanted);
  part.scenarios.forEach(({ valued: count, clv, clientValues }, k) => {
    expect(count).toBe(finished);
    const unfinished = new Set(part.unfinished);
    const ofThese = whole.scenarios[k].clientValues!.map((value, row) => (unfinished.has(row) ? NaN : value));
    expect(clientValues).toEqual(ofThese);
    const sum = ofThese.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
    expect(Math.abs(clv - sum)).toBeLessThan(1e-9 * Math.abs(sum));
  });
  expect(part.weighted!.clv).toBeCloseTo(part.scenarios[0].clv / 2 + part.scenarios[1].clv / 2, 6);
});

test("a run that is cancelled before it begins does not begin", async () => {
  await expect(createPool({ openPlan, size: 0 }).run(request(), { signal: AbortSignal.abort() })).rejects.toMatchObject({ failure: { code: "cancelled" } });
});

test("a worker that dies fails its run, and the next run gets a new one", async () => {
  let started = 0;
  const dying = (): WorkerPort => {
    let crashed: (detail: string) => void = () => {};
    return { post: (message) => { if (message.kind === "block") setTimeout(() => crashed("out of memory")); }, onMessage: () => {}, onCrash: (next) => (crashed = next), terminate: () => {} };
  };
  const pool = createPool({ openPlan, size: 1, createWorker: () => (started++ === 0 ? dying() : slowWorker(() => 0)) });
  await expect(pool.run(wanted)).rejects.toMatchObject({ failure: { code: "internal", message: "internal error: out of memory" } });
  expect(fingerprint(await pool.run(wanted))).toBe(expected);
  pool.close();
});

test("what the table cannot take is refused before anything starts", async () => {
  const refused = { ...wanted, scenarios: [{ name: "Rates", weight: 1, shocks: [{ driver: "benchmarkRate" as const, operation: "add" as const, amount: 0.01 }] }] };
  await expect(createPool({ openPlan, size: 0 }).run(refused)).rejects.toMatchObject({ failure: { message: "a shock to benchmarkRate needs the column drawn in the table" } });
});
