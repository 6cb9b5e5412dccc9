import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { InputMatrix } from "../../../src/catalog/cell";
import { createPool } from "../../../src/compute/pool";
import { estimate } from "../../../src/core/estimators";
import { openPlan } from "../../../src/core/simulation/openPlan";
import { baseResult } from "../../../src/taskpane/model/runView";
import { PaneController } from "../../../src/taskpane/state/paneController";
import { MemoryWorkbook } from "./support/memoryWorkbook";

/** Runs before the first look at the heap: by then code is compiled and caches are filled. */
const WARM_UP = 100;
const RUNS = 1000;
/** Every tenth is cancelled on its way. */
const CANCEL_EVERY = 10;
const CLIENTS = 200;
/** What a run may leave behind. A result of this table has more than ten times as much: one kept by each run would be seen. */
const MOST_BYTES_A_RUN = 2_000;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

test("a thousand runs, some of them cancelled, leave nothing behind", async () => {
  const clients: InputMatrix = [["Client", "Revenue", "Churn", "Discount rate", "PD", "EAD", "Years"], ...Array.from({ length: CLIENTS }, (_, row) => [`C${row}`, 50 + (row % 97), 0.02 + (row % 31) / 200, 0.08, (row % 17) / 300, 1000 + row, 3 + (row % 3)])];
  const pool = createPool({ openPlan, size: 0 });
  const pane = new PaneController({ workbook: new MemoryWorkbook({ Clients: clients }), run: pool.run, estimate: (request) => Promise.resolve(estimate(request)), now: () => 0 });
  await pane.start("en");

  const total: number[] = [];
  const soak = async (runs: number): Promise<void> => {
    for (let run = 1; run <= runs; run++) {
      const running = pane.runs.run("en");
      if (run % CANCEL_EVERY === 0) pane.runs.cancel();
      await running;
      total.push(baseResult(pane.store.state().result!).clv);
    }
  };
  await soak(WARM_UP);
  const before = heap();
  await soak(RUNS - WARM_UP);
  const left = (heap() - before) / (RUNS - WARM_UP);
  expect(left).toBeLessThan(MOST_BYTES_A_RUN);
  expect(new Set(total).size).toBe(1);
  pool.close();
}, 120_000);
