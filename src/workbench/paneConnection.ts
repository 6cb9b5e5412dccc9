import type { FunctionCaller } from "./functions/callFunctions";
import { CONNECT, CONNECTED, type ConnectedMessage, type ConnectMessage } from "./wire/messages";
import { paneOrigin } from "./wire/paneOrigin";

/** Answers the pane's runtime, each time one has loaded, with a port for the Excel API and one for function calls. */
export function connectPane(frame: HTMLIFrameElement, caller: FunctionCaller, onBridge: (port: MessagePort) => void): void {
  window.addEventListener("message", ({ data, source }: MessageEvent<Partial<ConnectMessage> | undefined>) => {
    if (source !== frame.contentWindow || data?.type !== CONNECT) return;
    const richApi = new MessageChannel();
    const calls = new MessageChannel();
    onBridge(richApi.port1);
    caller.connect(calls.port1);
    const message: ConnectedMessage = { type: CONNECTED };
    frame.contentWindow?.postMessage(message, paneOrigin(window.location), [richApi.port2, calls.port2]);
  });
}
