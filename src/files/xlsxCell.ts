import type { Cell, CellValue } from "exceljs";
import type { InputCell } from "../catalog/cell";
import { serialOfIsoDate } from "../core/units/excelDate";

const MILLISECONDS_PER_DAY = 86_400_000;

/** A cell of a workbook: a formula gives its stored result; of merged cells the first holds the value. */
export function xlsxCell(cell: Cell): InputCell {
  if (cell.isMerged && cell.master !== cell) return null;
  const { value } = cell;
  // The value of a formula's cell drops a result of 0 or FALSE; the cell itself keeps it.
  const isFormula = typeof value === "object" && value !== null && ("formula" in value || "sharedFormula" in value);
  return xlsxValue(isFormula ? cell.result : value);
}

function xlsxValue(value: CellValue | undefined): InputCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return serialOfDate(value);
  if ("error" in value) return { error: value.error };
  if ("richText" in value) return xlsxValue(value.richText.map(({ text }) => text).join(""));
  if ("hyperlink" in value) return xlsxValue(value.text);
  return null;
}

/** Serial of the 1900 system, whatever the workbook's own; a date out of range is an error. */
function serialOfDate(date: Date): InputCell {
  const time = date.getTime();
  if (Number.isNaN(time)) return { error: "#VALUE!" };
  const days = Math.floor(time / MILLISECONDS_PER_DAY);
  const day = serialOfIsoDate(new Date(days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10));
  return day === undefined ? { error: "#VALUE!" } : day + (time - days * MILLISECONDS_PER_DAY) / MILLISECONDS_PER_DAY;
}
