import type { TenorFunction } from "../../define/defineFunction";

/** Where value can still grow: referrals, groups, offers, service, shared risk, and where to spend. */
export const growthFunctions: readonly TenorFunction[] = [];
