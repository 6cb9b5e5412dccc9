import type { TenorFunction } from "./define/defineFunction";
import { churnAdj } from "./functions/churnAdj";
import { churnCoefficients } from "./functions/churnCoefficients";
import { clv } from "./functions/clv";
import { clvBreakdown } from "./functions/clvBreakdown";
import { clvBreakeven } from "./functions/clvBreakeven";
import { clvSchedule } from "./functions/clvSchedule";
import { historicValue } from "./functions/historicValue";
import { portfolio } from "./functions/portfolio";
import { scenario } from "./functions/scenario";
import { segment } from "./functions/segment";
import { segmentRules } from "./functions/segmentRules";

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
  portfolio,
  scenario,
];

/** A function by the name people type, with or without the namespace, in any case. */
export function findFunction(name: string): TenorFunction | undefined {
  const typed = name.trim().toUpperCase().replace(/^TENOR\./, "");
  return functions.find((fn) => fn.name === typed || fn.id === typed);
}
