/** 1 → A, 27 → AA. */
export function columnLetters(column) {
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}

/** A → 1, AA → 27. */
export function columnNumber(letters) {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** "$B$5" → { column: 2, row: 5 }. */
export function parseCell(address) {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(address) ?? [];
  if (!letters) throw new Error(`${address} is no cell`);
  return { column: columnNumber(letters), row: Number(row) };
}

export function cellAddress(column, row) {
  return `${columnLetters(column)}${row}`;
}

/** A cell, or a block of cells from it, as in a formula of another sheet: always quoted, so that any name will do. */
export function onSheet(name, address) {
  return `'${name.replaceAll("'", "''")}'!${address}`;
}

/** "A1:B2", also of another sheet, as an address that stays when its formula is copied. */
export function absolute(address) {
  const end = address.lastIndexOf("!") + 1;
  return address.slice(0, end) + address.slice(end).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
