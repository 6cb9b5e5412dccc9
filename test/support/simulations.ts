import fc from "fast-check";
import type { ClientTable } from "../../src/core/portfolio/clientTable";
import type { Scenario } from "../../src/core/scenario/scenario";
import type { FactorModel } from "../../src/core/simulation/factorModel";
import type { SimulationSettings } from "../../src/core/simulation/simulationRequest";
import { decimal as number } from "./numbers";
import { runNow } from "./call";

/** Factors that move everything, for tests to vary. */
export const FACTOR_MODEL: FactorModel = { creditCorrelation: 0.15, churnCorrelation: 0.1, marginVolatility: 0.1, persistence: 0.5, creditAttrition: 0.3, creditMargin: 0.4, attritionMargin: 0.2, sectorShare: 0 };

/** No factor moves anything. */
export const STILL: FactorModel = { creditCorrelation: 0, churnCorrelation: 0, marginVolatility: 0, persistence: 0, creditAttrition: 0, creditMargin: 0, attritionMargin: 0, sectorShare: 0 };

export const SIMULATION: SimulationSettings = { model: FACTOR_MODEL, paths: 100, seed: 1, sampling: "random", years: 10, sectorColumn: "segment", individual: false };

export const AS_IT_IS: Scenario = { name: "", weight: 1, shocks: [] };

/** Any settings whose correlations go together. */
export const anySettings: fc.Arbitrary<SimulationSettings> = fc.record({
  model: fc.record({
    creditCorrelation: fc.oneof(number(0, 0.6), fc.constant(0)), churnCorrelation: fc.oneof(number(0, 0.6), fc.constant(0)), marginVolatility: number(0, 0.5), persistence: number(0, 0.95),
    creditAttrition: number(-0.4, 0.4), creditMargin: number(-0.4, 0.4), attritionMargin: number(-0.4, 0.4), sectorShare: fc.oneof(fc.constant(0), number(0, 1)),
  }),
  paths: fc.integer({ min: 1, max: 6 }), seed: fc.oneof(fc.integer({ min: 0, max: 2 ** 32 }), fc.constant(Number.MAX_SAFE_INTEGER)), sampling: fc.constantFrom("random", "antithetic", "sobol"),
  years: fc.integer({ min: 1, max: 15 }), sectorColumn: fc.constant("segment"), individual: fc.boolean(),
});

/** The value of each path. */
export function simulate(table: ClientTable, settings: Partial<SimulationSettings> = {}, scenario: Scenario = AS_IT_IS): Float64Array {
  return runNow({ kind: "simulation", table, scenario, settings: { ...SIMULATION, ...settings } });
}

export const meanOf = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

export const deviationOf = (values: ArrayLike<number>): number => {
  const mean = meanOf(values);
  return Math.sqrt(Array.from(values).reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
};
