import { awaitsIndustry } from "../../../catalog/library/scenarios";
import type { ClientReading } from "../../../catalog/schema/readClientTable";
import type { ClientTable } from "../../../core/portfolio/clientTable";
import { failure, type Failure } from "../../../core/result/failure";
import { refusalOf } from "../../../core/scenario/fittingScenarios";
import type { Scenario } from "../../../core/scenario/scenario";
import type { Load } from "../load";

/** Why scenarios are not for the client table, by their names; those that are have no entry. */
export type Refusals = ReadonlyMap<string, Failure>;

const NONE: Refusals = new Map();
const known = new WeakMap<readonly Scenario[], { readonly table: ClientTable; readonly refusals: Refusals }>();

/** Which of the scenarios the client table cannot take; none while there is no table to ask. */
export function refusalsOf({ reading, scenarios }: { readonly reading: Load<Pick<ClientReading, "table">>; readonly scenarios: Load<{ readonly scenarios: readonly Scenario[] }> }): Refusals {
  if (reading.status !== "ready" || scenarios.status !== "ready") return NONE;
  const { table } = reading.value;
  const all = scenarios.value.scenarios;
  const before = known.get(all);
  if (before?.table === table) return before.refusals;
  const refusals = new Map(all.flatMap((scenario) => {
    const refusal = whyNot(table, scenario);
    return refusal ? [[scenario.name, refusal] as const] : [];
  }));
  known.set(all, { table, refusals });
  return refusals;
}

/** Why a table cannot take a scenario: a column is absent, or the industry has still to be named. */
export function whyNot(table: ClientTable, scenario: Scenario): Failure | undefined {
  return refusalOf(table, scenario) ?? (scenario.shocks.some(awaitsIndustry) ? failure("missing", { parameter: "industry" }) : undefined);
}
