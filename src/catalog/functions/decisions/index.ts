import type { TenorFunction } from "../../define/defineFunction";
import { policy } from "./policy";
import { policyTable } from "./policyTable";
import { screen } from "./screen";
import { screenPolicy } from "./screenPolicy";

/** From value to a decision: screening, treatment, reviews, early warning. */
export const decisionFunctions: readonly TenorFunction[] = [screen, screenPolicy, policy, policyTable];
