// A thread that calls functions, from where it is told to begin, and says of each call that it comes before it makes it.
import { parentPort, workerData } from "node:worker_threads";

const { requireTypeScript } = await import("../../scripts/requireTypeScript.mjs");
/** Calls of a kind beside those of another: what searches, or runs a portfolio, takes twenty times as long. */
const WEIGHTS = { client: 1, block: 1, portfolio: 0.45, study: 0.45, estimate: 0.45 };

const { list, seed, calls, only, from, position } = workerData;
const functions = requireTypeScript(list).functions.filter(({ name }) => !only || only.includes(name));
const { argumentsOf, complaintAt } = requireTypeScript("test/fuzz/oneCall.ts");
const weight = functions.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0);
const turns = functions.map(({ kind }) => Math.ceil((calls * WEIGHTS[kind]) / weight));
const argumentsText = (index, turn) => JSON.stringify(argumentsOf(functions[index], seed, turn));
parentPort.postMessage({ kind: "begun", names: functions.map(({ name }) => name), made: turns.reduce((sum, count) => sum + count, 0), lost: from.turn > 0 ? argumentsText(from.index, from.turn - 1) : undefined });

for (let index = from.index; index < functions.length; index++) {
  const fn = functions[index];
  for (let turn = index === from.index ? from.turn : 0; turn < turns[index]; turn++) {
    [position[0], position[1]] = [index, turn];
    position[2]++;
    const complaint = await complaintAt(fn, seed, turn);
    if (complaint) parentPort.postMessage({ kind: "finding", name: fn.name, turn, complaint, args: argumentsText(index, turn) });
  }
}
parentPort.postMessage({ kind: "done" });
