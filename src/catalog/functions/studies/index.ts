import type { TenorFunction } from "../../define/defineFunction";
import { breakeven } from "./breakeven";
import { clientCases } from "./client/clientCases";
import { clientLevers } from "./client/clientLevers";
import { clientSchedule } from "./client/clientSchedule";
import { compare } from "./compare";
import { goalSeek } from "./goalSeek";
import { reverseStress } from "./reverseStress";
import { sensitivity } from "./sensitivity";
import { simulate } from "./simulate";
import { simulationSettings } from "./simulationSettings";
import { tornado } from "./tornado";
import { tornadoSwings } from "./tornadoSwings";

/** Questions to a portfolio that take several runs, and those to one of its clients. */
export const studyFunctions: readonly TenorFunction[] = [
  tornado,
  tornadoSwings,
  sensitivity,
  goalSeek,
  reverseStress,
  breakeven,
  clientCases,
  clientLevers,
  clientSchedule,
  compare,
  simulate,
  simulationSettings,
];
