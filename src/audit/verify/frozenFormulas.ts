import { textOf } from "../../catalog/cell";
import { parseAddress } from "../../formulas/a1";
import { sameName, sheetNamed, tableCells, tableNamed, type BookCells } from "../book/bookCells";
import { frozenTable, placeName, readRecord, recordColumns, type FormulaRecord } from "../records/recordTable";
import type { UncheckedCell } from "./findings";
import type { TenorFormula } from "./verifyFormulas";

/** Formulas that values stand in place of, as if they stood there, and those whose place is gone. */
export function frozenFormulas(book: BookCells): { readonly formulas: readonly TenorFormula[]; readonly lost: readonly UncheckedCell[] } {
  const table = tableNamed(book, frozenTable.name);
  if (!table) return { formulas: [], lost: [] };
  const [headers, ...rows] = tableCells(book, table);
  const positions = new Map(recordColumns.map(({ id, header }) => [id, headers.findIndex((cell) => Object.values(header).includes(textOf(cell)))]));
  const formulas: TenorFormula[] = [];
  const lost: UncheckedCell[] = [];
  rows.forEach((row, index) => {
    const record = readRecord((column) => textOf(row[positions.get(column) ?? -1] ?? null));
    if (!record) return;
    const found = placedFormula(book, record);
    if (found) formulas.push(found);
    else lost.push({ place: { sheet: table.sheet, row: table.area.row + 1 + index, column: table.area.column }, formula: record.formula, reason: "noCell", detail: `${record.sheet}!${record.cell}` });
  });
  return { formulas, lost };
}

/** By the workbook's name for the place, which follows inserted rows; else by the address that was written down. */
function placedFormula(book: BookCells, record: FormulaRecord): TenorFormula | undefined {
  const { formula: text, rows, columns } = record;
  const wanted = placeName(frozenTable, record);
  const named = parseAddress(book.names.find(({ name }) => sameName(name, wanted))?.refersTo ?? "");
  const area = named?.area ?? parseAddress(record.cell)?.area;
  const sheet = sheetNamed(book, named?.sheet ?? record.sheet);
  if (!sheet || !area) return undefined;
  return { sheet, formula: { row: area.row, column: area.column, text, ...(rows * columns > 1 ? { fills: { rows, columns } } : {}), overBlocks: true } };
}
