import { serialOfIsoDate } from "../core/units/excelDate";
import type { InputCell } from "../catalog/cell";
import { isErrorText } from "../catalog/text/errorTexts";
import { readGuarded } from "../catalog/text/formulaStart";
import { looksNumeric, readNumberText, speaksFor, type NumberStyle } from "./numberText";
import type { Delimiter } from "./detectDelimiter";

/** A number of more digits is a code (an account, a registration): it would lose its last ones. */
const MOST_DIGITS = 15;

/** Styles that the numbers of a file may have: a comma is no decimal mark where it parts the columns. */
const GROUPED_POINT: NumberStyle = { decimal: ".", grouped: true };
const POINT: NumberStyle = { decimal: ".", grouped: false };
const GROUPED_COMMA: NumberStyle = { decimal: ",", grouped: true };

/**
 * What the texts of a column tell of how to read it: told one after the other, so that a file need not be in memory.
 * The whole column decides, so that it reads alike from top to bottom.
 */
export class CsvColumnShape {
  private codes = false;
  private point = false;
  private comma = false;
  private readonly misfits = new Set<NumberStyle>();
  private readonly candidates: readonly NumberStyle[];

  constructor(private readonly delimiter: Delimiter) {
    this.candidates = delimiter === "," ? [GROUPED_POINT] : [GROUPED_POINT, POINT, GROUPED_COMMA];
  }

  add(text: string): void {
    const trimmed = text.trim();
    if (trimmed === "" || !looksNumeric(trimmed)) return;
    this.codes ||= /^0\d+$/.test(trimmed) || (/^\d+$/.test(trimmed) && trimmed.length > MOST_DIGITS);
    for (const style of this.candidates) if (!this.misfits.has(style) && readNumberText(trimmed, style) === undefined) this.misfits.add(style);
    if (this.delimiter === "," || !/[.,]/.test(trimmed)) return;
    this.point ||= speaksFor(trimmed, ".");
    this.comma ||= speaksFor(trimmed, ",");
  }

  /**
   * Style of the numbers of a file, from the values that can be read in one way only; where nothing tells, numbers have
   * a point and no grouped thousands.
   */
  static styleOf(delimiter: Delimiter, columns: readonly CsvColumnShape[]): NumberStyle {
    if (delimiter === ",") return GROUPED_POINT;
    const point = columns.some((column) => column.point);
    const comma = columns.some((column) => column.comma);
    if (comma === point) return POINT;
    return comma ? GROUPED_COMMA : GROUPED_POINT;
  }

  /** How the column's texts become cells. */
  reader(style: NumberStyle): (text: string) => InputCell {
    if (this.codes) return (text) => readCell(text, () => undefined);
    const chosen = this.misfits.has(style) ? { ...style, grouped: false } : style;
    return (text) => readCell(text, (digits) => readNumberText(digits, chosen));
  }
}

function readCell(text: string, readNumber: (text: string) => number | undefined): InputCell {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (isErrorText(trimmed)) return { error: trimmed };
  return readNumber(trimmed) ?? serialOfIsoDate(trimmed) ?? readGuarded(text);
}
