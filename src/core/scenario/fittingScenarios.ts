import type { ClientTable } from "../portfolio/clientTable";
import type { Failure } from "../result/failure";
import { compileScenario } from "./compileScenario";
import type { Scenario } from "./scenario";

/** A scenario that a table cannot take, and why: a column that a shock needs, or that a filter names, is absent. */
export interface RefusedScenario {
  readonly scenario: Scenario;
  readonly failure: Failure;
}

/** Why a table cannot take a scenario; undefined where it can. */
export function refusalOf(table: ClientTable, scenario: Scenario): Failure | undefined {
  const compiled = compileScenario(table, scenario);
  return compiled.ok ? undefined : compiled.failure;
}

/** Scenarios that a table can take, and those it cannot: one of them must not stop the others. */
export function fittingScenarios(table: ClientTable, scenarios: readonly Scenario[]): { readonly fitting: readonly Scenario[]; readonly refused: readonly RefusedScenario[] } {
  const fitting: Scenario[] = [];
  const refused: RefusedScenario[] = [];
  for (const scenario of scenarios) {
    const failure = refusalOf(table, scenario);
    if (failure) refused.push({ scenario, failure });
    else fitting.push(scenario);
  }
  return { fitting, refused };
}
