/** Ids of the functions that study a portfolio, loaded at their first call, so that Excel knows them before; a test compares. */
export const STUDYING_IDS: readonly string[] = [
  "TORNADO",
  "TORNADO.SWINGS",
  "SENSITIVITY",
  "GOAL.SEEK",
  "REVERSE.STRESS",
  "BREAKEVEN",
  "CLIENT.CASES",
  "CLIENT.LEVERS",
  "CLIENT.SCHEDULE",
  "COMPARE",
  "SIMULATE",
  "SIMULATION.SETTINGS",
];
