import type { InputCell, InputMatrix } from "../../catalog/cell";
import type { ByteChunks } from "../../files/decodeStream";
import { fileFail, type FileResult } from "../../files/fileFailure";
import { MAX_FILE_BYTES, MAX_ROWS, megabytes } from "../../files/limits";
import { readCsvColumns } from "../../files/readCsvColumns";
import type { XlsxReading } from "../../files/readXlsx";
import type { SourceFile } from "./sourceFile";

/** Characters of a text file that are looked at for delimiter and line ends: few, so that reading holds nobody up. */
const HEAD = 65_536;

/** An export as a text file, read a piece at a time. */
export async function readTextSource(name: string, chunks: ByteChunks): Promise<FileResult<SourceFile>> {
  const read = await readCsvColumns(chunks, { head: HEAD, keepsSpellings: true });
  if (!read.ok) return read;
  const { columns, noteLines, spellings = [] } = read.value;
  if (columns.length === 0) return fileFail("empty");
  const rows = Math.max(0, columns[0].length - 1);
  if (rows >= MAX_ROWS) return fileFail("tooManyRows", { sheet: name, value: rows + 1, maximum: MAX_ROWS });
  // Places count the header; rows below it do not.
  const below = spellings.map((column) => new Map([...column].map(([place, text]) => [place - 1, text])));
  return { ok: true, value: { name, headers: columns.map(([header]) => headerOf(header)), columns: columns.map((column) => column.slice(1)), rows, firstRow: noteLines + 2, spellings: below } };
}

/** An export as a sheet of a workbook. */
export function sheetSource(name: string, { cells, headerRow }: Pick<XlsxReading, "cells" | "headerRow">): SourceFile {
  const headers = (cells[0] ?? []).map(headerOf);
  return { name, headers, columns: columnsOf(cells, headers.length), rows: Math.max(0, cells.length - 1), firstRow: headerRow + 1 };
}

/** What a file may not be larger than. */
export function refusedSize(bytes: number): FileResult<never> | undefined {
  return bytes > MAX_FILE_BYTES ? fileFail("tooLarge", { value: megabytes(bytes), maximum: megabytes(MAX_FILE_BYTES) }) : undefined;
}

function headerOf(cell: InputCell | undefined): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}

function columnsOf(cells: InputMatrix, width: number): InputCell[][] {
  return Array.from({ length: width }, (_, column) => cells.slice(1).map((row) => row[column] ?? null));
}
