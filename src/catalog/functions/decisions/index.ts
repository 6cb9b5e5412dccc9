import type { TenorFunction } from "../../define/defineFunction";
import { covenants } from "./covenants";
import { earlyWarning } from "./earlyWarning";
import { earlyWarningRules } from "./earlyWarningRules";
import { loanClass } from "./loanClass";
import { loanClassRules } from "./loanClassRules";
import { policy } from "./policy";
import { policyTable } from "./policyTable";
import { review } from "./review";
import { reviewPolicy } from "./reviewPolicy";
import { reviewsDue } from "./reviewsDue";
import { screen } from "./screen";
import { screenPolicy } from "./screenPolicy";
import { segmentClusters } from "./segmentClusters";
import { segmentStability } from "./segmentStability";

/** From value to a decision: screening, treatment, reviews, early warning. */
export const decisionFunctions: readonly TenorFunction[] = [
  screen,
  screenPolicy,
  policy,
  policyTable,
  earlyWarning,
  earlyWarningRules,
  loanClass,
  loanClassRules,
  review,
  reviewPolicy,
  segmentClusters,
  segmentStability,
  covenants,
  reviewsDue,
];
