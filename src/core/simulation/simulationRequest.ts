import type { ClientTable } from "../portfolio/clientTable";
import type { Scenario } from "../scenario/scenario";
import type { FactorModel, Sampling } from "./factorModel";

/** How a portfolio is simulated. */
export interface SimulationSettings {
  readonly model: FactorModel;
  readonly paths: number;
  /** A whole number from 0 to 2^53 − 1. */
  readonly seed: number;
  readonly sampling: Sampling;
  /** Years with factors; what comes later has the rates of the table. */
  readonly years: number;
  /** Column whose values are the sectors; used where sectors have a share. */
  readonly sectorColumn: string;
  /** Whether each client's own luck is drawn too, or only its expectation given the factors is taken. */
  readonly individual: boolean;
}

/** The value of a portfolio on many paths. */
export interface SimulationRequest {
  readonly kind: "simulation";
  readonly table: ClientTable;
  readonly scenario: Scenario;
  readonly settings: SimulationSettings;
}

/** What each client brings on average, and on the paths of the tail. */
export interface ContributionRequest {
  readonly kind: "contributions";
  readonly table: ClientTable;
  readonly scenario: Scenario;
  readonly settings: SimulationSettings;
  /** Paths of the tail, ascending. */
  readonly tail: Int32Array;
}
