/** When in its period an income or cost falls. */
export const TIMINGS = ["begin", "mid", "end"] as const;
export type Timing = (typeof TIMINGS)[number];
