import type { OutputCell } from "../../catalog/cell";
import type { FromDesk, ImportPort, JoinAnswer, JoinControl, ToDesk } from "./messages";

/** A thread that serves a desk. */
export interface DeskPort {
  readonly post: (message: ToDesk) => void;
  readonly onMessage: (listener: (message: FromDesk) => void) => void;
  readonly onCrash: (listener: (message: string) => void) => void;
}

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onShare?: (share: number) => void;
  readonly rows: (readonly OutputCell[])[];
}

/** The word after `Omit`, for each of a union. */
type Words<Message> = Message extends unknown ? Omit<Message, "call"> : never;

/**
 * A desk on another thread, as the page calls it.
 * @param cancelled the error of a call that was given up
 */
export function deskCalls(port: DeskPort, cancelled: () => Error): ImportPort {
  const pending = new Map<number, Pending>();
  let calls = 0;
  port.onMessage((message) => {
    const call = pending.get(message.call);
    if (!call) return;
    if (message.kind === "share") return call.onShare?.(message.share);
    if (message.kind === "rows") return void message.rows.forEach((row) => call.rows.push(row));
    pending.delete(message.call);
    if (message.kind === "failed") call.reject(new Error(message.message));
    else call.resolve(message.answer);
  });
  port.onCrash((message) => {
    for (const call of pending.values()) call.reject(new Error(message));
    pending.clear();
  });
  const ask = <T>(words: Words<ToDesk>, control?: JoinControl, rows: (readonly OutputCell[])[] = []): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const call = ++calls;
      pending.set(call, { resolve: resolve as (answer: unknown) => void, reject, onShare: control?.onProgress, rows });
      control?.signal.addEventListener("abort", () => {
        if (!pending.delete(call)) return;
        port.post({ call, kind: "cancel" });
        reject(cancelled());
      });
      port.post({ ...words, call });
    });
  return {
    read: (id, name, file) => ask({ kind: "read", id, name, file }),
    ask: (order) => ask({ kind: "ask", order }),
    row: (id, row) => ask({ kind: "row", id, row }),
    async join(order, control) {
      const rows: (readonly OutputCell[])[] = [];
      const joined = await ask<JoinAnswer>({ kind: "join", order }, control, rows);
      return joined.ok ? { ok: true, value: { ...joined.value, rows } } : joined;
    },
  };
}
