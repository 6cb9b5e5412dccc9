import type { InputCell } from "../../catalog/cell";
import { contains, parseAddress, type Area } from "../../formulas/a1";
import { areaCells, cellAt, bodyOf, sameName, sheetNamed, tableHeaders, tableNamed, type BookCells, type BookSheet, type BookTable, type PlacedFormula } from "../book/bookCells";
import { BeyondCalculator } from "./beyond";
import type { References } from "./evaluate";
import { parseFormula } from "./parseFormula";
import { REF_ERROR, VALUE_ERROR, type Value } from "./values";

/** Where a reference leads. */
export interface Place {
  readonly sheet: BookSheet;
  readonly area: Area;
}

/** What a formula of a book refers to: the values that the book holds there. */
export function bookReferences(book: BookCells, sheet: BookSheet, formula: PlacedFormula): References {
  const { row, column, overBlocks } = formula;
  const blockAt = ({ sheet: on, area }: Place): Value => {
    const block = areaCells(on, area);
    return block.length === 1 && block[0].length === 1 ? block[0][0] : block;
  };
  return {
    area: (text) => {
      const place = areaPlace(book, sheet, text);
      return areaCells(place.sheet, place.area);
    },
    structured: (text) => {
      const place = structuredPlace(book, sheet, text, row);
      return place === undefined ? REF_ERROR : blockAt(place);
    },
    spill: (text) => {
      const { sheet: on, area } = areaPlace(book, sheet, text);
      const source = on.formulas.find((one) => one.row === area.row && one.column === area.column);
      if (!source) throw new BeyondCalculator("spill", `${text}#`);
      return areaCells(on, { ...area, ...(source.fills ?? { rows: 1, columns: 1 }) });
    },
    name: (text) => {
      const wanted = text.slice(text.lastIndexOf("!") + 1);
      const named = book.names.filter(({ name }) => sameName(name, wanted));
      const found = named.find((one) => one.sheet !== undefined && sameName(one.sheet, sheet.name)) ?? named.find((one) => one.sheet === undefined);
      const table = tableNamed(book, wanted);
      if (found) return parseFormula(found.refersTo);
      if (table) return { kind: "structured", text: `${table.name}[]` };
      throw new BeyondCalculator("name", wanted);
    },
    inLine: (tree) => {
      if (tree.kind !== "reference" && tree.kind !== "structured") return VALUE_ERROR;
      const place = tree.kind === "reference" ? areaPlace(book, sheet, tree.text) : structuredPlace(book, sheet, tree.text, row);
      return place ? cellInLine(place, row, column) : REF_ERROR;
    },
    overBlocks,
  };
}

/** Of a column the cell in the formula's row, of a row the one in its column. */
function cellInLine({ sheet, area }: Place, row: number, column: number): InputCell {
  if (area.rows === 1 && area.columns === 1) return cellAt(sheet, area.row, area.column);
  if (area.columns === 1 && contains(area, row, area.column)) return cellAt(sheet, row, area.column);
  if (area.rows === 1 && contains(area, area.row, column)) return cellAt(sheet, area.row, column);
  return VALUE_ERROR;
}

/** Where `Sheet!A1:B9` leads. @throws BeyondCalculator */
export function areaPlace(book: BookCells, from: BookSheet, text: string): Place {
  const parsed = parseAddress(text);
  if (!parsed) throw new BeyondCalculator("syntax", text);
  const { sheet: name, area } = parsed;
  if (name === undefined) return { sheet: from, area };
  if (name.includes("[")) throw new BeyondCalculator("anotherWorkbook", text);
  const sheet = sheetNamed(book, name);
  if (!sheet) throw new BeyondCalculator(name.includes(":") ? "severalSheets" : "sheet", name);
  return { sheet, area };
}

const PARTS = ["#all", "#data", "#headers", "#totals", "#this row"] as const;

/**
 * Where `Table[Column]`, `Table[[#All],[First]:[Last]]`, `[@Column]` lead.
 * @returns undefined where the table has no such column or part
 * @throws BeyondCalculator where there is no such table
 */
export function structuredPlace(book: BookCells, from: BookSheet, text: string, row: number): Place | undefined {
  const open = text.indexOf("[");
  const table = open === 0 ? tableAround(book, from, row) : tableNamed(book, text.slice(0, open));
  const sheet = table && sheetNamed(book, table.sheet);
  if (!table || !sheet) throw new BeyondCalculator("table", text);
  const { parts, columns } = specifiers(text.slice(open + 1, -1).trim());
  const headers = tableHeaders(book, table).map((header) => header.toLowerCase());
  const places = columns.map((column) => headers.indexOf(column.toLowerCase()));
  if (places.includes(-1)) return undefined;
  const rows = rowsOf(table, parts, row);
  if (!rows) return undefined;
  const left = places.length === 0 ? 0 : Math.min(...places);
  const right = places.length === 0 ? table.area.columns - 1 : Math.max(...places);
  return { sheet, area: { ...rows, column: table.area.column + left, columns: right - left + 1 } };
}

function tableAround({ tables }: BookCells, { name }: BookSheet, row: number): BookTable | undefined {
  return tables.find(({ sheet, area }) => sameName(sheet, name) && row >= area.row && row < area.row + area.rows);
}

/** The parts and columns between the outer brackets. */
function specifiers(inside: string): { parts: string[]; columns: string[] } {
  if (inside.startsWith("@")) {
    const rest = inside.slice(1).trim();
    const { columns } = rest.startsWith("[") ? specifiers(rest) : { columns: rest === "" ? [] : [unescaped(rest)] };
    return { parts: ["#this row"], columns };
  }
  if (!inside.startsWith("[")) return inside === "" ? { parts: [], columns: [] } : sorted([unescaped(inside)]);
  return sorted([...inside.matchAll(/\[((?:[^\]']|'.)*)\]/g)].map(([, one]) => unescaped(one)));
}

function sorted(words: readonly string[]): { parts: string[]; columns: string[] } {
  const isPart = (word: string): boolean => PARTS.some((part) => part === word.toLowerCase());
  return { parts: words.filter(isPart).map((word) => word.toLowerCase()), columns: words.filter((word) => !isPart(word)) };
}

/** An apostrophe takes the meaning of the next character away. */
function unescaped(word: string): string {
  return word.replace(/'(.)/g, "$1");
}

function rowsOf(table: BookTable, parts: readonly string[], row: number): Pick<Area, "row" | "rows"> | undefined {
  const { area, hasHeaders, hasTotals } = table;
  const body = bodyOf(table);
  const wants = (part: string): boolean => parts.includes(part);
  if (wants("#all")) return { row: area.row, rows: area.rows };
  if (wants("#this row")) return body && row >= body.row && row < body.row + body.rows ? { row, rows: 1 } : undefined;
  if (wants("#totals")) return hasTotals ? { row: area.row + area.rows - 1, rows: 1 } : undefined;
  if (!wants("#headers")) return body;
  if (!hasHeaders) return undefined;
  return { row: area.row, rows: wants("#data") && body ? body.rows + 1 : 1 };
}
