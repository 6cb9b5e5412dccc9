import type { OneClient } from "../../../core/scenario/oneClient";
import type { Driver, Shock } from "../../../core/scenario/scenario";
import type { ValueColumn } from "../../../core/portfolio/clientTable";

/** Drivers that a person can try other values of, as shares of what they are. */
const WHAT_IF_DRIVERS = ["churn", "pd", "revenue", "retentionCost"] as const satisfies readonly (Driver & ValueColumn)[];
export type WhatIfDriver = (typeof WHAT_IF_DRIVERS)[number];

/** How far each driver is moved, as a share of itself; nothing where it is left alone. */
export type WhatIf = Readonly<Partial<Record<WhatIfDriver, number>>>;

/** Furthest move to either side. */
export const MOST_MOVE = 0.5;

export function whatIfShocks(whatIf: WhatIf): Shock[] {
  return WHAT_IF_DRIVERS.flatMap((driver): Shock[] => (whatIf[driver] ? [{ driver, operation: "multiply", amount: 1 + whatIf[driver] }] : []));
}

/** What a driver is in the first year, before and after it is moved. */
export function whatIfLevels(client: OneClient, shocks: readonly Shock[], whatIf: WhatIf): { readonly driver: WhatIfDriver; readonly before: number; readonly after: number }[] {
  const moved = [...shocks, ...whatIfShocks(whatIf)];
  return WHAT_IF_DRIVERS.map((driver) => ({ driver, before: client.firstYear(shocks, driver) ?? 0, after: client.firstYear(moved, driver) ?? 0 }));
}
