import type { FromRuntime, FunctionCall, FunctionResult, ToRuntime } from "../wire/messages";

export type Call = Omit<FunctionCall, "id">;

/**
 * Sends function calls to the pane's runtime. Calls of one task travel in one message. When the pane is
 * loaded anew (another language, another theme), calls still open are sent again to the new one.
 */
export class FunctionCaller {
  private port: MessagePort | undefined;
  private nextId = 1;
  private unsent: FunctionCall[] = [];
  private readonly open = new Map<number, { call: FunctionCall; resolve: (value: FunctionResult["value"]) => void }>();

  connect(port: MessagePort): void {
    this.port?.close();
    this.port = port;
    port.onmessage = ({ data }: MessageEvent<FromRuntime>) => this.receive(data);
    this.unsent = [];
    this.post([...this.open.values()].map(({ call }) => call));
  }

  call(call: Call): Promise<FunctionResult["value"]> {
    return new Promise((resolve) => {
      const numbered = { ...call, id: this.nextId++ };
      this.open.set(numbered.id, { call: numbered, resolve });
      this.unsent.push(numbered);
      if (this.unsent.length === 1) queueMicrotask(() => this.post(this.unsent.splice(0)));
    });
  }

  /** Tells the functions that nobody waits for their results any more. */
  cancelAll(): void {
    const ids = [...this.open.keys()];
    if (ids.length === 0) return;
    const message: ToRuntime = { kind: "cancel", ids };
    this.port?.postMessage(message);
    for (const { resolve } of this.open.values()) resolve({ error: "#N/A" });
    this.open.clear();
    this.unsent = [];
  }

  private post(calls: readonly FunctionCall[]): void {
    if (!this.port || calls.length === 0) return;
    const message: ToRuntime = { kind: "call", calls };
    this.port.postMessage(message);
  }

  private receive({ results }: FromRuntime): void {
    for (const { id, value } of results) {
      this.open.get(id)?.resolve(value);
      this.open.delete(id);
    }
  }
}
