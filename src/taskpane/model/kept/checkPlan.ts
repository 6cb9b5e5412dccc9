import { clientColumn } from "../../../catalog/schema/clientColumns";
import type { ColumnMatch } from "../../../catalog/schema/matchColumns";
import { scenarioColumns } from "../../../catalog/schema/scenarioColumns";
import { isBlank, textOf } from "../../../catalog/cell";
import type { Locale } from "../../../catalog/text/localText";
import { formatAddress } from "../../../formulas/a1";
import type { SourceTable } from "../../../excel/workbookPort";
import type { Texts } from "../../text/texts";
import { assumptionPositions } from "./assumptionTable";

/** A check that anybody's spreadsheet program computes: what is found, what should be there, and what it is about. */
export interface Check {
  readonly name: string;
  /** A formula, with `=`. */
  readonly found: string;
  readonly wanted: number;
}

/** What there is to be checked. */
export interface CheckedTables {
  readonly clients: SourceTable;
  readonly match: ColumnMatch;
  readonly scenarios?: SourceTable;
  readonly assumptions?: SourceTable;
}

/** Weights are compared to this many decimals: what a spreadsheet rounds. */
const WEIGHT_DECIMALS = 9;

/**
 * Checks of the workbook as native formulas over the tables where they stand, so that they hold without the add-in too.
 * Only functions that every spreadsheet program has had for long.
 */
export function checkPlan({ clients, match, scenarios, assumptions }: CheckedTables, texts: Texts["checks"], locale: Locale): Check[] {
  const all = columnRange(clients, 0, (clients.cells[0] ?? []).length);
  return [
    { name: texts.errorCells, found: `=SUMPRODUCT(--ISERROR(${all}))`, wanted: 0 },
    ...clientChecks(clients, match, texts, locale),
    ...(scenarios ? [weightCheck(scenarios, texts)] : []),
    ...(assumptions ? assumptionChecks(assumptions, texts) : []),
  ];
}

/** Cells that should be numbers and are not, and numbers outside their range. */
function clientChecks(clients: SourceTable, { positions }: ColumnMatch, texts: Texts["checks"], locale: Locale): Check[] {
  return Object.entries(positions).flatMap(([id, places]) => {
    const { rule, word, label } = clientColumn(id);
    if (!rule) return [];
    return places.flatMap((place): Check[] => {
      const range = columnRange(clients, place);
      const name = textOf(clients.cells[0][place] ?? null) || label[locale];
      const { minimum, maximum } = rule;
      return [
        ...(word === undefined ? [{ name: texts.noNumbers(name), found: `=ROWS(${range})-COUNT(${range})-COUNTBLANK(${range})`, wanted: 0 }] : []),
        ...(minimum !== undefined && maximum !== undefined ? [{ name: texts.outside(name, String(minimum), String(maximum)), found: `=COUNTIF(${range},"<${minimum}")+COUNTIF(${range},">${maximum}")`, wanted: 0 }] : []),
      ];
    });
  });
}

/** A scenario's weight stands in its first row; where people repeat it in the others, it counts once. */
function weightCheck(scenarios: SourceTable, texts: Texts["checks"]): Check {
  const [headers, ...rows] = scenarios.cells;
  const position = (id: string): number => headers.findIndex((header) => Object.values(scenarioColumns.find((column) => column.id === id)!.label).includes(textOf(header)));
  const [name, weight] = [position("scenario"), position("weight")];
  const weighted = rows.filter((row) => !isBlank(row[weight] ?? null)).map((row) => textOf(row[name] ?? null));
  const [names, weights] = [columnRange(scenarios, name), columnRange(scenarios, weight)];
  const sum = new Set(weighted).size === weighted.length ? `SUM(${weights})` : `SUMPRODUCT(${weights}/COUNTIFS(${names},${names},${weights},"<>"))`;
  return { name: texts.weights, found: `=ROUND(${sum},${WEIGHT_DECIMALS})`, wanted: 1 };
}

function assumptionChecks(table: SourceTable, texts: Texts["checks"]): Check[] {
  const at = assumptionPositions(table.cells[0] ?? []);
  const range = (id: Parameters<typeof at>[0]): string => columnRange(table, at(id));
  const [values, minimums, maximums] = [range("value"), range("minimum"), range("maximum")];
  const inPlace = (ids: readonly Parameters<typeof at>[0][]): boolean => ids.every((id) => at(id) >= 0);
  return [
    ...(inPlace(["value", "minimum", "maximum"]) ? [{ name: texts.assumptionsInRange, found: `=SUMPRODUCT(ISNUMBER(${values})*(ISNUMBER(${minimums})*(${values}<${minimums})+ISNUMBER(${maximums})*(${values}>${maximums})))`, wanted: 0 }] : []),
    ...(inPlace(["value", "owner"]) ? [{ name: texts.withoutOwner, found: `=COUNTIFS(${values},"<>",${range("owner")},"")`, wanted: 0 }] : []),
    ...(inPlace(["value", "approved_by"]) ? [{ name: texts.withoutApproval, found: `=COUNTIFS(${values},"<>",${range("approved_by")},"")`, wanted: 0 }] : []),
  ];
}

/** Columns of a table below its headers, with absolute references. */
function columnRange({ sheet, row, column, cells }: SourceTable, first: number, columns = 1): string {
  return formatAddress(sheet, { row: row + 1, column: column + first, rows: Math.max(1, cells.length - 1), columns }, true);
}
