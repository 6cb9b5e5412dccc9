import { createHash, type Hash } from "node:crypto";
import { gridOfColumns, gridOfRows, type CellGrid } from "../../catalog/cellGrid";
import type { Locale } from "../../catalog/text/localText";
import { RunFailure } from "../../compute/runFailure";
import { describeFileFailure } from "../../files/fileFailure";
import { readCsvColumns } from "../../files/readCsvColumns";
import { go, stopFailed, stopUsage, type Attempt } from "../attempt";
import type { Io } from "../io";
import { isBinary, readTableFile, systemError, type FileFacts } from "./readTableFile";

/** A file of clients, as it was found. */
export interface ClientFile extends FileFacts {
  readonly cells: CellGrid;
}

/** Reads a .csv or .xlsx file of clients. A text may be of any length: it is read a piece at a time, and kept as cells only. */
export async function readClientFile(path: string, io: Io, locale: Locale, sheet?: string): Promise<Attempt<ClientFile>> {
  try {
    if (isBinary(path, await firstBytes(io.readChunks(path)))) {
      const workbook = await readTableFile(path, io, locale, sheet);
      return workbook.ok ? go({ ...workbook.value, cells: gridOfRows(workbook.value.cells) }) : workbook;
    }
    if (sheet !== undefined) return stopUsage(`--sheet is for workbooks; ${path} is a text file`);
    return await readText(path, io, locale);
  } catch (error) {
    if (error instanceof RunFailure) throw error;
    return stopFailed(`${path}: ${systemError(error)}`);
  }
}

async function readText(path: string, io: Io, locale: Locale): Promise<Attempt<ClientFile>> {
  // Of the last reading, which is of the whole file.
  let hash = createHash("sha256");
  const csv = await readCsvColumns(() => {
    hash = createHash("sha256");
    return watched(io.readChunks(path), hash, io.signal);
  });
  if (!csv.ok) return stopFailed(`${path}: ${describeFileFailure(csv.failure, locale)}`);
  const { columns, encoding } = csv.value;
  return go({ path, sha256: hash.digest("hex"), cells: gridOfColumns(columns), detail: encoding === "utf-8" ? "" : encoding });
}

async function* watched(chunks: AsyncIterable<Uint8Array>, hash: Hash, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (signal?.aborted) throw RunFailure.cancelled();
    hash.update(chunk);
    yield chunk;
  }
}

async function firstBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const chunk of chunks) if (chunk.length > 0) return chunk;
  return new Uint8Array(0);
}
