import { createPool } from "../../../src/compute/pool";
import { tailPaths } from "../../../src/core/simulation/distribution";
import { openPlan } from "../../../src/core/simulation/openPlan";
import type { ContributionRequest, SimulationRequest } from "../../../src/core/simulation/simulationRequest";
import { readClientTable } from "../../../src/catalog/schema/readClientTable";
import { runNow } from "../../support/call";
import { expectOk } from "../../support/results";
import { AS_IT_IS, FACTOR_MODEL, SIMULATION } from "../../support/simulations";
import { fingerprint, slowWorker } from "../../support/workers";

jest.setTimeout(60_000);

/** Clients of three horizons and two sectors over three chunks of paths. */
const rows = Array.from({ length: 40 }, (_, i) => [`C${i}`, 50 + (i % 17), 0.02 + (i % 5) / 50, 0.08, (i % 7) / 100, 1000 + i, 3 + (i % 3), i % 2 === 0 ? "Retail" : "Trade"]);
const { table } = expectOk(readClientTable([["Client", "Revenue", "Churn", "Discount rate", "PD", "EAD", "Years", "Industry"], ...rows]));

const request = (individual: boolean): SimulationRequest => ({ kind: "simulation", table, scenario: AS_IT_IS, settings: { ...SIMULATION, model: { ...FACTOR_MODEL, sectorShare: 0.3 }, sectorColumn: "industry", paths: 520, years: 2, individual } });

describe.each([false, true])("own luck %s", (individual) => {
  const values = runNow(request(individual));
  const contributions: ContributionRequest = { ...request(individual), kind: "contributions", tail: tailPaths(values, 0.05) };

  test.each([1, 2, 8])("%i workers give the same to the last bit, whoever answers first", async (size) => {
    let worker = 0;
    const pool = createPool({ openPlan, size, createWorker: () => { const own = worker++; return slowWorker((block) => (block * 7 + own * 3) % 5); } });
    expect(fingerprint(await pool.run(request(individual)))).toBe(fingerprint(values));
    expect(fingerprint(await pool.run(contributions))).toBe(fingerprint(runNow(contributions)));
    expect(worker).toBe(Math.min(size, 9));
    pool.close();
  });
});

test("while it is under way it tells the paths that are finished, and a cancelled one keeps them", async () => {
  const whole = runNow(request(false));
  const abort = new AbortController();
  const counts: number[] = [];
  let soFar: () => unknown = () => undefined;
  const pool = createPool({ openPlan, size: 2, createWorker: () => slowWorker((block) => block % 3) });
  const run = pool.run(request(false), {
    signal: abort.signal,
    onStart: (ask) => (soFar = ask),
    onProgress: (done) => {
      counts.push((soFar() as Float64Array).length);
      if (done === 7) abort.abort();
    },
  });
  await expect(run).rejects.toMatchObject({ failure: { code: "cancelled" } });
  expect(counts).toEqual(counts.slice().sort((a, b) => a - b));
  const kept = soFar() as Float64Array;
  expect(kept.length).toBeGreaterThanOrEqual(256);
  expect(kept.length).toBeLessThan(520);
  expect(kept).toEqual(whole.subarray(0, kept.length));
  pool.close();
});
