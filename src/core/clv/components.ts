/**
 * What a client's value is made of, each line signed as it enters the sum: income positive,
 * costs and losses negative. CLV *is* the sum of the lines in this order (MODEL.md §2).
 */
export interface Components {
  readonly revenue: number;
  readonly referral: number;
  readonly retentionCost: number;
  readonly capitalCharge: number;
  readonly expectedLoss: number;
  readonly acquisitionCost: number;
}

/** The lines in the order of their sum. */
export const COMPONENT_LINES = ["revenue", "referral", "retentionCost", "capitalCharge", "expectedLoss", "acquisitionCost"] as const;
export type ComponentLine = (typeof COMPONENT_LINES)[number];

/** CLV: the sum of the lines, in their order. */
export function clvOf(components: Components): number {
  let sum = 0;
  for (const line of COMPONENT_LINES) sum += components[line];
  return sum;
}
