import type { ClientTable, CurveColumn } from "../../core/portfolio/clientTable";
import { isBlank } from "../cell";
import type { CellGrid } from "../cellGrid";
import type { Assumptions } from "./assumptions";
import { clientColumns, isStrayDate, type ClientColumn } from "./clientColumns";
import type { ColumnMatch } from "./matchColumns";
import { LOADED_DISCOUNT_RATE, type DataWarning } from "./quality";
import { isStepEnd } from "../../core/numeric/rowSteps";

interface Read {
  readonly cells: CellGrid;
  readonly sourceRows: readonly number[];
  readonly match: ColumnMatch;
  readonly table: ClientTable;
  readonly roundedHorizons: number;
  readonly assumptions: Assumptions;
}

/** What a person should know about a table though it can be valued: never a reason to stop. Found step by step. */
export function* findWarnings(read: Read): Generator<void, DataWarning[]> {
  const warnings = [...duplicateColumns(read), ...(yield* duplicateClients(read))];
  for (const column of clientColumns) {
    for (const position of read.match.positions[column.id] ?? []) {
      warnings.push(...suspicions(column, yield* countCells(read, column, position)));
    }
  }
  yield;
  warnings.push(...cumulativeCurves(read), ...loadedDiscounts(read), ...columnsWithoutCompanion(read));
  if (read.roundedHorizons > 0) warnings.push({ code: "roundedHorizon", column: "years", values: { value: read.roundedHorizons } });
  return warnings;
}

function duplicateColumns({ match }: Read): DataWarning[] {
  return match.duplicates.map(({ id, headers }) => ({ code: "duplicateColumn", column: id, values: { column: id, value: headers.join(", ") } }));
}

function* duplicateClients({ match, table, sourceRows }: Read): Generator<void, DataWarning[]> {
  if (!("client" in match.positions)) return [];
  const firstRow = new Map<string, number>();
  const warnings: DataWarning[] = [];
  for (const [row, client] of table.ids.entries()) {
    if (isStepEnd(row)) yield;
    const first = firstRow.get(client);
    if (first === undefined) firstRow.set(client, sourceRows[row] + 1);
    else warnings.push({ code: "duplicateClient", column: "client", row: sourceRows[row] + 1, values: { client, first, row: sourceRows[row] + 1 } });
  }
  return warnings;
}

interface CellCounts {
  readonly numbers: number;
  readonly texts: number;
  readonly aboveOne: number;
  readonly belowOne: number;
  readonly dates: number;
}

function* countCells({ cells, sourceRows }: Read, column: ClientColumn, position: number): Generator<void, CellCounts> {
  const counts = { numbers: 0, texts: 0, aboveOne: 0, belowOne: 0, dates: 0 };
  for (const [row, source] of sourceRows.entries()) {
    if (isStepEnd(row)) yield;
    const cell = cells.at(source + 1, position);
    if (typeof cell === "number") {
      counts.numbers++;
      if (isStrayDate(column, cell)) counts.dates++;
      if (cell > 1) counts.aboveOne++;
      else if (cell > 0 && cell < 1) counts.belowOne++;
    } else if (typeof cell === "string" && !isBlank(cell) && cell.trim().toLowerCase() !== column.word) counts.texts++;
  }
  return counts;
}

/** Texts among numbers, shares or rates that look like percents, basis points that look like decimals. */
function suspicions({ id, rule }: ClientColumn, { numbers, texts, aboveOne, belowOne, dates }: CellCounts): DataWarning[] {
  if (!rule) return [];
  const bounded = rule.unit === "probability" || rule.unit === "share" || rule.unit === "rate";
  return [
    ...(numbers > 0 && texts > 0 ? [{ code: "mixedTypes", column: id, values: { column: id, value: texts } } as const] : []),
    ...(bounded && aboveOne > 0 ? [{ code: "probablyPercent", column: id, values: { column: id, value: aboveOne, rows: numbers } } as const] : []),
    ...(dates > 0 ? [{ code: "looksLikeDates", column: id, values: { column: id, value: dates, rows: numbers } } as const] : []),
    ...(rule.unit === "bps" && belowOne > 0 ? [{ code: "probablyDecimal", column: id, values: { column: id, value: belowOne, rows: numbers } } as const] : []),
  ];
}

/** A conditional curve may rise, but not in every year up to nearly 1. */
function cumulativeCurves({ table }: Read): DataWarning[] {
  return (["pd", "churn"] as const).flatMap((column) => {
    const curve = table.curves[column];
    return curve && anyRow(table.count, (row) => risesToOne(curve, row)) ? [{ code: "looksCumulative", column, values: { column } } as const] : [];
  });
}

const NEARLY_ONE = 0.9;

/** Whether a yearly curve of conditional probabilities looks cumulative: never falling, from below a half to nearly 1. */
function risesToOne({ years, values }: CurveColumn, row: number): boolean {
  const at = (year: number): number => values[row * years + year];
  for (let year = 1; year < years; year++) if (at(year) < at(year - 1)) return false;
  return years > 2 && at(0) < 0.5 && at(years - 1) >= NEARLY_ONE;
}

function loadedDiscounts({ table }: Read): DataWarning[] {
  const inFirstYear = (column: "discountRate" | "pd", row: number): number => {
    const curve = table.curves[column];
    return curve ? curve.values[row * curve.years] : table.values[column][row];
  };
  let rows = 0;
  for (let row = 0; row < table.count; row++) if (inFirstYear("discountRate", row) >= LOADED_DISCOUNT_RATE && inFirstYear("pd", row) > 0) rows++;
  return rows > 0 ? [{ code: "loadedDiscount", column: "discount_rate", values: { value: LOADED_DISCOUNT_RATE, rows } }] : [];
}

/** Columns that act only beside another. */
const COMPANIONS = { guaranteed_share: "guarantor_pd", guarantor_pd: "guaranteed_share", repayment_type: "maturity" } as const;

function columnsWithoutCompanion({ match, assumptions }: Read): DataWarning[] {
  const isKnown = (id: string): boolean => id in match.positions || id in assumptions;
  return Object.entries(COMPANIONS).flatMap(([column, companion]) => (column in match.positions && !isKnown(companion) ? [{ code: "needsCompanion", column, values: { column, value: companion } } as const] : []));
}

function anyRow(count: number, holds: (row: number) => boolean): boolean {
  for (let row = 0; row < count; row++) if (holds(row)) return true;
  return false;
}
