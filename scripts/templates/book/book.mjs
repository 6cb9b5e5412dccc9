import { cellAddress, onSheet, parseCell } from "./addresses.mjs";

/**
 * A workbook before it is written: sheets of cells, each a value or a formula, and what stands around them.
 * Formulas are calculated by `calculate`, which puts a `result` beside each.
 */
export class Book {
  sheets = [];

  addSheet(name, options = {}) {
    const sheet = new Sheet(name, options);
    this.sheets.push(sheet);
    return sheet;
  }

  sheet(name) {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }
}

/** Every sheet begins with a title. */
const TITLE_HEIGHT = 28;

export class Sheet {
  cells = new Map();
  charts = [];
  conditions = [];
  choices = [];
  limits = [];
  tables = [];
  heights = {};

  /** `widths` in characters by column letter; `frozen` names the first cell that scrolls. */
  constructor(name, { widths = {}, frozen, landscape = true, pagesWide = 1, tab } = {}) {
    Object.assign(this, { name, widths, frozen, landscape, pagesWide, tab });
    this.heights[1] = TITLE_HEIGHT;
  }

  /** Puts a value, or a formula where it begins with "=". Styles are names from xlsx/styles.mjs, later ones win. */
  put(address, content, ...styles) {
    if (this.cells.has(address)) throw new Error(`${this.name}!${address} is taken`);
    const isFormula = typeof content === "string" && content.startsWith("=");
    this.cells.set(address, { ...(isFormula ? { formula: content.slice(1) } : { value: content }), styles });
  }

  /** Puts a row of values or formulas from a cell on. */
  putRow(address, contents, ...styles) {
    const { column, row } = parseCell(address);
    contents.forEach((content, index) => this.put(cellAddress(column + index, row), content, ...styles));
  }

  /** Styles cells that hold nothing themselves, or that a formula spills into. */
  style(from, to, ...styles) {
    const [first, last] = [parseCell(from), parseCell(to)];
    for (let row = first.row; row <= last.row; row++) {
      for (let column = first.column; column <= last.column; column++) {
        const address = cellAddress(column, row);
        const cell = this.cells.get(address) ?? { value: null, styles: [] };
        this.cells.set(address, { ...cell, styles: [...cell.styles, ...styles] });
      }
    }
  }

  ref(address) {
    return onSheet(this.name, address);
  }
}
