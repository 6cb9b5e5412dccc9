import type { Scenario } from "../../core/scenario/scenario";

/** What the pane says about a scenario of the table: taken or not, and with which weight. */
export interface ScenarioChoice {
  readonly chosen: boolean;
  /** Undefined: the weight of the table. */
  readonly weight?: number;
}
export type ScenarioChoices = Readonly<Record<string, ScenarioChoice>>;

/** A scenario is taken until somebody says otherwise. */
export function isChosen(choices: ScenarioChoices, name: string): boolean {
  return choices[name]?.chosen ?? true;
}

export function weightOf(choices: ScenarioChoices, scenario: Scenario): number {
  return choices[scenario.name]?.weight ?? scenario.weight;
}

/** The scenarios to run, with the weights to run them with. */
export function chosenScenarios(scenarios: readonly Scenario[], choices: ScenarioChoices): Scenario[] {
  return scenarios.filter(({ name }) => isChosen(choices, name)).map((scenario) => ({ ...scenario, weight: weightOf(choices, scenario) }));
}

export function weightSum(scenarios: readonly Scenario[]): number {
  return scenarios.reduce((sum, { weight }) => sum + weight, 0);
}

/** Weights typed as decimals add up to 1 but for rounding. */
export function addsUp(sum: number): boolean {
  return Math.abs(sum - 1) < 1e-9;
}

/** Choices with the weights of the chosen scenarios scaled to add up to 1; equal weights where all are 0. */
export function normalisedChoices(scenarios: readonly Scenario[], choices: ScenarioChoices): ScenarioChoices {
  const chosen = chosenScenarios(scenarios, choices);
  const sum = weightSum(chosen);
  const normalised = chosen.map(({ name, weight }) => [name, { chosen: true, weight: sum > 0 ? weight / sum : 1 / chosen.length }] as const);
  return { ...choices, ...Object.fromEntries(normalised) };
}
