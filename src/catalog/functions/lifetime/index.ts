import type { TenorFunction } from "../../define/defineFunction";
import { churnHistory } from "./churnHistory";
import { derl } from "./derl";
import { kmSurvival } from "./kmSurvival";
import { retentionRate } from "./retentionRate";
import { rfm } from "./rfm";
import { sbgSurvival } from "./sbgSurvival";

/** How long clients stay: curves of renewal, and of lives as they were observed. */
export const lifetimeFunctions: readonly TenorFunction[] = [churnHistory, kmSurvival, sbgSurvival, retentionRate, derl, rfm];
