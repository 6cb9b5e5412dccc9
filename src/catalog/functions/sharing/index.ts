import type { TenorFunction } from "../../define/defineFunction";
import { riskMix } from "./riskMix";
import { riskOptions } from "./riskOptions";

/** What sharing risk, a faster process and added services are worth. */
export const sharingFunctions: readonly TenorFunction[] = [riskMix, riskOptions];
