import type { NumberRule } from "./numberRule";

/** Beyond this, hours; the error of a mean is then a three-hundredth of the spread. */
const MOST_PATHS = 100_000;

export const PATHS_RULE: NumberRule = { unit: "count", minimum: 1, maximum: MOST_PATHS, whole: true };

/** Whole numbers that a cell holds exactly. */
export const SEED_RULE: NumberRule = { unit: "count", minimum: 0, maximum: Number.MAX_SAFE_INTEGER, whole: true };
