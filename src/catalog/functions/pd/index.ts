import type { TenorFunction } from "../../define/defineFunction";
import { clvMarkov } from "./clvMarkov";
import { migrate } from "./migrate";
import { pdMarginal } from "./pdMarginal";
import { pdStress } from "./pdStress";
import { pdTerm } from "./pdTerm";

/** Default probabilities over time, and the movement between grades behind them. */
export const pdFunctions: readonly TenorFunction[] = [pdTerm, pdMarginal, pdStress, migrate, clvMarkov];
