import { proportionDifference, type Proportion } from "../numeric/proportionDifference";
import { fail, ok, type Result } from "../result/result";
import type { Scenario, Shock } from "../scenario/scenario";
import { MAX_LOG_HAZARD_RATIO } from "../survival/proportionalHazards";

/** How far an effect may be trusted: the ends of its interval, and the estimate. */
export const SERVICE_LEVELS = ["low", "central", "high"] as const;
export type ServiceLevel = (typeof SERVICE_LEVELS)[number];

export interface ServiceTrial {
  /** Clients with the service, and those of them who left. */
  readonly treated: Proportion;
  /** Clients without it over the same time. */
  readonly untreated: Proportion;
  readonly confidence: number;
}

/** What a service does to those who have it, at each level. */
export type ServiceEffect = Readonly<Record<ServiceLevel, {
  /** Share of clients that it keeps: left without it less left with it. */
  readonly difference: number;
  /** What it multiplies the hazard of leaving by. */
  readonly hazardFactor: number;
}>>;

/**
 * The effect of a service on churn, from those with it and those without.
 *
 * Formula: difference `δ = p_U − p_T` with Newcombe's interval; hazard factor `k = ln(1 − (p_U − δ))/ln(1 − p_U)` for δ and
 * both ends, within e^∓`MAX_LOG_HAZARD_RATIO`. A ratio of hazards does not depend on how long both were watched.
 *
 * Assumption: who has the service was decided by lot, or by what has nothing to do with leaving; else the effect is that
 * of the choice as well.
 *
 * @returns `zeroDivisor` where nobody left without the service, or everybody did
 */
export function serviceEffect({ treated, untreated, confidence }: ServiceTrial): Result<ServiceEffect> {
  const without = untreated.hits / untreated.trials;
  if (untreated.hits === 0) return fail("zeroDivisor", { parameter: "untreated_left", quantity: "the hazard of those without the service" });
  if (untreated.hits === untreated.trials) return fail("zeroDivisor", { parameter: "untreated - untreated_left", quantity: "the hazard of those without the service" });
  const { difference, low, high } = proportionDifference(untreated, treated, confidence);
  const of = (delta: number) => ({ difference: delta, hazardFactor: factorOf(without, delta) });
  return ok({ low: of(low), central: of(difference), high: of(high) });
}

function factorOf(without: number, difference: number): number {
  const withIt = Math.min(1, Math.max(0, without - difference));
  const factor = Math.log1p(-withIt) / Math.log1p(-without);
  return Math.min(Math.exp(MAX_LOG_HAZARD_RATIO), Math.max(Math.exp(-MAX_LOG_HAZARD_RATIO), factor));
}

/** Names of the runs that a service is valued by. */
export const serviceRuns = { today: "today", level: (level: ServiceLevel): string => level, annuity: (level: ServiceLevel): string => `${level}, and 1 a year` } as const;

/**
 * Scenarios by which a service is valued: the clients as they stand; at each level with the hazard of leaving multiplied and
 * what the service brings the bank a year; and the same with 1 a year more, so that the difference is what 1 a year is
 * worth over those lives.
 *
 * @param income fee less cost of the service a year and client
 */
export function serviceScenarios(effect: ServiceEffect, income: number): readonly Scenario[] {
  const scenario = (name: string, shocks: readonly Shock[]): Scenario => ({ name, weight: 0, shocks });
  const earns = (amount: number): Shock => ({ driver: "revenue", operation: "add", amount });
  return [
    scenario(serviceRuns.today, []),
    ...SERVICE_LEVELS.flatMap((level) => {
      const stays: Shock = { driver: "churn", operation: "hazard", amount: effect[level].hazardFactor };
      return [scenario(serviceRuns.level(level), [stays, earns(income)]), scenario(serviceRuns.annuity(level), [stays, earns(income + 1)])];
    }),
  ];
}
