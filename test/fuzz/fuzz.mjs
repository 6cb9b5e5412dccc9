// Every function called with whatever may stand in a sheet, in a thread that is watched: a call that never
// answers, or takes the thread down, is named, and the rest go on.
import { Worker } from "node:worker_threads";

/** Functions of the catalog; a module with others may be named. */
const CATALOG = "src/catalog/index.ts";
/** A call without an answer for so long hangs: the slowest takes a second on a machine that does other things besides. */
const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 200;

/**
 * @param calls how many in all, at least
 * @param seed the same seed makes the same calls
 * @param only names of functions; all where it is left out
 * @returns how many calls were made, and the findings: name, turn, complaint, arguments as JSON
 */
export async function fuzz({ calls, seed, only, list = CATALOG, patience = PATIENCE_MS }) {
  const findings = [];
  let made = 0;
  let from = { index: 0, turn: 0 };
  while (from) {
    const round = await watched({ list, seed, calls, only, from }, patience, findings);
    made = round.made;
    from = round.from;
  }
  return { made, findings };
}

/** One thread, until it has made its calls or is lost; then the call that it was at is a finding, and the next one is where to go on. */
function watched(orders, patience, findings) {
  const position = new Int32Array(new SharedArrayBuffer(12)).fill(-1);
  const worker = new Worker(new URL("./worker.mjs", import.meta.url), { workerData: { ...orders, position } });
  return new Promise((resolve, reject) => {
    let begun = { names: [], made: 0 };
    let seen = -1;
    let since = performance.now();
    const leave = (lost) => {
      clearInterval(timer);
      const [index, turn] = position;
      if (lost && index < 0) return reject(new Error(`No call was made: ${lost}`));
      if (lost) findings.push({ name: begun.names[index], turn, complaint: lost });
      void worker.terminate().then(() => resolve({ made: begun.made, from: lost && { index, turn: turn + 1 } }));
    };
    const timer = setInterval(() => {
      if (position[2] !== seen || seen < 0) [seen, since] = [position[2], performance.now()];
      else if (performance.now() - since > patience) leave(`no answer for ${patience / 1000} s`);
    }, LOOK_EVERY_MS);
    worker.on("message", (message) => {
      if (message.kind === "begun") {
        begun = message;
        // The thread that was lost could not tell its arguments any more.
        if (message.lost) findings.at(-1).args = message.lost;
      } else if (message.kind === "finding") findings.push(message);
      else leave();
    });
    worker.on("error", (error) => leave(`took its thread down: ${error?.message ?? error}`));
  });
}
