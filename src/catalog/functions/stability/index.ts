import type { TenorFunction } from "../../define/defineFunction";
import { altmanZ } from "./altmanZ";
import { interestCover } from "./interestCover";
import { revenueVolatility } from "./revenueVolatility";
import { stability } from "./stability";
import { stabilityWeights } from "./stabilityWeights";

/** How steady a client stands: the measures of its accounts, and one score of them and of its surroundings. */
export const stabilityFunctions: readonly TenorFunction[] = [altmanZ, interestCover, revenueVolatility, stability, stabilityWeights];
