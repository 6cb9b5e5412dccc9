import { isCellError, type InputMatrix } from "../../catalog/cell";
import { inBatches } from "../formulas/inBatches";
import { rangeOf, type SheetBlockPlace } from "../formulas/readBlocks";
import { cellInput, type CellInput } from "../write/cellInput";
import { rowChunks } from "../write/rowChunks";

/** Writes formulas into the first cells of blocks, whose other cells become blank for the result to spill into. */
export async function putBack(context: Excel.RequestContext, blocks: readonly { readonly place: SheetBlockPlace; readonly formula: string }[]): Promise<void> {
  await inBatches(context, blocks, ({ place, formula }) => {
    if (place.rows * place.columns > 1) rangeOf(context, place).clear("Contents");
    rangeOf(context, { ...place, rows: 1, columns: 1 }).formulas = [[formula]];
  }, ({ formula }) => 3 * formula.length);
}

/** Writes values over blocks, from their first row on. */
export async function putValues(context: Excel.RequestContext, blocks: readonly { readonly place: SheetBlockPlace; readonly cells: InputMatrix }[]): Promise<void> {
  const pieces = blocks.flatMap(({ place, cells }) => {
    const rows = cells.map((row) => row.map(valueInput));
    return rowChunks(rows).map(([from, to]) => ({ place: { ...place, row: place.row + from, rows: to - from }, rows: rows.slice(from, to) }));
  });
  await inBatches(context, pieces, ({ place, rows }) => {
    rangeOf(context, place).values = rows;
  }, ({ rows }) => 20 * rows.length * rows[0].length);
}

/** A value as it is typed, so that it is read as the same again. */
function valueInput(cell: InputMatrix[number][number]): CellInput {
  if (cell === null) return "";
  return isCellError(cell) ? cell.error : cellInput(cell);
}
