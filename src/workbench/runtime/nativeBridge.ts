/** The bridge that the client library looks for when it loads (`_richApiNativeBridge`). */
export interface NativeBridge {
  sendMessageToHost(message: string): void;
  /** Set by the library. */
  onMessageFromHost?: (message: string) => void;
}

/** A bridge over a port that comes later; what is sent before waits for it. */
export function createNativeBridge(): NativeBridge & { connect(port: MessagePort): void } {
  let port: MessagePort | undefined;
  const waiting: string[] = [];
  const bridge: ReturnType<typeof createNativeBridge> = {
    sendMessageToHost(message) {
      if (port) port.postMessage(message);
      else waiting.push(message);
    },
    connect(connected) {
      port = connected;
      port.onmessage = ({ data }: MessageEvent<string>) => bridge.onMessageFromHost?.(data);
      for (const message of waiting.splice(0)) port.postMessage(message);
    },
  };
  return bridge;
}
