import type { Driver, Scenario, Shock, ShockFilter, ShockOperation } from "../scenario/scenario";

/** A scenario changed in some way: what is tried out. */
export type Change = (scenario: Scenario) => Scenario;

/** A driver and what is done to it; by how much is what varies. */
export interface Lever {
  readonly driver: Driver;
  readonly operation: ShockOperation;
  /** Clients it applies to; all where left out. */
  readonly filter?: ShockFilter;
}

export const unchanged: Change = (scenario) => scenario;

/** The lever moved by an amount, after the scenario's own shocks. */
export function pull({ driver, operation, filter }: Lever, amount: number): Shock {
  return { driver, operation, amount, ...(filter ? { filter } : {}) };
}

/** Shocks on top of those a scenario has. */
export function withShocks(...shocks: readonly Shock[]): Change {
  return (scenario) => ({ ...scenario, shocks: [...scenario.shocks, ...shocks] });
}

/** Every shock of a scenario at a scale s: 0 leaves all as it is, 1 is the scenario in full (MODEL.md §5). */
export function scaledBy(scale: number): Change {
  return (scenario) => ({ ...scenario, shocks: scenario.shocks.map((shock) => ({ ...shock, scale: scale * (shock.scale ?? 1) })) });
}
