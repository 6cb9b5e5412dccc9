import type { TenorFunction } from "../../define/defineFunction";
import { breakeven } from "./breakeven";
import { goalSeek } from "./goalSeek";
import { reverseStress } from "./reverseStress";
import { sensitivity } from "./sensitivity";
import { tornado } from "./tornado";
import { tornadoSwings } from "./tornadoSwings";

/** Questions to a portfolio that take several runs. */
export const studyFunctions: readonly TenorFunction[] = [
  tornado,
  tornadoSwings,
  sensitivity,
  goalSeek,
  reverseStress,
  breakeven,
];
