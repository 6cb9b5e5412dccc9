import { largestOf, smallestOf } from "../../core/numeric/extremes";
import type { AuditBlock, AuditCell, AuditKind } from "../../native/auditBlock";
import { inBatches } from "../formulas/inBatches";
import { formatCode, POINTS_A_CHARACTER } from "../write/columnFormats";
import { rowChunks } from "../write/rowChunks";
import { freeName } from "../write/sheetNames";
import { sheetStyle } from "../write/sheetStyle";

/** Longest name of a sheet. */
const LONGEST = 31;
const LABEL_CHARACTERS = 30;
const OTHER_CHARACTERS = 14;

/** "Audit Clients": one sheet for each sheet with unfolded formulas. */
export function auditSheetName(sheet: string, taken: readonly string[]): string {
  return freeName(taken, `Audit ${sheet}`.slice(0, LONGEST - 3).trimEnd());
}

/** Writes blocks onto an audit sheet, which is made where there is none. */
export async function writeBlocks(context: Excel.RequestContext, name: string, blocks: readonly AuditBlock[]): Promise<void> {
  const { worksheets } = context.workbook;
  const found = worksheets.getItemOrNullObject(name);
  found.load("name");
  await context.sync();
  const sheet = found.isNullObject ? worksheets.add(name) : found;
  const columns = largestOf(blocks.map((block) => block.columns));
  for (let column = 0; column < columns; column++) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = (column === 0 ? LABEL_CHARACTERS : OTHER_CHARACTERS) * POINTS_A_CHARACTER;
  for (const block of blocks) await writeBlock(context, sheet, block);
}

async function writeBlock(context: Excel.RequestContext, sheet: Excel.Worksheet, block: AuditBlock): Promise<void> {
  const top = topRow(block);
  const contents = matrixOf(block, top, ({ formula, value }) => formula ?? value ?? "", "");
  const formats = matrixOf(block, top, ({ format }) => formatCode(format, [], 0), "General");
  await inBatches(context, rowChunks(contents), ([from, to]) => {
    const range = sheet.getRangeByIndexes(top + from, 0, to - from, block.columns);
    range.numberFormat = formats.slice(from, to);
    range.formulas = contents.slice(from, to);
  }, () => Number.MAX_SAFE_INTEGER);
  await inBatches(context, runs(block.cells), ({ kind, row, column, rows }) => dress(sheet.getRangeByIndexes(row, column, rows, 1), kind));
}

/** First row of a block, of as many cells as a sheet has. */
export function topRow({ cells }: AuditBlock): number {
  return smallestOf(cells.map(({ row }) => row));
}

function matrixOf<T>({ cells, rows, columns }: AuditBlock, top: number, of: (cell: AuditCell) => T, blank: T): T[][] {
  const matrix = Array.from({ length: rows }, () => Array.from({ length: columns }, () => blank));
  for (const cell of cells) matrix[cell.row - top][cell.column] = of(cell);
  return matrix;
}

interface Run {
  readonly kind: AuditKind;
  readonly row: number;
  readonly column: number;
  rows: number;
}

/** Cells of one kind below one another, for the kinds that look different. */
function runs(cells: readonly AuditCell[]): Run[] {
  const found: Run[] = [];
  const byColumn = [...cells].filter(({ kind }) => kind !== "step").sort((left, right) => left.column - right.column || left.row - right.row);
  for (const { kind, row, column } of byColumn) {
    const last = found.at(-1);
    if (last && last.kind === kind && last.column === column && last.row + last.rows === row) last.rows++;
    else found.push({ kind, row, column, rows: 1 });
  }
  return found;
}

function dress(range: Excel.Range, kind: AuditKind): void {
  const { font, fill } = range.format;
  if (kind === "title") {
    font.bold = true;
    font.size = sheetStyle.titleSize;
    font.color = sheetStyle.titleText;
  } else if (kind === "result") {
    font.bold = true;
    fill.color = sheetStyle.headerFill;
  } else if (kind === "tieOut") font.italic = true;
  else if (kind === "label") font.color = sheetStyle.headerText;
}
