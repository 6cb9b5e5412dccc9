import { RunFailure } from "./runFailure";

/** Time a thread is held before others get their turn: half a frame. */
const TURN_MS = 8;

/**
 * Takes steps on the calling thread, as many at a turn as fit.
 * @returns what the steps return
 * @throws RunFailure where it is cancelled between two steps
 */
export async function inTurns<T>(steps: Iterator<void, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const taken = await afterATurn(() => takeTurn(steps, signal));
    if (taken.done) return taken.value;
  }
}

/** Does something, and where that took a turn, others have theirs before its result is gone on with. */
export async function afterATurn<T>(act: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await act();
  if (performance.now() - started > TURN_MS) await nextTurn();
  return result;
}

/**
 * Takes the steps of one turn.
 * @throws RunFailure where it is cancelled between two steps
 */
export function takeTurn<T>(steps: Iterator<void, T>, signal?: AbortSignal): IteratorResult<void, T> {
  const started = performance.now();
  for (;;) {
    if (signal?.aborted) throw RunFailure.cancelled();
    const step = steps.next();
    if (step.done || performance.now() - started > TURN_MS) return step;
  }
}

/** A pause for who makes many: one that comes before a turn is over costs nothing. */
export function pauseAfterTurns(): () => Promise<void> {
  let started = performance.now();
  return async () => {
    if (performance.now() - started <= TURN_MS) return;
    await nextTurn();
    started = performance.now();
  };
}

/** Lets the thread do what else is waiting. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
