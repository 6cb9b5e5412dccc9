/** Signs that begin a formula, as they are typed on any keyboard: also full width, which Excel reads alike where such are typed, and small. */
const SIGNS = "=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b";
const STARTS = new RegExp(`^[\\s\\p{Cc}\\p{Cf}"']*[${SIGNS}]`, "u");
const CSV_STARTS = new RegExp(`^'*(?:[\\t\\r\\n]|[\\s\\p{Cc}\\p{Cf}"']*[${SIGNS}])`, "u");

/**
 * Whether some spreadsheet may take a text for a formula: it begins with = + - or @, be there blanks, quotation marks or
 * signs without width before it.
 *
 * Source: OWASP, CSV Injection.
 */
export function startsLikeFormula(text: string): boolean {
  return STARTS.test(text);
}

/**
 * A text as a CSV file holds it: one that a spreadsheet could run gets an apostrophe in front, apostrophes that stand there
 * already notwithstanding, so that `readGuarded` gives back any text as it was.
 */
export function guarded(text: string): string {
  return CSV_STARTS.test(text) ? `'${text}` : text;
}

/** A text of a CSV file without the apostrophe that kept it from running. */
export function readGuarded(text: string): string {
  return text.startsWith("'") && CSV_STARTS.test(text.slice(1)) ? text.slice(1) : text;
}
