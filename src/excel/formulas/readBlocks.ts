import type { InputMatrix } from "../../catalog/cell";
import { readArea, type Area } from "../read/readArea";
import { toInputCells, type RawValue } from "../read/toInputCells";
import { inBatches } from "./inBatches";

/** A block of cells on a sheet. */
export interface SheetBlockPlace extends Area {
  /** Name or id of the sheet. */
  readonly sheetId: string;
}

/** Blocks of up to so many cells are read several at once. */
const SMALL = 100;

/** Values of blocks, in their order; many small ones come in one answer, a large one in pieces. */
export async function readBlocks(context: Excel.RequestContext, blocks: readonly SheetBlockPlace[]): Promise<InputMatrix[]> {
  const small = blocks.filter(isSmall);
  const ranges = await inBatches(context, small, (block) => {
    const range = rangeOf(context, block);
    range.load("values,valueTypes");
    return range;
  });
  const read = new Map<SheetBlockPlace, InputMatrix>(small.map((block, index) => [block, ranges[index].values.map((line, row) => toInputCells(line as RawValue[], ranges[index].valueTypes[row] as string[]))]));
  for (const block of blocks) if (!isSmall(block)) read.set(block, await readArea(context, context.workbook.worksheets.getItem(block.sheetId), block));
  return blocks.map((block) => read.get(block)!);
}

export function rangeOf(context: Excel.RequestContext, { sheetId, row, column, rows, columns }: SheetBlockPlace): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, rows, columns);
}

function isSmall({ rows, columns }: Area): boolean {
  return rows * columns <= SMALL;
}
