/** Ids of the functions of decisions and growth, loaded at their first call, so that Excel knows them before; a test compares. */
export const DECIDING_IDS: readonly string[] = [
  "SCREEN",
  "SCREEN.POLICY",
  "POLICY",
  "POLICY.TABLE",
  "EARLY.WARNING",
  "EARLY.WARNING.RULES",
  "LOAN.CLASS",
  "LOAN.CLASS.RULES",
  "REVIEW",
  "REVIEW.POLICY",
  "SEGMENT.CLUSTERS",
  "SEGMENT.STABILITY",
  "COVENANTS",
  "REVIEWS.DUE",
  "ALLOCATE.BUDGET", "BUDGET.FRONTIER", "BUDGET.RESPONSES", "REFERRAL.VALUE", "GROUP.CLV",
  "ALLOCATE.BUDGET", "BUDGET.FRONTIER", "BUDGET.RESPONSES", "REFERRAL.VALUE", "GROUP.CLV", "NEXT.OFFER",
];
