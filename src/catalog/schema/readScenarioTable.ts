import type { Scenario, Shock, ShockPath } from "../../core/scenario/scenario";
import { failure } from "../../core/result/failure";
import { fail, mapResult, ok, type Result } from "../../core/result/result";
import { isBlank, quote, textOf, type InputCell, type InputMatrix } from "../cell";
import { readChoice, type Choice } from "./choices";
import { normaliseHeader } from "./matchColumns";
import { readNumber, type NumberRule } from "./numberRule";
import { driverChoices, operationChoices, scenarioColumns, type ScenarioColumnId } from "./scenarioColumns";
import { readFilter } from "./scenarioFilter";

/** Cells of a row by column. */
export type ScenarioRow = Readonly<Record<ScenarioColumnId, InputCell>>;

const weightRule: NumberRule = { unit: "share", minimum: 0, maximum: 1 };
const yearRule: NumberRule = { unit: "years", minimum: 1, maximum: 1000, whole: true };
const durationRule: NumberRule = { unit: "years", minimum: 0, maximum: 1000, whole: true };
const REQUIRED: readonly ScenarioColumnId[] = ["scenario", "driver", "operation", "amount"];

/** A shock and the row it stands on, counted below the headers from 0; none for a shock that is not in the table yet. */
export interface SheetShock {
  readonly shock: Shock;
  readonly row?: number;
}

/** A scenario as it stands in a table. */
export interface SheetScenario extends Omit<Scenario, "shocks"> {
  readonly shocks: readonly SheetShock[];
  /** Its first row. */
  readonly row?: number;
}

/** The scenario, wherever it stands. */
export function scenarioOf({ row: _row, shocks, ...scenario }: SheetScenario): Scenario {
  return { ...scenario, shocks: shocks.map(({ shock }) => shock) };
}

/**
 * Reads a scenario table, one row a shock, into scenarios in the order of their first rows.
 * A row without a driver is a scenario without a shock (the base case).
 * @returns the first broken row: row (below the headers), parameter, rule, value
 */
export function readScenarioTable(cells: InputMatrix): Result<Scenario[]> {
  return mapResult(readScenarioSheet(cells), (scenarios) => scenarios.map(scenarioOf));
}

/** The same with the rows that scenarios and shocks stand on. */
export function readScenarioSheet(cells: InputMatrix): Result<SheetScenario[]> {
  const positions = scenarioPositions(cells[0] ?? []);
  const absent = REQUIRED.find((id) => !positions.has(id));
  if (absent) return fail("missingColumn", { parameter: "scenario_table", column: scenarioColumns.find(({ id }) => id === absent)!.label.en });

  const scenarios = new Map<string, { name: string; weight?: number; note?: string; row: number; shocks: SheetShock[] }>();
  let current: string | undefined;
  for (let index = 1; index < cells.length; index++) {
    const cellsOfRow = scenarioCells(cells[index], positions);
    if (Object.values(cellsOfRow).every(isBlank)) continue;
    const read = readScenarioRow(cellsOfRow);
    if (!read.ok) return fail("brokenRule", { parameter: "scenario_table", row: index, detail: read.failure });
    current = isBlank(cellsOfRow.scenario) ? current : textOf(cellsOfRow.scenario);
    if (current === undefined) return fail("brokenRule", { parameter: "scenario_table", row: index, detail: failure("missing", { parameter: "scenario" }) });
    const scenario = scenarios.get(current) ?? { name: current, row: index - 1, shocks: [] };
    scenarios.set(current, scenario);
    scenario.weight ??= read.value.weight;
    scenario.note ??= read.value.note;
    if (read.value.shock) scenario.shocks.push({ shock: read.value.shock, row: index - 1 });
  }
  if (scenarios.size === 0) return fail("noRows", { parameter: "scenario_table" });
  // Without any weights the scenarios stand side by side, each with weight 0.
  return ok([...scenarios.values()].map(({ weight = 0, ...scenario }) => ({ ...scenario, weight })));
}

/** Where each column of a scenario table stands, by its header in either language. */
export function scenarioPositions(headers: readonly InputCell[]): ReadonlyMap<ScenarioColumnId, number> {
  const positions = new Map<ScenarioColumnId, number>();
  headers.forEach((header, position) => {
    if (typeof header !== "string") return;
    const word = normaliseHeader(header);
    const found = scenarioColumns.find(({ id, label }) => [id, ...Object.values(label)].some((name) => normaliseHeader(name) === word));
    if (found && !positions.has(found.id)) positions.set(found.id, position);
  });
  return positions;
}

/** The cells of one row by column; blank where the table has no such column. */
export function scenarioCells(row: readonly InputCell[], positions: ReadonlyMap<ScenarioColumnId, number>): ScenarioRow {
  return Object.fromEntries(scenarioColumns.map(({ id }) => [id, row[positions.get(id) ?? -1] ?? null])) as ScenarioRow;
}

function readScenarioRow(row: ScenarioRow): Result<{ shock?: Shock; weight?: number; note?: string }> {
  const weight = optionalNumber("weight", row.weight, weightRule);
  if (!weight.ok) return weight;
  const note = isBlank(row.note) ? undefined : textOf(row.note);
  if (isBlank(row.driver)) return ok({ weight: weight.value, note });
  const shock = readShock(row);
  return shock.ok ? ok({ shock: shock.value, weight: weight.value, note }) : shock;
}

/** Reads the shock of one row, whose driver is not blank. */
export function readShock(row: ScenarioRow): Result<Shock> {
  const driver = readKeyword("driver", row.driver, driverChoices);
  if (!driver.ok) return driver;
  const operation = readKeyword("operation", row.operation, operationChoices);
  if (!operation.ok) return operation;
  const amount = readNumber("amount", row.amount, { unit: "number" });
  if (!amount.ok) return amount;
  const filter = readFilter(row.filter);
  if (!filter.ok) return filter;
  const path = readPath(row);
  if (!path.ok) return path;
  return ok({ driver: driver.value, operation: operation.value, amount: amount.value, filter: filter.value, path: path.value });
}

/** A choice whose message lists the names people type, not the core's. */
export function readKeyword<Value extends string>(parameter: string, cell: InputCell, choices: readonly Choice<Value>[]): Result<Value> {
  const read = readChoice(parameter, cell, choices);
  if (read.ok || read.failure.code !== "notAChoice") return read;
  return fail("notAChoice", { parameter, choices: choices.map(({ label }) => label.en).join(", "), value: quote(cell) });
}

function readPath(row: ScenarioRow): Result<ShockPath | undefined> {
  if (isBlank(row.start_year) && isBlank(row.ramp_years) && isBlank(row.length_years)) return ok(undefined);
  const start = optionalNumber("start_year", row.start_year, yearRule);
  if (!start.ok) return start;
  const ramp = optionalNumber("ramp_years", row.ramp_years, durationRule);
  if (!ramp.ok) return ramp;
  const length = optionalNumber("length_years", row.length_years, durationRule);
  if (!length.ok) return length;
  return ok({ start: start.value ?? 1, ramp: ramp.value ?? 0, length: length.value ?? Infinity });
}

function optionalNumber(parameter: string, cell: InputCell, rule: NumberRule): Result<number | undefined> {
  return isBlank(cell) ? ok(undefined) : readNumber(parameter, cell, rule);
}
