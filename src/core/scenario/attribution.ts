import { COMPONENT_LINES, type ComponentLine } from "../clv/components";
import { shapleyValues } from "../numeric/shapley";
import type { ScenarioResult } from "./runResult";
import type { Driver, Scenario } from "./scenario";

/** Drivers that people name in one breath. */
const DRIVER_GROUPS = {
  credit: ["pd", "lgd", "ead", "collateral", "ccf"],
  churn: ["churn"],
  income: ["revenue", "referral", "growth"],
  cost: ["retentionCost", "acquisitionCost"],
  capital: ["capital", "capitalCharge"],
  rates: ["discountRate", "benchmarkRate"],
} as const satisfies Record<string, readonly Driver[]>;
export type DriverGroup = keyof typeof DRIVER_GROUPS;

const GROUP_NAMES = Object.keys(DRIVER_GROUPS) as readonly DriverGroup[];

/** What a group of drivers adds to the difference between two scenarios. */
export interface Contribution {
  readonly group: DriverGroup;
  readonly clv: number;
  readonly components: Readonly<Record<ComponentLine, number>>;
}

/** Groups of drivers that either of two scenarios moves, in their order. */
export function movedGroups(from: Scenario, to: Scenario): DriverGroup[] {
  const moved = new Set<Driver>([...from.shocks, ...to.shocks].map(({ driver }) => driver));
  return GROUP_NAMES.filter((group) => DRIVER_GROUPS[group].some((driver) => moved.has(driver)));
}

/**
 * The scenarios between two: for every choice of groups the one in which the chosen groups have the shocks of `to`, and
 * the others those of `from`. The first is `from`, the last `to`; 2^groups in all.
 */
export function scenariosBetween(from: Scenario, to: Scenario, groups: readonly DriverGroup[]): Scenario[] {
  return Array.from({ length: 1 << groups.length }, (_, coalition) => {
    const chosen = new Set<Driver>(groups.filter((_group, index) => coalition & (1 << index)).flatMap((group) => DRIVER_GROUPS[group]));
    const shocks = [...from.shocks.filter(({ driver }) => !chosen.has(driver)), ...to.shocks.filter(({ driver }) => chosen.has(driver))];
    return { name: String(coalition), weight: 0, shocks };
  });
}

/**
 * What each group of drivers adds to the difference in value between two scenarios: Shapley values, so that no group is
 * favoured by the order in which groups are exchanged. They add up to the difference, in CLV and in each component.
 *
 * @param results of `scenariosBetween`, in its order
 */
export function attribution(results: readonly Pick<ScenarioResult, "totals" | "clv">[], groups: readonly DriverGroup[]): Contribution[] {
  const clv = shapleyValues(results.map((result) => result.clv));
  const byLine = COMPONENT_LINES.map((line) => shapleyValues(results.map(({ totals }) => totals[line])));
  return groups.map((group, index) => ({ group, clv: clv[index], components: Object.fromEntries(COMPONENT_LINES.map((line, l) => [line, byLine[l][index]])) as Record<ComponentLine, number> }));
}
