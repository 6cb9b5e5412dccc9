/** Rows that are taken in one step: a millisecond or so, so that whoever reads step by step can let others have their turn. */
const STEP_ROWS = 1024;

/** Whether the rows before this one are a step. */
export function isStepEnd(row: number): boolean {
  return row % STEP_ROWS === 0 && row > 0;
}
