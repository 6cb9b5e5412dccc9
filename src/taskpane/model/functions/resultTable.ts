import { isFailure, type InputCell, type InputMatrix, type OutputCell, type OutputMatrix } from "../../../catalog/cell";
import { excelErrorText } from "../../../catalog/text/errorTexts";
import type { Unit } from "../../../catalog/schema/numberRule";
import { columnLetters } from "../../../formulas/a1";
import { column, type DataCell, type DataTableModel } from "../dataTable";
import type { Formats } from "../formats";
import { unitText } from "../unitText";

/** What a small table has room for. */
const MOST_ROWS = 6;
const MOST_COLUMNS = 6;

/** A cell as Excel would show it. */
export function outputText(cell: OutputCell, formats: Formats): string {
  if (isFailure(cell)) return excelErrorText(cell.reason);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "number" ? numberText(cell, formats) : cell;
}

/** Large numbers with their separators, small ones with the digits that tell them apart. */
export function numberText(value: number, formats: Formats): string {
  return Math.abs(value) >= 100 ? formats.amount(value) : String(Number(value.toPrecision(6)));
}

/** The first rows and columns of a result that is more than one cell, under the letters of its columns. */
export function resultTable(cells: OutputMatrix, formats: Formats): DataTableModel {
  const shown = cells.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS));
  const isNumeric = (at: number): boolean => shown.some((row) => typeof row[at] === "number");
  return {
    columns: [column("", false), ...shown[0].map((_, at) => column(columnLetters(at), isNumeric(at)))],
    rows: shown.map((row, index) => ({ key: String(index), cells: [dataCell(String(index + 1)), ...row.map((cell) => dataCell(outputText(cell, formats), typeof cell === "number" && cell < 0))] })),
  };
}

function dataCell(text: string, negative = false): DataCell {
  return { text, raw: text, negative };
}

/** Whether a result is shown in part only. */
export function isCut(cells: OutputMatrix): boolean {
  return cells.length > MOST_ROWS || cells[0].length > MOST_COLUMNS;
}

/** Values of an argument that are listed in one line. */
const MOST_VALUES = 4;

/** The values of an argument in one line: those of a column by their first few. */
export function valuesText(cells: InputMatrix, unit: Unit | undefined, formats: Formats): string {
  const values = cells.flat();
  const shown = values.slice(0, MOST_VALUES).map((cell) => inputText(cell, unit, formats));
  return values.length > MOST_VALUES ? `${shown.join(" · ")} · …` : shown.join(" · ");
}

function inputText(cell: InputCell, unit: Unit | undefined, formats: Formats): string {
  if (cell === null || cell === "") return "–";
  if (typeof cell === "object") return cell.error;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return cell;
  return unit === "rate" || unit === "probability" || unit === "share" ? unitText(unit, formats)(cell) : numberText(cell, formats);
}
