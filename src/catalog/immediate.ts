import type { TenorFunction } from "./define/defineFunction";
import { churnAdj } from "./functions/relationship/churnAdj";
import { churnCoefficients } from "./functions/relationship/churnCoefficients";
import { clv } from "./functions/value/clv";
import { clvBreakdown } from "./functions/value/clvBreakdown";
import { clvBreakeven } from "./functions/value/clvBreakeven";
import { clvSchedule } from "./functions/value/clvSchedule";
import { historicValue } from "./functions/value/historicValue";
import { capitalFunctions } from "./functions/capital";
import { exposureFunctions } from "./functions/exposure";
import { lossFunctions } from "./functions/loss";
import { loanFunctions } from "./functions/loans";
import { pdFunctions } from "./functions/pd";
import { profitFunctions } from "./functions/profit";
import { stabilityFunctions } from "./functions/stability";
import { attribution } from "./functions/portfolio/attribution";
import { portfolio } from "./functions/portfolio/portfolio";
import { scenario } from "./functions/portfolio/scenario";
import { segment } from "./functions/relationship/segment";
import { segmentRules } from "./functions/relationship/segmentRules";

/** The worksheet functions that answer at once, and those that the kernel runs: loaded with the workbook. */
export const immediateFunctions: readonly TenorFunction[] = [
  clv,
  clvBreakdown,
  clvSchedule,
  clvBreakeven,
  historicValue,
  churnAdj,
  churnCoefficients,
  segment,
  segmentRules,
  ...stabilityFunctions,
  ...pdFunctions,
  ...exposureFunctions,
  ...lossFunctions,
  ...capitalFunctions,
  ...profitFunctions,
  ...loanFunctions,
  portfolio,
  scenario,
  attribution,
];
