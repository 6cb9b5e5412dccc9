import type { Scenario, Shock } from "../../core/scenario/scenario";
import type { OutputCell, OutputMatrix } from "../cell";
import { driverChoices, operationChoices, scenarioColumns } from "../schema/scenarioColumns";
import { filterText } from "../schema/scenarioFilter";
import type { Locale } from "../text/localText";

/** Scenarios as the table that people edit and `readScenarioTable` reads: headers first, a row a shock. */
export function presentScenarios(scenarios: readonly Scenario[], locale: Locale): OutputMatrix {
  return [scenarioColumns.map(({ label }) => label[locale]), ...scenarios.flatMap((scenario) => scenarioRows(scenario, locale))];
}

function scenarioRows({ name, weight, note = "", shocks }: Scenario, locale: Locale): OutputCell[][] {
  if (shocks.length === 0) return [[name, weight, ...NO_SHOCK, note]];
  return shocks.map((shock, index) => [name, index === 0 ? weight : "", ...shockCells(shock, locale), index === 0 ? note : ""]);
}

const NO_SHOCK: readonly OutputCell[] = Array.from({ length: 7 }, () => "");

/** Driver, operation, amount, filter, start, ramp, length. */
function shockCells({ driver, operation, amount, filter = [], path }: Shock, locale: Locale): OutputCell[] {
  return [
    driverChoices.find(({ value }) => value === driver)!.label[locale],
    operationChoices.find(({ value }) => value === operation)!.label[locale],
    amount,
    filterText(filter, locale),
    path?.start ?? "",
    path?.ramp || "",
    path && Number.isFinite(path.length) ? path.length : "",
  ];
}
