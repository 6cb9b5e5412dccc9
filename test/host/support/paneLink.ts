import type { ClientBridge } from "./clientLibrary";

interface RequestAction {
  readonly ActionType: number;
  readonly Name: string;
}

/** One message from a pane to the host. */
export interface SentRequest {
  /** Bytes of the message as it is sent. */
  readonly bytes: number;
  /** Whether anything is written by it: a property set, or a method that is none of asking. */
  readonly writes: boolean;
}

/** The link between a pane and the host. It can be cut: then nothing passes any more, either way. */
export class PaneLink {
  readonly sent: SentRequest[] = [];
  /** Bytes of each answer. */
  readonly answers: number[] = [];
  /** The library's end. */
  readonly bridge: ClientBridge;
  /** The host's end. */
  readonly port: MessagePort;
  private left = Number.POSITIVE_INFINITY;
  private isCut = false;
  private onCut: () => void = () => undefined;
  private onHeld: ((release: () => void) => void) | undefined;

  constructor() {
    const port = { postMessage: (text: string) => this.answer(text), close: () => undefined, onmessage: undefined as ((event: { data: string }) => void) | undefined };
    this.port = port as unknown as MessagePort;
    this.bridge = {
      sendMessageToHost: (text) => {
        if (this.isCut) return;
        this.sent.push({ bytes: Buffer.byteLength(text), writes: writes(text) });
        if (this.sent.at(-1)!.writes && this.left-- <= 0) return this.cut();
        const pass = (): unknown => setImmediate(() => port.onmessage?.({ data: text }));
        if (!this.sent.at(-1)!.writes || !this.onHeld) return void pass();
        this.onHeld(pass);
        this.onHeld = undefined;
      },
    };
  }

  /** Cuts the link instead of the next request that writes after so many. @returns when that happened */
  cutAfter(writes: number): Promise<void> {
    this.left = writes;
    return new Promise((resolve) => (this.onCut = resolve));
  }

  /** Holds the next request that writes back. @returns what lets it pass, when it is there */
  holdNextWrite(): Promise<() => void> {
    return new Promise((resolve) => (this.onHeld = resolve));
  }

  private cut(): void {
    this.isCut = true;
    this.onCut();
  }

  private answer(text: string): void {
    if (this.isCut) return;
    this.answers.push(Buffer.byteLength(text));
    setImmediate(() => this.bridge.onMessageFromHost?.(text));
  }
}

/** Types of actions: a method, and a property that is set. */
const METHOD = 3;
const SET_PROPERTY = 4;
const ASKING = /^(Get|Load|_)/;

function writes(text: string): boolean {
  const { message } = JSON.parse(text) as { message?: { body?: { Actions?: RequestAction[]; ObjectPaths?: Record<string, { ObjectPathType: number; Name: string }> } } };
  const { Actions = [], ObjectPaths = {} } = message?.body ?? {};
  const acts = Actions.some(({ ActionType, Name }) => ActionType === SET_PROPERTY || (ActionType === METHOD && !ASKING.test(Name)));
  return acts || Object.values(ObjectPaths).some(({ ObjectPathType, Name }) => ObjectPathType === METHOD && /^Add/.test(Name));
}
