import { TableColumns } from "./tableColumns.mjs";
import { requireTypeScript } from "../../requireTypeScript.mjs";

const { clientColumn } = requireTypeScript("src/catalog/schema/clientColumns.ts");

/** Looks and widths of a client table's columns; all others are texts. */
const FORMATS = {
  rating: "centre", revenue: "money", retention_cost: "money", referral: "money", ead: "money", cac: "money",
  churn: "basisPercent", pd: "basisPercent", lgd: "percent", growth: "percent", capital: "percent", capital_charge: "percent", years: "count", discount_rate: "basisPercent", periods_per_year: "count",
};

/**
 * A client table to type over: columns by their ids in the catalog, whose labels in the book's language are the
 * headers that functions read; a value that begins with "=" is a formula. `table` names it as a table of the workbook.
 */
export function clientTable(sheet, { language, columns, rows, firstRow, table }) {
  const placed = new TableColumns(sheet, { firstRow, rows: rows.length }).place(columns);
  for (const key of columns) {
    const format = FORMATS[key];
    placed.header(key, clientColumn(key).label[language], ...(format === undefined ? ["left"] : format === "centre" ? ["centre"] : []));
    rows.forEach((row, index) => sheet.put(placed.at(key, firstRow + index), row[key], groundOf(row[key]), format ?? "plain"));
    sheet.widths[placed.letter(key)] ??= key === "client" ? 24 : format === undefined ? 15 : 12;
  }
  sheet.heights[firstRow - 1] = 32;
  const [from, to] = [placed.at(columns[0], firstRow - 1), placed.at(columns.at(-1), placed.lastRow)];
  if (table) sheet.tables.push({ name: table, from, to });
  return { placed, whole: sheet.ref(`$${from.replace(/\d+/, "")}$${firstRow - 1}:$${to.replace(/\d+/, "")}$${placed.lastRow}`) };
}

function groundOf(content) {
  const text = String(content);
  if (!text.startsWith("=")) return "input";
  return text.includes("TENOR.") ? "tenor" : "row";
}
