import type { Shock, ShockPath } from "../../core/scenario/scenario";
import { isBlank, textOf, type InputCell, type InputMatrix, type OutputCell } from "../cell";
import { readShock, scenarioCells, scenarioOf, scenarioPositions, type ScenarioRow, type SheetScenario } from "../schema/readScenarioTable";
import { scenarioColumns, type ScenarioColumnId } from "../schema/scenarioColumns";
import { LOCALES, type Locale } from "../text/localText";
import { presentScenarios } from "./presentScenarios";

/** A cell of a rewritten table: one of the old table's own, by its place (rows from 0 at the headers), or a new value. */
export type RewrittenCell = { readonly row: number; readonly column: number } | { readonly value: OutputCell };

/**
 * A scenario table with other scenarios in it, in its own words: columns stay where they are, those that nobody knows
 * included, and a cell whose meaning has not changed is taken over as it is, whatever it was typed as. Columns that
 * have become necessary are added at the right.
 *
 * @param cells the table as it was read
 * @param scenarios what it is to hold; rows as `readScenarioSheet` gives them
 */
export function rewriteScenarioTable(cells: InputMatrix, scenarios: readonly SheetScenario[]): RewrittenCell[][] {
  const [headers] = cells;
  const positions = scenarioPositions(headers);
  const locale = localeOfHeaders(headers);
  const lines = scenarios.flatMap((scenario) => linesOf(scenario, locale));
  const added = scenarioColumns.filter(({ id }, column) => !positions.has(id) && lines.some(({ wanted }) => wanted[column] !== "" && !(id === "weight" && wanted[column] === 0)));
  const head = [...headers.map((_, column): RewrittenCell => ({ row: 0, column })), ...added.map(({ label }): RewrittenCell => ({ value: label[locale] }))];
  const idAt = new Map([...positions].map(([id, position]) => [position, id]));
  const body = lines.map((line) => {
    const old = line.row === undefined ? undefined : scenarioCells(cells[line.row + 1], positions);
    const wantedOf = (id: ScenarioColumnId): OutputCell => line.wanted[scenarioColumns.findIndex((column) => column.id === id)];
    const own = headers.map((_, column): RewrittenCell => {
      const id = idAt.get(column);
      if (line.row === undefined) return { value: id === undefined ? "" : wantedOf(id) };
      return id === undefined || (old && means(old, id, line)) ? { row: line.row + 1, column } : { value: wantedOf(id) };
    });
    return [...own, ...added.map(({ id }): RewrittenCell => ({ value: wantedOf(id) }))];
  });
  return [head, ...body];
}

/** A row to be written: where it stood, what it belongs to, and its cells if it were written anew. */
interface Line {
  readonly row?: number;
  readonly scenario: SheetScenario;
  readonly shock?: Shock;
  readonly isFirst: boolean;
  readonly wanted: readonly OutputCell[];
}

function linesOf(scenario: SheetScenario, locale: Locale): Line[] {
  const [, ...rows] = presentScenarios([scenarioOf(scenario)], locale);
  return rows.map((wanted, index) => {
    const { shock, row } = scenario.shocks[index] ?? { row: scenario.row };
    return { scenario, shock, row, wanted, isFirst: index === 0 };
  });
}

/** Whether a cell of the old table says what a line is to say. */
function means(old: ScenarioRow, id: ScenarioColumnId, { scenario, shock, isFirst }: Line): boolean {
  const cell = old[id];
  switch (id) {
    case "scenario":
      return textOf(cell) === scenario.name || (isBlank(cell) && !isFirst);
    case "weight":
      return isBlank(cell) ? !isFirst || scenario.weight === 0 : cell === scenario.weight;
    case "note":
      // A row below the first may have a note of its own; it would count as the scenario's where that has none.
      return isFirst ? textOf(cell) === (scenario.note ?? "") : isBlank(cell) || scenario.note !== undefined;
    default:
      return shock === undefined ? isBlank(cell) : meansOfShock(old, id, shock);
  }
}

function meansOfShock(old: ScenarioRow, id: Exclude<ScenarioColumnId, "scenario" | "weight" | "note">, shock: Shock): boolean {
  const read = isBlank(old.driver) ? undefined : readShock(old);
  if (!read?.ok) return false;
  const before = read.value;
  switch (id) {
    case "driver":
      return before.driver === shock.driver;
    case "operation":
      return before.operation === shock.operation;
    case "amount":
      return before.amount === shock.amount;
    case "filter":
      return JSON.stringify(before.filter ?? []) === JSON.stringify(shock.filter ?? []);
    case "start_year":
    case "ramp_years":
    case "length_years":
      return samePath(before.path, shock.path) || (before.path !== undefined && shock.path !== undefined && samePart(id, old, before.path, shock.path));
  }
}

/** Both without a path, or both with the same one: then the three cells say it together. */
function samePath(before: ShockPath | undefined, after: ShockPath | undefined): boolean {
  return before === undefined || after === undefined ? before === after : before.start === after.start && before.ramp === after.ramp && before.length === after.length;
}

/** A path that has changed keeps the cells of its other parts; its start is always written, so that it is a path. */
function samePart(id: "start_year" | "ramp_years" | "length_years", old: ScenarioRow, before: ShockPath, after: ShockPath): boolean {
  if (id === "start_year") return !isBlank(old.start_year) && before.start === after.start;
  return id === "ramp_years" ? before.ramp === after.ramp : before.length === after.length;
}

/** The language that most of a scenario table's headers are in. */
function localeOfHeaders(headers: readonly InputCell[]): Locale {
  const count = (locale: Locale): number => scenarioColumns.filter(({ label }) => headers.includes(label[locale])).length;
  return [...LOCALES].sort((a, b) => count(b) - count(a))[0];
}
