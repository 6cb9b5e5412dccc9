import { CellValueType, type ICellData } from "@univerjs/core";
import { ERROR_TEXTS } from "../errorTexts";

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** Everything a written value replaces in a cell; formats stay. */
const CLEARED: ICellData = { v: null, f: null, si: null, p: null, t: null };

/**
 * A value as the Excel API writes it into a cell: text is read as if it were typed, so that "=" starts a
 * formula, "12" is a number and a leading apostrophe keeps text as it is.
 */
export function parseInput(value: unknown, asText = false): ICellData {
  switch (typeof value) {
    case "number":
      return { ...CLEARED, v: value, t: CellValueType.NUMBER };
    case "boolean":
      return { ...CLEARED, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "string":
      return asText && !value.startsWith("'") ? text(value) : parseTyped(value);
    default:
      return CLEARED;
  }
}

function parseTyped(typed: string): ICellData {
  if (typed === "") return CLEARED;
  if (typed.startsWith("'")) return text(typed.slice(1));
  if (typed.startsWith("=") && typed.length > 1) return { ...CLEARED, f: typed };
  const trimmed = typed.trim();
  if (NUMBER.test(trimmed)) return { ...CLEARED, v: Number(trimmed), t: CellValueType.NUMBER };
  if (GROUPED.test(trimmed)) return { ...CLEARED, v: Number(trimmed.replaceAll(",", "")), t: CellValueType.NUMBER };
  if (/^(true|false)$/i.test(trimmed)) return { ...CLEARED, v: /^true$/i.test(trimmed) ? 1 : 0, t: CellValueType.BOOLEAN };
  if (ERROR_TEXTS.has(trimmed)) return { ...CLEARED, v: trimmed, t: CellValueType.STRING };
  return text(typed);
}

/** Text that looks like a number is kept as text by force. */
function text(value: string): ICellData {
  const looksLikeNumber = NUMBER.test(value.trim());
  return { ...CLEARED, v: value, t: looksLikeNumber ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
