import { createHash } from "node:crypto";
import type { FromWorker, ToWorker, WorkerPort } from "../../src/compute/messages";
import { serveRuns } from "../../src/compute/serveRuns";

/** A worker in this thread: messages in order, each answered after a delay, so that workers overtake one another. */
export function slowWorker(delayOf: (block: number) => number, onAsk: (block: number) => void = () => {}): WorkerPort {
  let listener: (message: FromWorker) => void = () => {};
  let queue = Promise.resolve();
  const serve = serveRuns((message) => listener(structuredClone(message)));
  return {
    post: (message: ToWorker) => {
      if (message.kind === "block") onAsk(message.block);
      const delay = message.kind === "block" ? delayOf(message.block) : 0;
      queue = queue.then(() => new Promise((resolve) => setTimeout(resolve, delay))).then(() => serve(structuredClone(message)));
    },
    onMessage: (next) => (listener = next),
    onCrash: () => {},
    terminate: () => (listener = () => {}),
  };
}

/** Every bit of a result in a short text: thousands of values compared one by one take seconds. */
export function fingerprint(result: unknown): string {
  return JSON.stringify(result, (_, value: unknown) => (value instanceof Float64Array ? createHash("sha256").update(new Uint8Array(value.buffer)).digest("hex") : value));
}
