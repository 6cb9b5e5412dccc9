import type { Scenario, Shock, ShockFilter, ShockPath } from "../../core/scenario/scenario";
import { failure } from "../../core/result/failure";
import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, isCellError, quote, textOf, type InputCell, type InputMatrix } from "../cell";
import { readChoice, type Choice } from "./choices";
import { normaliseHeader, readHeader } from "./matchColumns";
import { readNumber, type NumberRule } from "./numberRule";
import { driverChoices, operationChoices, scenarioColumns, type ScenarioColumnId } from "./scenarioColumns";

type ScenarioRow = Readonly<Record<ScenarioColumnId, InputCell>>;

const weightRule: NumberRule = { unit: "share", minimum: 0, maximum: 1 };
const yearRule: NumberRule = { unit: "years", minimum: 1, maximum: 1000, whole: true };
const durationRule: NumberRule = { unit: "years", minimum: 0, maximum: 1000, whole: true };
const REQUIRED: readonly ScenarioColumnId[] = ["scenario", "driver", "operation", "amount"];

/**
 * Reads a scenario table, one row a shock, into scenarios in the order of their first rows.
 * A row without a driver is a scenario without a shock (the base case).
 * @returns the first broken row: row (below the headers), parameter, rule, value
 */
export function readScenarioTable(cells: InputMatrix): Result<Scenario[]> {
  const positions = scenarioPositions(cells[0] ?? []);
  const absent = REQUIRED.find((id) => !positions.has(id));
  if (absent) return fail("missingColumn", { parameter: "scenario_table", column: scenarioColumns.find(({ id }) => id === absent)!.label.en });

  const scenarios = new Map<string, { name: string; weight?: number; note?: string; shocks: Shock[] }>();
  let current: string | undefined;
  for (let index = 1; index < cells.length; index++) {
    const at = (id: ScenarioColumnId): InputCell => cells[index][positions.get(id) ?? -1] ?? null;
    const row = Object.fromEntries(scenarioColumns.map(({ id }) => [id, at(id)])) as ScenarioRow;
    if (Object.values(row).every(isBlank)) continue;
    const read = readScenarioRow(row);
    if (!read.ok) return fail("brokenRule", { parameter: "scenario_table", row: index, detail: read.failure });
    current = isBlank(row.scenario) ? current : textOf(row.scenario);
    if (current === undefined) return fail("brokenRule", { parameter: "scenario_table", row: index, detail: failure("missing", { parameter: "scenario" }) });
    const scenario = scenarios.get(current) ?? { name: current, shocks: [] };
    scenarios.set(current, scenario);
    scenario.weight ??= read.value.weight;
    scenario.note ??= read.value.note;
    if (read.value.shock) scenario.shocks.push(read.value.shock);
  }
  if (scenarios.size === 0) return fail("noRows", { parameter: "scenario_table" });
  return ok(withWeights([...scenarios.values()]));
}

function scenarioPositions(headers: readonly InputCell[]): Map<ScenarioColumnId, number> {
  const positions = new Map<ScenarioColumnId, number>();
  headers.forEach((header, position) => {
    if (typeof header !== "string") return;
    const word = normaliseHeader(header);
    const found = scenarioColumns.find(({ id, label }) => [id, ...Object.values(label)].some((name) => normaliseHeader(name) === word));
    if (found && !positions.has(found.id)) positions.set(found.id, position);
  });
  return positions;
}

/** Without any weights the scenarios stand side by side, each with weight 0. */
function withWeights(scenarios: readonly { name: string; weight?: number; note?: string; shocks: Shock[] }[]): Scenario[] {
  return scenarios.map(({ weight = 0, ...scenario }) => ({ ...scenario, weight }));
}

function readScenarioRow(row: ScenarioRow): Result<{ shock?: Shock; weight?: number; note?: string }> {
  const weight = optionalNumber("weight", row.weight, weightRule);
  if (!weight.ok) return weight;
  const note = isBlank(row.note) ? undefined : textOf(row.note);
  if (isBlank(row.driver)) return ok({ weight: weight.value, note });
  const shock = readShock(row);
  return shock.ok ? ok({ shock: shock.value, weight: weight.value, note }) : shock;
}

function readShock(row: ScenarioRow): Result<Shock> {
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

/** Reads `column = value, value; column = value`, in full-width signs too; columns by any header the client table knows, or as written. */
export function readFilter(cell: InputCell): Result<ShockFilter | undefined> {
  if (isBlank(cell)) return ok(undefined);
  if (isCellError(cell)) return fail("upstreamError", { parameter: "filter", value: cell.error });
  const clauses: { column: string; values: string[] }[] = [];
  for (const part of String(cell).normalize("NFKC").split(";")) {
    if (part.trim() === "") continue;
    const [column, values, ...rest] = part.split("=").map((text) => text.trim());
    if (!column || !values || rest.length > 0) return fail("badFilter", { value: quote(cell) });
    clauses.push({ column: readHeader(column)?.column.id ?? column, values: values.split(/[,、]/).map((text) => text.trim()).filter((text) => text !== "") });
  }
  return ok(clauses.length > 0 ? clauses : undefined);
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
