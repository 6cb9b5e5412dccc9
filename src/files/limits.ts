const MEGABYTE = 1_048_576;

/** Files of more bytes are refused. */
export const MAX_FILE_BYTES = 100 * MEGABYTE;
/** Workbooks that unpack to more are refused: a real one of 100 MB stays below. */
export const MAX_UNPACKED_BYTES = 1024 * MEGABYTE;
/** Parts of a workbook: one with a thousand sheets, each with a table and a chart, has fewer. */
export const MAX_PARTS = 10_000;
/** Columns of an Excel sheet. */
export const MAX_COLUMNS = 16_384;
/** Characters of a record of a text file: more come of a quotation mark that is never closed. */
export const MAX_RECORD = 4 * MEGABYTE;
/** Rows of an Excel sheet. */
export const MAX_ROWS = 1_048_576;
/** Cells of a block: what fits in memory beside its workbook. */
export const MAX_CELLS = 50_000_000;

export function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE);
}
