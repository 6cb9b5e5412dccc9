import type { InputCell } from "../../catalog/cell";
import { WorkbookRefusal } from "../outcome";
import { isPayloadTooLarge } from "../problemOf";
import type { Steps } from "../workbookPort";
import { mayBeError, toInputCells, type RawValue } from "./toInputCells";

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells asked for at once: half a megabyte of ordinary cells, of 5 that a response may have on the web. More would hold the pane as it is taken apart. */
const CELLS_A_CHUNK = 20_000;
/** More than this is no table of clients. */
const MOST_CELLS = 8_000_000;

/** Reads cells a few rows at a time; a response that is too large is asked for again in halves. */
export async function readArea(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, { signal, onProgress }: Steps = {}): Promise<InputCell[][]> {
  if (area.rows * area.columns > MOST_CELLS) throw new WorkbookRefusal({ code: "tooLarge" });
  const cells: InputCell[][] = [];
  let rowsAtOnce = Math.max(1, Math.floor(CELLS_A_CHUNK / area.columns));
  while (cells.length < area.rows) {
    if (signal?.aborted) throw new WorkbookRefusal({ code: "cancelled" });
    const rows = Math.min(rowsAtOnce, area.rows - cells.length);
    try {
      for (const row of await readChunk(context, sheet, { ...area, row: area.row + cells.length, rows })) cells.push(row);
    } catch (thrown) {
      if (rows === 1 || !isPayloadTooLarge(thrown)) throw thrown;
      rowsAtOnce = Math.ceil(rows / 2);
    }
    onProgress?.(cells.length / area.rows);
  }
  return cells;
}

/** Value types double a response: they are asked for only where a text looks like an error. */
async function readChunk(context: Excel.RequestContext, sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Promise<InputCell[][]> {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.load("values");
  await context.sync();
  const values = range.values as RawValue[][];
  if (!values.some((line) => line.some(mayBeError))) return values.map((line) => toInputCells(line));
  range.load("valueTypes");
  await context.sync();
  const types = range.valueTypes as string[][];
  return values.map((line, index) => toInputCells(line, types[index]));
}
