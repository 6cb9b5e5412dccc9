import type { TenorFunction } from "../../define/defineFunction";
import { irbCapital } from "./irbCapital";
import { irbCorrelation } from "./irbCorrelation";
import { irbRw } from "./irbRw";
import { pfRiskWeight } from "./pfRiskWeight";
import { slottingRw } from "./slottingRw";

/** Capital that a bank holds against unexpected loss, and the risk weights that say how much. */
export const capitalFunctions: readonly TenorFunction[] = [irbCapital, irbRw, irbCorrelation, slottingRw, pfRiskWeight];
