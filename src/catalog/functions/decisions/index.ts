import type { TenorFunction } from "../../define/defineFunction";

/** From value to a decision: screening, treatment, reviews, early warning. */
export const decisionFunctions: readonly TenorFunction[] = [];
