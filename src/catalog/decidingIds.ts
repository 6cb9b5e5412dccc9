/** Ids of the functions of decisions and growth, loaded at their first call, so that Excel knows them before; a test compares. */
export const DECIDING_IDS: readonly string[] = [
  "ALLOCATE.BUDGET", "BUDGET.FRONTIER", "BUDGET.RESPONSES", "REFERRAL.VALUE", "GROUP.CLV", "NEXT.OFFER",
];
