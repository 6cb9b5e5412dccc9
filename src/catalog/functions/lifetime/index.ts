import type { TenorFunction } from "../../define/defineFunction";
import { derl } from "./derl";
import { retentionRate } from "./retentionRate";
import { sbgSurvival } from "./sbgSurvival";

/** How long clients stay who renew time after time, from the parameters of a fit. */
export const lifetimeFunctions: readonly TenorFunction[] = [sbgSurvival, retentionRate, derl];
