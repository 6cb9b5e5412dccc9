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
import { lifetimeFunctions } from "./functions/lifetime";
import { lossFunctions } from "./functions/loss";
import { loanFunctions } from "./functions/loans";
import { pdFunctions } from "./functions/pd";
import { profitFunctions } from "./functions/profit";
import { stabilityFunctions } from "./functions/stability";
import { projectFunctions } from "./functions/project";
import { portfolio } from "./functions/portfolio/portfolio";
import { scenario } from "./functions/portfolio/scenario";
import { segment } from "./functions/relationship/segment";
import { segmentRules } from "./functions/relationship/segmentRules";

/** Every worksheet function, in the order in which people meet them. */
export const functions: readonly TenorFunction[] = [
  clv,
  clvBreakdown,
  clvSchedule,
  clvBreakeven,
  historicValue,
  churnAdj,
  churnCoefficients,
  segment,
  segmentRules,
  ...lifetimeFunctions,
  ...stabilityFunctions,
  ...pdFunctions,
  ...exposureFunctions,
  ...lossFunctions,
  ...capitalFunctions,
  ...profitFunctions,
  ...loanFunctions,
  ...projectFunctions,
  portfolio,
  scenario,
];

/** A function by the name people type, with or without the namespace, in any case. */
export function findFunction(name: string): TenorFunction | undefined {
  const typed = name.trim().toUpperCase().replace(/^TENOR\./, "");
  return functions.find((fn) => fn.name === typed || fn.id === typed);
}
