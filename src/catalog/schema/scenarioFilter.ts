import { fail, ok, type Result } from "../../core/result/result";
import type { ShockFilter } from "../../core/scenario/scenario";
import { isBlank, isCellError, quote, type InputCell } from "../cell";
import type { Locale } from "../text/localText";
import { clientColumns } from "./clientColumns";
import { readHeader } from "./matchColumns";

/**
 * Reads `column = value, value; column = value`, in full-width signs too; a value that holds one of these signs stands
 * in quotation marks. Columns by any header the client table knows, or as written.
 */
export function readFilter(cell: InputCell): Result<ShockFilter | undefined> {
  if (isBlank(cell)) return ok(undefined);
  if (isCellError(cell)) return fail("upstreamError", { parameter: "filter", value: cell.error });
  const clauses: { column: string; values: string[] }[] = [];
  for (const part of splitOutsideQuotes(String(cell).normalize("NFKC"), ";")) {
    if (part.trim() === "") continue;
    const [column, values, ...rest] = splitOutsideQuotes(part, "=").map((text) => text.trim());
    if (!column || !values || rest.length > 0) return fail("badFilter", { value: quote(cell) });
    clauses.push({ column: readHeader(column)?.column.id ?? column, values: splitOutsideQuotes(values, ",、").map(unquoted).filter((text) => text !== "") });
  }
  return ok(clauses.length > 0 ? clauses : undefined);
}

/** A filter as `readFilter` reads it, columns by their headers in the reader's language. */
export function filterText(filter: ShockFilter, locale: Locale): string {
  return filter.map(({ column, values }) => `${columnLabel(column, locale)} = ${values.map(quoted).join(", ")}`).join("; ");
}

function columnLabel(id: string, locale: Locale): string {
  return clientColumns.find((column) => column.id === id)?.label[locale] ?? id;
}

const SIGNS = /[,、;="]/;

function quoted(value: string): string {
  return SIGNS.test(value.normalize("NFKC")) ? `"${value.replace(/"/g, '""')}"` : value;
}

function unquoted(text: string): string {
  const inner = /^"(.*)"$/s.exec(text.trim());
  return inner ? inner[1].replace(/""/g, '"').trim() : text.trim();
}

/** A doubled mark inside quotation marks closes and opens them again, which changes nothing here. */
function splitOutsideQuotes(text: string, separators: string): string[] {
  const parts = [""];
  let inside = false;
  for (const sign of text) {
    if (sign === '"') inside = !inside;
    if (!inside && separators.includes(sign)) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}
