/** Periods of the template by phase; the layout of its sheets hangs on their number. */
export const CONSTRUCTION = 3;
const RAMP_UP = 2;
const OPERATION = 15;
export const PERIODS = CONSTRUCTION + RAMP_UP + OPERATION;

/** Final repayment: the last two periods are the tail that PLCR sees and LLCR does not. */
export const LAST_REPAYMENT = 18;

export function phaseNames(say) {
  return { construction: say("construction", "建设期"), rampUp: say("ramp-up", "爬坡期"), operation: say("operation", "运营期") };
}

export function phaseOf(period, phases) {
  if (period <= CONSTRUCTION) return phases.construction;
  return period <= CONSTRUCTION + RAMP_UP ? phases.rampUp : phases.operation;
}
