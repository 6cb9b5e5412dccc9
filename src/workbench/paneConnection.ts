import { CONNECT, CONNECTED, type ConnectedMessage, type ConnectMessage } from "./wire/messages";
import { paneOrigin } from "./wire/paneOrigin";

/** Answers a pane's runtime, each time one has loaded, with a port for the Excel API and one for function calls. */
export function connectPane(frame: HTMLIFrameElement, connected: (richApi: MessagePort, calls: MessagePort) => void): void {
  window.addEventListener("message", ({ data, source }: MessageEvent<Partial<ConnectMessage> | undefined>) => {
    if (source !== frame.contentWindow || data?.type !== CONNECT) return;
    const richApi = new MessageChannel();
    const calls = new MessageChannel();
    connected(richApi.port1, calls.port1);
    const message: ConnectedMessage = { type: CONNECTED };
    frame.contentWindow?.postMessage(message, paneOrigin(window.location), [richApi.port2, calls.port2]);
  });
}
