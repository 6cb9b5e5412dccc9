import type { TenorFunction } from "./define/defineFunction";
import { decisionFunctions } from "./functions/decisions";
import { growthFunctions } from "./functions/growth";
import { sharingFunctions } from "./functions/sharing";

/** The worksheet functions that turn a value into something to do: loaded at their first call. */
export const decidingFunctions: readonly TenorFunction[] = [...decisionFunctions, ...growthFunctions, ...sharingFunctions];
