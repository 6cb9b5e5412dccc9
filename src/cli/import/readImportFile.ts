import type { Locale } from "../../catalog/text/localText";
import { RunFailure } from "../../compute/runFailure";
import { readTextSource, sheetSource } from "../../crm/read/readSourceFile";
import type { SourceFile } from "../../crm/read/sourceFile";
import { describeFileFailure } from "../../files/fileFailure";
import { readXlsx } from "../../files/readXlsx";
import { go, stopFailed, type Attempt } from "../attempt";
import type { Io } from "../io";
import { isBinary, systemError } from "../run/readTableFile";

/** Reads an export: a workbook, or a text file a piece at a time. */
export async function readImportFile(path: string, io: Io, locale: Locale): Promise<Attempt<SourceFile>> {
  try {
    if (isBinary(path, await firstBytes(io.readChunks(path)))) {
      const workbook = await readXlsx(await io.readFile(path));
      return workbook.ok ? go(sheetSource(nameOf(path), workbook.value)) : stopFailed(`${path}: ${describeFileFailure(workbook.failure, locale)}`);
    }
    const text = await readTextSource(nameOf(path), () => untilAborted(io.readChunks(path), io.signal));
    return text.ok ? go(text.value) : stopFailed(`${path}: ${describeFileFailure(text.failure, locale)}`);
  } catch (error) {
    if (error instanceof RunFailure) throw error;
    return stopFailed(`${path}: ${systemError(error)}`);
  }
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1)!;
}

async function* untilAborted(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (signal?.aborted) throw RunFailure.cancelled();
    yield chunk;
  }
}

async function firstBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const chunk of chunks) if (chunk.length > 0) return chunk;
  return new Uint8Array(0);
}
