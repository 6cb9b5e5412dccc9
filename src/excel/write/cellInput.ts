import { isFailure, type OutputCell } from "../../catalog/cell";
import { startsLikeFormula } from "../../catalog/text/formulaStart";

/** A cell as `Range.values` takes it. */
export type CellInput = number | string | boolean;

/**
 * A result as it is typed into a sheet. Text that Excel would read as something else (a formula, a number,
 * a date, TRUE) gets the apostrophe that keeps it text: "1-9" is a size class, not the ninth of January,
 * and no client's name starts a formula. A failure is a blank cell; the status column tells why.
 */
export function cellInput(cell: OutputCell): CellInput {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : "";
  if (typeof cell === "boolean") return cell;
  if (isFailure(cell)) return "";
  return needsApostrophe(cell) ? `'${cell}` : cell;
}

/** Digits and marks of numbers, full-width ones too; an apostrophe would be taken for the one that keeps a text. */
const STARTS_LIKE_INPUT = /^\s*['#\d.$€£¥%(\uff07\uff03\uff10-\uff19\uff0e\uff04\uffe5\uff05\uff08]/;
const MONTH = /^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.]*\d/i;
const LOGICAL = /^\s*(true|false)\s*$/i;

function needsApostrophe(text: string): boolean {
  return startsLikeFormula(text) || STARTS_LIKE_INPUT.test(text) || MONTH.test(text) || LOGICAL.test(text);
}
