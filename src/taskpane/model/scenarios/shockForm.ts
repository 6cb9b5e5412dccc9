import type { InputCell, OutputCell } from "../../../catalog/cell";
import { presentScenarios } from "../../../catalog/present/presentScenarios";
import { readShock, type ScenarioRow } from "../../../catalog/schema/readScenarioTable";
import { scenarioColumns } from "../../../catalog/schema/scenarioColumns";
import type { Result } from "../../../core/result/result";
import { PROBABILITY_DRIVERS, SHOCK_OPERATIONS, type Driver, type Shock, type ShockOperation } from "../../../core/scenario/scenario";

/** Fields of a shock that are typed. */
export type TypedField = "amount" | "start_year" | "ramp_years" | "length_years";

/** A shock as its row of the table reads, so that a field obeys the very rules of the table. */
function rowOf(shock: Shock): ScenarioRow {
  const [, row] = presentScenarios([{ name: "", weight: 0, shocks: [shock] }], "en");
  return Object.fromEntries(scenarioColumns.map(({ id }, column) => [id, cellOf(row[column])])) as ScenarioRow;
}

const cellOf = (cell: OutputCell): InputCell => (cell === "" ? null : (cell as InputCell));

/** What somebody typed as a cell would hold it: "50%" is 0.5. */
export function typedCell(text: string): InputCell {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  const percent = /^(.*)%$/.exec(plain);
  const value = Number(percent ? percent[1] : plain.replace(/^(-?[\d,]+)(\.\d+)?$/, (number) => number.replace(/,/g, "")));
  return Number.isFinite(value) ? (percent ? Number((value / 100).toPrecision(15)) : value) : plain;
}

/** The shock with a field as typed, or the rule that it breaks, as the table would say it. */
export function withTyped(shock: Shock, field: TypedField, text: string): Result<Shock> {
  return readShock({ ...rowOf(shock), [field]: typedCell(text) });
}

/** What a field holds, as it would be typed. */
export function fieldText(shock: Shock, field: TypedField): string {
  const cell = rowOf(shock)[field];
  return typeof cell === "number" ? String(cell) : "";
}

/** Ways in which a driver can be shocked: a hazard belongs to a probability, a benchmark moves by points. */
export function operationsOf(driver: Driver): readonly ShockOperation[] {
  if (driver === "benchmarkRate") return ["add"];
  return PROBABILITY_DRIVERS.includes(driver) ? SHOCK_OPERATIONS : SHOCK_OPERATIONS.filter((operation) => operation !== "hazard");
}

const NOTHING: Readonly<Record<ShockOperation, number>> = { multiply: 1, hazard: 1, add: 0, replace: 0 };

/** Another driver; an amount that would mean something else there starts from no change. */
export function withDriver(shock: Shock, driver: Driver): Shock {
  const operations = operationsOf(driver);
  const operation = operations.includes(shock.operation) ? shock.operation : operations[0];
  const means = (one: Driver, how: ShockOperation): string => `${kindOfAmount(one, how)} ${how}`;
  return { ...shock, driver, operation, amount: means(driver, operation) === means(shock.driver, shock.operation) ? shock.amount : NOTHING[operation] };
}

/** Another way; factors stay factors, everything else starts from no change. */
export function withOperation(shock: Shock, operation: ShockOperation): Shock {
  const isFactor = (one: ShockOperation): boolean => one === "multiply" || one === "hazard";
  return { ...shock, operation, amount: isFactor(operation) && isFactor(shock.operation) ? shock.amount : NOTHING[operation] };
}

const MONEY_DRIVERS: readonly Driver[] = ["ead", "revenue", "referral", "retentionCost", "acquisitionCost", "collateral"];

/** What the amount of a shock is: a factor, a rate as a decimal, or money. */
export function kindOfAmount(driver: Driver, operation: ShockOperation): "factor" | "rate" | "money" {
  if (operation === "multiply" || operation === "hazard") return "factor";
  return MONEY_DRIVERS.includes(driver) ? "money" : "rate";
}

/** A shock to begin with: nothing has moved yet. */
export const NEW_SHOCK: Shock = { driver: "pd", operation: "hazard", amount: 1 };
