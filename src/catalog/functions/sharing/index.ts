import type { TenorFunction } from "../../define/defineFunction";
import { processValue } from "./processValue";
import { riskMix } from "./riskMix";
import { riskOptions } from "./riskOptions";
import { serviceValue } from "./serviceValue";

/** What sharing risk, a better process and added services are worth. */
export const sharingFunctions: readonly TenorFunction[] = [riskMix, riskOptions, processValue, serviceValue];
