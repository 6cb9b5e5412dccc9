import { columnLetters } from "./addresses.mjs";

/**
 * The columns of a table: a header each, a formula or value by row, and styles. Rows name each other's cells
 * through `at`, so that no formula holds a column's letter.
 */
export class TableColumns {
  constructor(sheet, { firstRow, rows, firstColumn = 1 }) {
    Object.assign(this, { sheet, firstRow, rows, firstColumn, keys: [] });
  }

  get lastRow() {
    return this.firstRow + this.rows - 1;
  }

  /** `null` keeps a column free. */
  place(keys) {
    this.keys = keys;
    return this;
  }

  letter(key) {
    const index = this.keys.indexOf(key);
    if (index < 0) throw new Error(`no column ${key}`);
    return columnLetters(this.firstColumn + index);
  }

  at(key, row) {
    return `${this.letter(key)}${row}`;
  }

  /** A cell of this table, for formulas of other sheets. */
  ref(key, row) {
    return this.sheet.ref(this.at(key, row));
  }

  area(key, from = this.firstRow, to = this.lastRow) {
    return `${this.letter(key)}${from}:${this.letter(key)}${to}`;
  }

  areaRef(key, from, to) {
    return this.sheet.ref(this.area(key, from, to));
  }

  /** A column as a series of a chart, named by its header. */
  series(key, kind, colour, to = this.lastRow) {
    const { sheet } = this;
    return { kind, colour, header: { sheet, area: this.at(key, this.firstRow - 1) }, values: { sheet, area: this.area(key, this.firstRow, to) } };
  }

  header(key, text, ...styles) {
    this.sheet.put(this.at(key, this.firstRow - 1), text, "header", ...styles);
  }

  /** Fills a column; `content(row, index)` gives what stands in each of its cells. */
  fill(key, content, ...styles) {
    for (let index = 0; index < this.rows; index++) {
      const row = this.firstRow + index;
      this.sheet.put(this.at(key, row), content(row, index), "row", ...styles);
    }
  }
}
