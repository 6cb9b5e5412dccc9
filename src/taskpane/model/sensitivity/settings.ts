import type { Driver, ShockOperation } from "../../../core/scenario/scenario";
import type { BreakevenDriver } from "../../../core/sensitivity/breakevenDrivers";
import type { Measure } from "../../../core/sensitivity/measure";
import { ILLUSTRATIVE_SWINGS } from "../../../core/sensitivity/swings";

export const QUESTIONS = ["tornado", "spider", "oneWay", "twoWay", "goal", "reverse", "breakeven"] as const;
export type Question = (typeof QUESTIONS)[number];

/** Where changes start from: the table as it stands, all scenarios by their weights, or one by its name. */
export const AS_IT_IS = "";
export const WEIGHTED = "*";

/** A driver's swing as it was typed. */
export interface TypedSwing {
  readonly driver: Driver;
  readonly operation: ShockOperation;
  readonly low: string;
  readonly high: string;
}

/** What people type as text, as it stands in the fields. */
export type TypedField = "amounts" | "secondAmounts" | "filter" | "reach" | "target" | "client" | "floor" | "largestScale";

/** The whole form; a question keeps what was chosen for another. */
export interface SensitivitySettings {
  readonly question: Question;
  readonly measure: Measure;
  readonly base: string;
  /** Name of the scenario that reverse stress scales; "": the first with a shock. */
  readonly scenario: string;
  readonly driver: Driver;
  readonly operation: ShockOperation;
  readonly second: Driver;
  readonly secondOperation: ShockOperation;
  readonly solved: BreakevenDriver;
  readonly swings: readonly TypedSwing[];
  readonly typed: Readonly<Record<TypedField, string>>;
}

/** A goal of one client: a lever, and what the client is to be worth, as it was typed. */
export interface ClientGoal {
  readonly driver: Driver;
  readonly operation: ShockOperation;
  readonly target: string;
}

export const INITIAL_GOAL: ClientGoal = { driver: "revenue", operation: "multiply", target: "" };

export const illustrativeSwings = (): TypedSwing[] => ILLUSTRATIVE_SWINGS.map(({ driver, operation, low, high }) => ({ driver, operation, low: String(low), high: String(high) }));

export const INITIAL_SETTINGS: SensitivitySettings = {
  question: "tornado",
  measure: "clv",
  base: AS_IT_IS,
  scenario: "",
  driver: "churn",
  operation: "multiply",
  second: "revenue",
  secondOperation: "multiply",
  solved: "churn",
  swings: illustrativeSwings(),
  typed: { amounts: "", secondAmounts: "", filter: "", reach: "", target: "", client: "", floor: "", largestScale: "" },
};

/** What stands in for a field that is left blank. */
export const USUAL_REACH = 0.3;
export const USUAL_SCALE = 5;

const PROBABILITIES: readonly Driver[] = ["churn", "pd", "lgd", "ccf", "capital", "capitalCharge"];
const RATES: readonly Driver[] = ["discountRate", "growth", "benchmarkRate"];

/** Amounts to try where none are typed; none for money, whose size only the user knows. */
export function usualAmounts(driver: Driver, operation: ShockOperation): readonly number[] {
  switch (operation) {
    case "multiply":
      return [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3];
    case "hazard":
      return [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
    case "add":
      return PROBABILITIES.includes(driver) || RATES.includes(driver) ? [-0.02, -0.01, -0.005, 0, 0.005, 0.01, 0.02] : [];
    case "replace":
      return PROBABILITIES.includes(driver) ? [0.01, 0.02, 0.05, 0.1, 0.2, 0.3] : driver === "benchmarkRate" ? [] : RATES.includes(driver) ? [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12] : [];
  }
}
