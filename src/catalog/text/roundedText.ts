/** Digits that a number keeps where it stands in a sentence; beside it, its cell has them all. */
const DIGITS_IN_TEXT = 5;

/** A number as part of a sentence. */
export function roundedText(value: number): string {
  return Math.abs(value) >= 10 ** DIGITS_IN_TEXT ? String(Math.round(value)) : String(Number(value.toPrecision(DIGITS_IN_TEXT)));
}
