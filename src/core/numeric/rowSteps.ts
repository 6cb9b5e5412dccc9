/** Rows that are taken in one step: a millisecond or so, so that whoever reads step by step can let others have their turn. */
const STEP_ROWS = 1024;

/** Takes every step at once, for callers that have nothing else to do. */
export function atOnce<T>(steps: Iterator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Whether the rows before this one are a step. */
export function isStepEnd(row: number): boolean {
  return row % STEP_ROWS === 0 && row > 0;
}
