import { findFunction } from "../../../catalog";
import type { Assumptions } from "../../../catalog/schema/assumptions";
import type { SourceTable } from "../../../excel/workbookPort";
import { formatArea } from "../../../formulas/a1";
import { constantText } from "../../../formulas/constantText";
import { callText } from "../functions/callText";

/**
 * The value of every client of a table as one formula on the table's own sheet: each argument is the column of its name, or
 * the assumption for it.
 * @param positions column of the table by parameter; several, year by year, for a curve
 * @returns undefined where the table has no column that the function cannot do without
 */
export function firstFormula({ cells, row, column }: Pick<SourceTable, "cells" | "row" | "column">, positions: Readonly<Record<string, readonly number[]>>, assumptions: Assumptions): string | undefined {
  const fn = findFunction("CLV")!;
  const texts = fn.params.map(({ name }): string => {
    const found = positions[name] ?? [];
    // Years that are not side by side are no one area.
    const inLine = found.length > 0 && found.every((position, index) => position === found[0] + index);
    if (inLine) return formatArea({ row: row + 1, column: column + found[0], rows: cells.length - 1, columns: found.length });
    return name in assumptions ? constantText(assumptions[name]) : "";
  });
  if (cells.length < 2 || fn.params.some(({ optional }, index) => !optional && texts[index] === "")) return undefined;
  while (texts.at(-1) === "") texts.pop();
  return `=${callText(fn, texts)}`;
}
