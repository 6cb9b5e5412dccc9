import type { TenorFunction } from "./define/defineFunction";
import { defaultHistoryFunctions } from "./functions/defaults";
import { forecastFunctions } from "./functions/forecast";
import { historyFunctions } from "./functions/history";
import { lifetimeFunctions } from "./functions/lifetime";
import { repeatFunctions } from "./functions/repeat";

/** The functions that learn from a history: loaded when the first of them is called. */
export const estimatingFunctions: readonly TenorFunction[] = [...historyFunctions, ...lifetimeFunctions, ...repeatFunctions, ...forecastFunctions, ...defaultHistoryFunctions];
