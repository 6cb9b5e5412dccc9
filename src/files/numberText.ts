/** How numbers are written: the mark before the decimals, and whether thousands may be grouped by the other one. */
export interface NumberStyle {
  readonly decimal: "." | ",";
  readonly grouped: boolean;
}

const PLAIN = { ".": /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/, ",": /^[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?$/ } as const;
const GROUPED = { ".": /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, ",": /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/ } as const;
const GROUP_MARK = { ".": /,/g, ",": /\./g } as const;
const PERCENT = /^(.*\d[.,]?)\s?%$/;

/** Text made of digits and marks only: a number in some style, or meant as one. */
export function looksNumeric(text: string): boolean {
  return /^[+-]?[\d.,]*\d[\d.,]*(?:[eE][+-]?\d+)?\s?%?$/.test(text);
}

/** Number of a text in a given style ("8%" is 0.08), or undefined where it is none. */
export function readNumberText(text: string, { decimal, grouped }: NumberStyle): number | undefined {
  const percent = PERCENT.exec(text);
  const digits = percent ? percent[1] : text;
  if (percent && /e/i.test(digits)) return undefined;
  const plain = PLAIN[decimal].test(digits);
  if (!plain && !(grouped && GROUPED[decimal].test(digits))) return undefined;
  const ungrouped = plain ? digits : digits.replace(GROUP_MARK[decimal], "");
  const number = Number(`${decimal === "," ? ungrouped.replace(",", ".") : ungrouped}${percent ? "e-2" : ""}`);
  return Number.isFinite(number) ? number : undefined;
}

/** Whether the text is a number in this style and in no other reading. */
export function speaksFor(text: string, decimal: "." | ","): boolean {
  const other = decimal === "." ? "," : ".";
  const style = { decimal, grouped: true } as const;
  return readNumberText(text, style) !== undefined && readNumberText(text, { decimal: other, grouped: true }) === undefined;
}
