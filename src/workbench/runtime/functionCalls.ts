import type { FromRuntime, FunctionCall, FunctionResult, ToRuntime } from "../wire/messages";
import type { Associations } from "./associations";
import { readArgument, writeResult, writeThrown } from "./functionCells";

interface Invocation {
  readonly address: string;
  readonly functionName: string;
  readonly isInValuePreview: boolean;
  onCanceled?: () => void;
  setResult: (result: unknown) => void;
}

/** Answers the grid's function calls. Results that are ready together travel together. */
export function answerFunctionCalls(port: MessagePort, functions: Associations): void {
  const running = new Map<number, Invocation>();
  let ready: FunctionResult[] = [];

  const report = (result: FunctionResult): void => {
    ready.push(result);
    if (ready.length === 1) queueMicrotask(flush);
  };
  const flush = (): void => {
    const message: FromRuntime = { kind: "results", results: ready };
    ready = [];
    port.postMessage(message);
  };

  const run = async (call: FunctionCall): Promise<void> => {
    const handler = functions.find(call.function);
    if (!handler) return report({ id: call.id, value: { error: "#NAME?" } });
    const invocation = createInvocation(call, (value) => report({ id: call.id, value: writeResult(value) }));
    running.set(call.id, invocation);
    try {
      const value = await handler(...call.arguments.map(readArgument), invocation);
      if (running.has(call.id)) report({ id: call.id, value: writeResult(value) });
    } catch (thrown) {
      if (running.has(call.id)) report({ id: call.id, value: writeThrown(thrown) });
    } finally {
      running.delete(call.id);
    }
  };

  port.onmessage = ({ data }: MessageEvent<ToRuntime>) => {
    if (data.kind === "call") for (const call of data.calls) void run(call);
    else for (const id of data.ids) cancel(id, running);
  };
}

function createInvocation(call: FunctionCall, setResult: (result: unknown) => void): Invocation {
  return { address: call.address, functionName: call.function, isInValuePreview: false, onCanceled: undefined, setResult };
}

function cancel(id: number, running: Map<number, Invocation>): void {
  const invocation = running.get(id);
  running.delete(id);
  invocation?.onCanceled?.();
}
