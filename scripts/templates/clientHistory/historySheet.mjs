import { cellAddress, columnLetters } from "../book/addresses.mjs";

/** Titles stand above; from here on the sheet is data at the left and results at the right. */
export const TOP = 5;

/** A sheet with a table of history at its left. Returns where each column's cells are, and the whole table with its headers. */
export function historySheet(book, { name, title, subtitle, columns, rows, tab }) {
  const widths = Object.fromEntries(columns.map(({ width = 12 }, index) => [columnLetters(index + 1), width]));
  const sheet = book.addSheet(name, { widths, tab, frozen: `A${TOP + 1}` });
  sheet.put("A1", title, "title");
  sheet.put("A2", subtitle, "subtitle");
  columns.forEach(({ header, style }, index) => sheet.put(cellAddress(index + 1, TOP), header, "header", ...(style === "plain" ? ["left"] : [])));
  rows.forEach((row, down) => columns.forEach(({ id, style }, index) => sheet.put(cellAddress(index + 1, TOP + 1 + down), row[id] ?? null, "input", style)));
  const last = TOP + rows.length;
  const letters = Object.fromEntries(columns.map(({ id }, index) => [id, columnLetters(index + 1)]));
  return {
    sheet,
    column: (id) => `$${letters[id]}$${TOP + 1}:$${letters[id]}$${last}`,
    withHeader: (from, to = from) => `$${letters[from]}$${TOP}:$${letters[to]}$${last}`,
    next: columns.length + 2,
  };
}

/** Puts the results of a sheet side by side, a blank column between them; `wide` says how many columns each may fill. */
export function placeResults(sheet, first, results) {
  let next = first;
  const places = {};
  for (const { id, heading, header, formula, wide, formats } of results) {
    const column = next;
    // A function without headers of its own gets one, and spills below it.
    const at = cellAddress(column, header === undefined ? TOP : TOP + 1);
    sheet.put(cellAddress(column, TOP - 1), heading, "heading");
    if (header !== undefined) sheet.put(cellAddress(column, TOP), header, "header");
    sheet.put(at, formula(places));
    places[id] = { at, column: (index) => columnLetters(column + index), formats, headless: header !== undefined };
    for (let index = 0; index < wide; index++) sheet.widths[columnLetters(column + index)] = index === 0 ? 24 : 12;
    next += wide + 1;
  }
  return places;
}
