import { guarded, readGuarded } from "../../catalog/text/formulaStart";

const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const PERCENT = /^[+-]?\d+(\.\d+)?%$/;

/**
 * Text that another program could run as a formula gets an apostrophe in front, which Excel shows as
 * nothing. Numbers, negative ones too, are numbers and stay.
 */
export function neutralise(cell: number | string | boolean | null): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  return guarded(cell);
}

/** How a file writes thousands and decimals, told from all of its cells; `undefined` where they leave it open. */
export type Grouping = "comma" | "dot" | undefined;

/**
 * "1,234,567" and "1,234.5" say that commas group; "1.234.567" and "1.234,5" that dots do. "1,234" alone
 * could be either: such a column stays text unless another cell of the file decides it.
 */
export function detectGrouping(cells: Iterable<string>): Grouping {
  let comma = false;
  let dot = false;
  for (const cell of cells) {
    const text = cell.trim();
    comma ||= /^[+-]?\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(text) || /^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(text);
    dot ||= /^[+-]?\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(text) || /^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(text);
    if (comma && dot) return undefined;
  }
  return comma ? "comma" : dot ? "dot" : undefined;
}

/** A cell of a CSV file as a value. Identifiers keep their leading zeros and long numbers their digits: they stay text. */
export function readCell(cell: string, grouping: Grouping): number | string | boolean | null {
  const text = cell.trim();
  if (text === "") return null;
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  if (PERCENT.test(text)) return Number((Number(text.slice(0, -1)) / 100).toPrecision(15));
  const number = readNumber(text, grouping);
  return number ?? readGuarded(cell);
}

function readNumber(text: string, grouping: Grouping): number | undefined {
  let plain = text;
  if (grouping === "comma" && /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) plain = text.replaceAll(",", "");
  if (grouping === "dot") {
    if (/^[+-]?\d{1,3}(\.\d{3})+(,\d*)?$/.test(text)) plain = text.replaceAll(".", "").replace(",", ".");
    else if (/^[+-]?\d+,\d+$/.test(text)) plain = text.replace(",", ".");
  }
  if (!PLAIN_NUMBER.test(plain) || /^[+-]?0\d/.test(plain)) return undefined;
  return plain.replace(/\D/g, "").length > 15 && !/[.e]/i.test(plain) ? undefined : Number(plain);
}
