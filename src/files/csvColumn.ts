import { serialOfIsoDate } from "../core/units/excelDate";
import type { InputCell } from "../catalog/cell";
import { isErrorText } from "./errorTexts";
import { looksNumeric, readNumberText, speaksFor, type NumberStyle } from "./numberText";
import type { Delimiter } from "./detectDelimiter";

/** A number of more digits is a code (an account, a registration): it would lose its last ones. */
const MOST_DIGITS = 15;

/**
 * Decimal mark of a file, from the values that can be read in one way only. A comma is one only where it
 * does not part the columns; where nothing tells, numbers have a point and no grouped thousands.
 */
export function decimalMark(records: readonly (readonly string[])[], delimiter: Delimiter): { readonly decimal: "." | ","; readonly certain: boolean } {
  if (delimiter === ",") return { decimal: ".", certain: true };
  let point = false;
  let comma = false;
  for (const record of records) {
    for (const field of record) {
      if (!/[.,]/.test(field) || !looksNumeric(field.trim())) continue;
      point ||= speaksFor(field.trim(), ".");
      comma ||= speaksFor(field.trim(), ",");
    }
  }
  return { decimal: comma && !point ? "," : ".", certain: comma !== point };
}

/** How the texts of one column become cells: decided by the whole column, so that it reads alike from top to bottom. */
export function columnReader(texts: readonly string[], mark: { readonly decimal: "." | ","; readonly certain: boolean }): (text: string) => InputCell {
  const numeric = texts.map((text) => text.trim()).filter(looksNumeric);
  const codes = numeric.some((text) => /^0\d+$/.test(text) || /^\d+$/.test(text) && text.length > MOST_DIGITS);
  if (codes) return (text) => readCell(text, () => undefined);
  const style: NumberStyle = { decimal: mark.decimal, grouped: mark.certain };
  const fits = numeric.every((text) => readNumberText(text, style) !== undefined);
  const chosen = fits ? style : { ...style, grouped: false };
  return (text) => readCell(text, (digits) => readNumberText(digits, chosen));
}

function readCell(text: string, readNumber: (text: string) => number | undefined): InputCell {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (isErrorText(trimmed)) return { error: trimmed };
  return readNumber(trimmed) ?? serialOfIsoDate(trimmed) ?? text;
}
