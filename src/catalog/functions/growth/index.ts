import type { TenorFunction } from "../../define/defineFunction";
import { allocateBudget } from "./allocateBudget";
import { budgetFrontier } from "./budgetFrontier";
import { budgetResponses } from "./budgetResponses";
import { groupClv } from "./groupClv";
import { nextOffer } from "./nextOffer";
import { referralValue } from "./referralValue";

/** Where value can still grow: referrals, groups, offers, service, shared risk, and where to spend. */
export const growthFunctions: readonly TenorFunction[] = [allocateBudget, budgetFrontier, budgetResponses, referralValue, groupClv, nextOffer];
