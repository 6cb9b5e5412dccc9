import type { TenorFunction } from "../../define/defineFunction";
import { churnBacktest } from "./churnBacktest";
import { churnFit } from "./churnFit";
import { churnHistory } from "./churnHistory";
import { churnRate } from "./churnRate";
import { competingRisks } from "./competingRisks";
import { kmSurvival } from "./kmSurvival";
import { sbgBacktest } from "./sbgBacktest";
import { sbgFit } from "./sbgFit";

/** How long clients stay, and why they leave, from the bank's own records. */
export const historyFunctions: readonly TenorFunction[] = [churnHistory, churnRate, kmSurvival, competingRisks, churnFit, churnBacktest, sbgFit, sbgBacktest];
