import type { SheetScenario, SheetShock } from "../../../catalog/schema/readScenarioTable";
import type { Scenario, Shock } from "../../../core/scenario/scenario";

/** One change of the scenarios, by names and places, so that it can be made to whatever the table holds by then. */
export type ScenarioEdit = (scenarios: readonly SheetScenario[]) => readonly SheetScenario[];

const unlike = (left: string, right: string): boolean => left.toLowerCase() !== right.toLowerCase();

/** A name that no scenario has: the wished one, with a number where it is taken. Names differ by more than their case. */
export function freeScenarioName(scenarios: readonly Pick<Scenario, "name">[], wished: string): string {
  const isFree = (name: string): boolean => scenarios.every((scenario) => unlike(scenario.name, name));
  for (let number = 2, name = wished; ; number++) {
    if (isFree(name)) return name;
    name = `${wished} ${number}`;
  }
}

const changed = (name: string, change: (scenario: SheetScenario) => SheetScenario): ScenarioEdit => (scenarios) => scenarios.map((scenario) => (scenario.name === name ? change(scenario) : scenario));

/** Adds a scenario at the end, under a name that is free by then. */
export function addScenario({ shocks, ...scenario }: Scenario): ScenarioEdit {
  return (scenarios) => [...scenarios, { ...scenario, name: freeScenarioName(scenarios, scenario.name), shocks: shocks.map((shock) => ({ shock })) }];
}

/** A copy right below, without a weight: it is not another probability. */
export function duplicateScenario(name: string, copyName: string): ScenarioEdit {
  return (scenarios) => scenarios.flatMap((scenario) =>
    scenario.name === name ? [scenario, { ...scenario, row: undefined, weight: 0, name: freeScenarioName(scenarios, copyName), shocks: scenario.shocks.map(({ shock }) => ({ shock })) }] : [scenario]);
}

/** The last one stays: a table without a scenario cannot be run. */
export function removeScenario(name: string): ScenarioEdit {
  return (scenarios) => (scenarios.length > 1 ? scenarios.filter((scenario) => scenario.name !== name) : scenarios);
}

/** @param by places down; negative: up */
export function moveScenario(name: string, by: number): ScenarioEdit {
  return (scenarios) => {
    const from = scenarios.findIndex((scenario) => scenario.name === name);
    const to = from + by;
    if (from < 0 || to < 0 || to >= scenarios.length) return scenarios;
    const others = scenarios.filter((_scenario, index) => index !== from);
    return [...others.slice(0, to), scenarios[from], ...others.slice(to)];
  };
}

/** A name that another scenario has is left alone. */
export function renameScenario(name: string, newName: string): ScenarioEdit {
  return (scenarios) => (scenarios.every((scenario) => scenario.name === name || unlike(scenario.name, newName)) ? changed(name, (scenario) => ({ ...scenario, name: newName }))(scenarios) : scenarios);
}

export function describeScenario(name: string, note: string): ScenarioEdit {
  return changed(name, (scenario) => ({ ...scenario, note: note.trim() === "" ? undefined : note.trim() }));
}

export function weighScenario(name: string, weight: number): ScenarioEdit {
  return changed(name, (scenario) => ({ ...scenario, weight }));
}

/** Weights that add up to 1, in proportion; equal ones where all are 0. */
export const normaliseWeights: ScenarioEdit = (scenarios) => {
  const sum = scenarios.reduce((total, { weight }) => total + weight, 0);
  return scenarios.map((scenario) => ({ ...scenario, weight: sum > 0 ? scenario.weight / sum : 1 / scenarios.length }));
};

/** The first shock of a scenario takes the row that its name stood on alone. */
export function addShock(name: string, shock: Shock): ScenarioEdit {
  return changed(name, (scenario) => ({ ...scenario, shocks: [...scenario.shocks, scenario.shocks.length === 0 ? { shock, row: scenario.row } : { shock }] }));
}

export function changeShock(name: string, index: number, shock: Shock): ScenarioEdit {
  return changed(name, (scenario) => ({ ...scenario, shocks: scenario.shocks.map((line, place): SheetShock => (place === index ? { ...line, shock } : line)) }));
}

export function removeShock(name: string, index: number): ScenarioEdit {
  return changed(name, (scenario) => ({ ...scenario, shocks: scenario.shocks.filter((_line, place) => place !== index) }));
}

/** Shocks compose in the order listed, so their order is part of the scenario. */
export function moveShock(name: string, index: number, by: number): ScenarioEdit {
  return changed(name, (scenario) => {
    const others = scenario.shocks.filter((_line, place) => place !== index);
    return index + by < 0 || index + by >= scenario.shocks.length ? scenario : { ...scenario, shocks: [...others.slice(0, index + by), scenario.shocks[index], ...others.slice(index + by)] };
  });
}

/** All of it replaced, by the library for one. */
export function replaceScenarios(all: readonly Scenario[]): ScenarioEdit {
  return () => all.map(({ shocks, ...scenario }) => ({ ...scenario, shocks: shocks.map((shock) => ({ shock })) }));
}
