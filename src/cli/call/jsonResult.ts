import { isFailure, type OutputCell, type OutputMatrix } from "../../catalog/cell";
import { describeFailure } from "../../catalog/text/describeFailure";
import type { Locale } from "../../catalog/text/localText";
import { excelErrorText } from "../../catalog/text/errorTexts";

/** A result as JSON text: one value, or rows of cells, a row a line. */
export function jsonResult(cells: OutputMatrix, locale: Locale): string {
  const values = cells.map((row) => row.map((cell) => jsonCell(cell, locale)));
  if (cells.length === 1 && cells[0].length === 1) return `${JSON.stringify(values[0][0])}\n`;
  return `[\n${values.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`;
}

function jsonCell(cell: OutputCell, locale: Locale): unknown {
  return isFailure(cell) ? { error: excelErrorText(cell.reason), message: describeFailure(cell, locale) } : cell;
}
