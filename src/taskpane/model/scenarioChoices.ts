import type { RefusedScenario } from "../../core/scenario/fittingScenarios";
import type { Scenario } from "../../core/scenario/scenario";
import type { Refusals } from "./scenarios/scenarioFit";

/** What the pane says about a scenario of the table: taken or not, and with which weight. */
export interface ScenarioChoice {
  readonly chosen: boolean;
  /** Undefined: the weight of the table. */
  readonly weight?: number;
}
export type ScenarioChoices = Readonly<Record<string, ScenarioChoice>>;

/** Scenarios as they are offered: all there are, what was said about them, and which of them the table cannot take. */
export interface ScenarioOffer {
  readonly scenarios: readonly Scenario[];
  readonly choices: ScenarioChoices;
  readonly refusals: Refusals;
}

/**
 * Whether a scenario is taken: as somebody said; else those with a weight, or all where none has one. One that the
 * table cannot take never is.
 */
export function isChosen({ scenarios, choices, refusals }: ScenarioOffer, { name, weight }: Scenario): boolean {
  if (refusals.has(name)) return false;
  return choices[name]?.chosen ?? (weight > 0 || scenarios.every((scenario) => scenario.weight === 0));
}

/** Those that would be taken if the table could take them, and why it cannot. */
export function refusedScenarios(offer: ScenarioOffer): RefusedScenario[] {
  return offer.scenarios.flatMap((scenario) => {
    const refusal = offer.refusals.get(scenario.name);
    return refusal && isChosen({ ...offer, refusals: new Map() }, scenario) ? [{ scenario, failure: refusal }] : [];
  });
}

export function weightOf(choices: ScenarioChoices, scenario: Scenario): number {
  return choices[scenario.name]?.weight ?? scenario.weight;
}

/** The scenarios to run, with the weights to run them with. */
export function chosenScenarios(offer: ScenarioOffer): Scenario[] {
  return offer.scenarios.filter((scenario) => isChosen(offer, scenario)).map((scenario) => ({ ...scenario, weight: weightOf(offer.choices, scenario) }));
}

export function weightSum(scenarios: readonly Pick<Scenario, "weight">[]): number {
  return scenarios.reduce((sum, { weight }) => sum + weight, 0);
}

/** Weights typed as decimals add up to 1 but for rounding. */
export function addsUp(sum: number): boolean {
  return Math.abs(sum - 1) < 1e-9;
}

/** Choices with the weights of the chosen scenarios scaled to add up to 1; equal weights where all are 0. */
export function normalisedChoices(offer: ScenarioOffer): ScenarioChoices {
  const chosen = chosenScenarios(offer);
  const sum = weightSum(chosen);
  const normalised = chosen.map(({ name, weight }) => [name, { chosen: true, weight: sum > 0 ? weight / sum : 1 / chosen.length }] as const);
  return { ...offer.choices, ...Object.fromEntries(normalised) };
}

/** Choices after the table changed: a weight that was changed there is the latest word. */
export function choicesAfter(choices: ScenarioChoices, before: readonly Scenario[], after: readonly Scenario[]): ScenarioChoices {
  const changed = after.filter(({ name, weight }) => choices[name]?.weight !== undefined && before.some((old) => old.name === name && old.weight !== weight));
  if (changed.length === 0) return choices;
  return { ...choices, ...Object.fromEntries(changed.map(({ name }) => [name, { chosen: choices[name].chosen }])) };
}
