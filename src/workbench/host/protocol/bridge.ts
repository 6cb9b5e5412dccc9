import { HostError } from "./errors";
import { processQuery, type ProcessQueryOptions } from "./processQuery";
import { EVENT_CATEGORY, MessageType, type BridgeRequest, type EventEntry, type RequestBody, type ResponseBody } from "./wire";

/** Excel on the web takes and gives at most 5 MB in one message. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The host's end of one bridge. Requests are answered one after the other, in the order they came. */
export class HostBridge<C> {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly port: MessagePort,
    private readonly options: ProcessQueryOptions<C>,
    private readonly around: <R>(work: () => Promise<R>) => Promise<R> = (work) => work(),
  ) {
    port.onmessage = ({ data }: MessageEvent<string>) => {
      this.last = this.last.then(() => this.answer(data));
    };
  }

  raise(messageType: number, targetId: string, message: object): void {
    const entry: EventEntry = { messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(message) };
    this.port.postMessage(JSON.stringify({ type: MessageType.event, message: { entries: [entry] } }));
  }

  close(): void {
    this.port.close();
  }

  private async answer(text: string): Promise<void> {
    const request = JSON.parse(text) as BridgeRequest;
    const body = await this.process(request, text.length);
    this.port.postMessage(JSON.stringify({ id: request.id, type: MessageType.response, message: { statusCode: 200, headers: {}, body } }));
  }

  private async process({ message }: BridgeRequest, size: number): Promise<string> {
    if (size > PAYLOAD_LIMIT) return failure("RequestPayloadSizeLimitExceeded");
    const body = typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
    const response = JSON.stringify(await this.around(() => processQuery(body, this.options)));
    return response.length > PAYLOAD_LIMIT ? failure("ResponsePayloadSizeLimitExceeded") : response;
  }
}

function failure(code: "RequestPayloadSizeLimitExceeded" | "ResponsePayloadSizeLimitExceeded"): string {
  const response: ResponseBody = { Results: [], TraceIds: [], Error: { Code: code, Message: new HostError(code).message, Location: "", ActionIndex: -1 } };
  return JSON.stringify(response);
}
