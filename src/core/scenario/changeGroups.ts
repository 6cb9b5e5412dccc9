import type { CurveColumn, SourceColumn, ValueColumn } from "../portfolio/clientTable";

/** What of a client can change from one table to another; the last is the scenario it is valued under. */
export const CHANGE_GROUPS = ["credit", "exposure", "churn", "income", "cost", "capital", "rates", "terms", "scenario"] as const;
export type ChangeGroup = (typeof CHANGE_GROUPS)[number];

/** The columns that belong to a group. */
interface GroupColumns {
  readonly values: readonly ValueColumn[];
  readonly sources: readonly SourceColumn[];
}

/**
 * Where each number of a client table belongs:
 *
 *   credit    PD and LGD as they enter the value, also an LGD that was derived from collateral, and by what it is derived again
 *   exposure  EAD and its repayment, drawn, undrawn, CCF, collateral and haircut
 *   churn     churn
 *   income    revenue (also where it was built up from balances), referral, growth, deposits and how their rates follow the benchmark
 *   cost      retention and acquisition cost
 *   capital   capital (also by the internal-ratings formula, whose PD and LGD change it) and the charge on it
 *   rates     discount rate
 *   terms     horizon, periods a year, timing
 *   scenario  the shocks, and the categories by which they choose their clients
 *
 * A number that was derived when a table was read changes with the group of what it is, not of what it was derived from:
 * each number of the table moves once, so that the table with all groups moved is the other table.
 */
export const GROUP_COLUMNS: Readonly<Record<ChangeGroup, GroupColumns>> = {
  credit: { values: ["pd", "lgd"], sources: [] },
  exposure: { values: ["ead"], sources: ["drawn", "undrawn", "ccf", "collateral", "haircut"] },
  churn: { values: ["churn"], sources: [] },
  income: { values: ["revenue", "referral", "revenueGrowth", "referralGrowth", "costGrowth", "exposureGrowth"], sources: ["deposits", "repricingShare", "depositBeta"] },
  cost: { values: ["retentionCost", "acquisitionCost"], sources: [] },
  capital: { values: ["capital", "capitalCharge"], sources: [] },
  rates: { values: ["discountRate"], sources: [] },
  terms: { values: [], sources: [] },
  scenario: { values: [], sources: [] },
};

/** A set of groups, a bit a group in the order of CHANGE_GROUPS. */
export type GroupSet = number;

export function hasGroup(set: GroupSet, group: ChangeGroup): boolean {
  return (set & (1 << CHANGE_GROUPS.indexOf(group))) !== 0;
}

/** Groups of a set, in their order. */
export function groupsIn(set: GroupSet): ChangeGroup[] {
  return CHANGE_GROUPS.filter((_group, index) => set & (1 << index));
}

/** A value in a year; the last year of a curve holds on, a column without a curve holds always. */
export function valueOfYear(constant: Float64Array | undefined, curve: CurveColumn | undefined, row: number, year: number): number {
  return curve ? curve.values[row * curve.years + Math.min(year, curve.years) - 1] : (constant?.[row] ?? 0);
}
