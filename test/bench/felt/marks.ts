/** When things happened that somebody waits for, in milliseconds of the machine's clock; what has not happened is not there. */
export interface Marks {
  /** The frame's page was asked for. */
  readonly navigated: number;
  /** The page of the functions takes calls. */
  readonly ready?: number;
  /** The grid, in its own frame, asked for a value of CLV. */
  readonly called?: number;
  /** A value of CLV was handed to the sheet. */
  readonly answered?: number;
  /** A tab of the pane was there, and was pressed at once. */
  readonly pressed?: number;
  /** Its page was on the screen. */
  readonly reacted?: number;
}

/** Put into every frame before its own scripts: notes the marks in `window.felt`. It only listens, but for the one press. */
export function noteMarks(): void {
  const now = (): number => performance.timeOrigin + performance.now();
  const marks: { -readonly [Mark in keyof Marks]: Marks[Mark] } = { navigated: performance.timeOrigin };
  Object.assign(window, { felt: marks });
  const afterPaint = (act: () => void): void => void requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = act;
    port2.postMessage(0);
  });

  // Calls of functions come in through one port, and results go out through it.
  const asked = new Set<unknown>();
  const listening = new WeakMap<MessagePort, number>();
  interface Wire { kind?: string; calls?: { id: number; function: string }[]; results?: { id: number; value: unknown }[] }
  const onmessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage")!;
  Object.defineProperty(MessagePort.prototype, "onmessage", {
    ...onmessage,
    set(this: MessagePort, listener: ((event: MessageEvent) => void) | null) {
      listening.set(this, now());
      onmessage.set!.call(this, listener && ((event: MessageEvent<Wire | undefined>) => {
        if (event.data?.calls) marks.ready ??= listening.get(this);
        for (const call of event.data?.calls ?? []) if (call.function === "CLV") asked.add(call.id);
        listener.call(this, event);
      }));
    },
  });
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (this: MessagePort, message: Wire | undefined, ...rest: []) {
    if (message?.calls?.some((call) => call.function === "CLV")) marks.called ??= now();
    if (message?.results?.some(({ id, value }) => asked.has(id) && typeof ([value].flat(2)[0]) === "number")) marks.answered ??= now();
    postMessage.call(this, message, ...rest);
  };

  const press = (): void => {
    const tab = marks.pressed === undefined ? document.querySelector<HTMLElement>("[role=tab][aria-selected=false]") : null;
    if (!tab) return;
    marks.pressed = now();
    tab.click();
    const look = (): void => void (tab.getAttribute("aria-selected") === "true" ? afterPaint(() => (marks.reacted ??= now())) : requestAnimationFrame(look));
    look();
  };
  if (window !== top) new MutationObserver(press).observe(document, { subtree: true, childList: true });
}
