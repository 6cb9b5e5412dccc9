import { ImportDesk, type TakeSteps } from "./importDesk";
import type { FromDesk, ToDesk } from "./messages";

/** Rows that are sent at once: what is received in a few milliseconds. */
const ROWS_A_MESSAGE = 500;

/** Answers the calls of a page, on a thread of its own. */
export function serveDesk(post: (message: FromDesk) => void, takeSteps: TakeSteps): (message: ToDesk) => void {
  const desk = new ImportDesk(takeSteps);
  const running = new Map<number, AbortController>();
  const answer = async (message: ToDesk): Promise<unknown> => {
    const { call } = message;
    switch (message.kind) {
      case "read":
        return desk.read(message.id, message.name, message.file);
      case "ask":
        return desk.ask(message.order);
      case "row":
        return desk.row(message.id, message.row);
      case "cancel":
        return running.get(call)?.abort();
      case "join": {
        const abort = new AbortController();
        running.set(call, abort);
        const joined = await desk.join(message.order, { signal: abort.signal, onProgress: (share) => post({ call, kind: "share", share }) }).finally(() => running.delete(call));
        if (!joined.ok) return joined;
        const { rows } = joined.value;
        for (let from = 0; from < rows.length; from += ROWS_A_MESSAGE) post({ call, kind: "rows", rows: rows.slice(from, from + ROWS_A_MESSAGE) });
        return { ok: true, value: { ...joined.value, rows: [] } };
      }
    }
  };
  return (message) => {
    if (message.kind === "cancel") return void answer(message);
    answer(message).then(
      (given) => post({ call: message.call, kind: "answer", answer: given }),
      (error: unknown) => post({ call: message.call, kind: "failed", message: error instanceof Error ? error.message : String(error) }),
    );
  };
}
