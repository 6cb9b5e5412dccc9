import Papa from "papaparse";
import { neutralise } from "./csvText";
import type { SheetDraft } from "./draft";

/** A sheet's values as CSV, with the byte-order mark by which Excel knows UTF-8. */
export function writeCsv(sheet: SheetDraft): string {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const rows = sheet.rows.map((row) => Array.from({ length: width }, (_, column) => neutralise(row[column]?.value ?? null)));
  return `\uFEFF${Papa.unparse(rows, { newline: "\r\n" })}\r\n`;
}
