import { rangeText } from "../../../catalog/studies/callStudy";
import { gridOfRows } from "../../../catalog/cellGrid";
import { readClientGrid } from "../../../catalog/schema/readClientTable";
import { typedDriver } from "../../../catalog/schema/driverLabels";
import { VALUE_COLUMNS } from "../../../core/portfolio/clientTable";
import { measureChoices } from "../../../catalog/schema/measureChoices";
import type { Portfolio } from "../../state/portfolioInputs";
import type { Found } from "./answer";
import { AS_IT_IS, type SensitivitySettings } from "./settings";

/**
 * The call that gives the answer in a cell, in steps. There is none where the pane knows more than the cells do (assumptions, columns
 * chosen by hand, a rating matrix, swings of one's own, scenarios), since a formula without them would say something else.
 */
export function* formulaOf(settings: SensitivitySettings, { source, reading }: Portfolio, found: Found): Generator<void, string | undefined> {
  if (settings.base !== AS_IT_IS || found.kind === "reverse" || found.kind === "spider" || (found.kind === "tornado" && !found.illustrative)) return undefined;
  if (!(yield* readsAlike(source.cells, reading.table))) return undefined;
  const table = rangeText(source.cells, source);
  const measure = settings.measure === "clv" ? "" : quoted(measureChoices.find(({ value }) => value === settings.measure)!.label.en);
  const filter = settings.typed.filter.trim() === "" ? "" : quoted(settings.typed.filter.trim());
  switch (found.kind) {
    case "tornado":
      return call("TORNADO", table, "", measure);
    case "table": {
      const { rows, columns } = found;
      return call("SENSITIVITY", table, name(rows.driver), list(rows.amounts, ";"), columns ? name(columns.driver) : "", columns ? list(columns.amounts, ",") : "", operation(rows.operation), columns ? operation(columns.operation) : "", measure, filter);
    }
    case "goal":
      return call("GOAL_SEEK", table, name(found.lever.driver), String(found.target), operation(found.lever.operation), measure, settings.typed.client.trim() === "" ? "" : quoted(settings.typed.client.trim()), filter);
    case "breakeven":
      return call("BREAKEVEN", table, name(found.driver), settings.typed.target.trim() === "" ? "" : settings.typed.target.trim());
  }
}

/** Whether the cells alone say what the pane has read. */
function* readsAlike(cells: Portfolio["source"]["cells"], table: Portfolio["reading"]["table"]): Generator<void, boolean> {
  const alone = yield* readClientGrid(gridOfRows(cells), {});
  yield;
  if (!alone.ok || alone.value.table.count !== table.count || alone.value.table.failures.length !== table.failures.length) return false;
  const other = alone.value.table;
  for (const column of VALUE_COLUMNS) {
    if (!isSame(other.values[column], table.values[column]) || !isSame(other.curves[column]?.values, table.curves[column]?.values)) return false;
    yield;
  }
  return isSame(other.horizonPeriods, table.horizonPeriods);
}

function isSame(a: Float64Array | undefined, b: Float64Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const name = (driver: Parameters<typeof typedDriver>[0]): string => quoted(typedDriver(driver, "en"));
const operation = (typed: string): string => (typed === "multiply" ? "" : quoted(typed));
const list = (amounts: readonly number[], between: string): string => `{${amounts.join(between)}}`;

function call(fn: string, ...args: string[]): string {
  while (args.at(-1) === "") args.pop();
  return `=TENOR.${fn}(${args.join(", ")})`;
}
