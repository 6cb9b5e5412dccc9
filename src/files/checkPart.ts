import { crc32 } from "./crc32";
import { fileFailure, type FileFailure } from "./fileFailure";
import { XmlEnds } from "./xmlEnds";
import { packedBytes, type ZipEntry } from "./zipDirectory";

/** Parts that cells are read from; what others hold is nobody's concern. */
const SHEETS_AND_THEIR_LIKE = /^xl\/.*\.xml$/i;
const DEFLATED = 8;
const STORED = 0;

/**
 * What is wrong with a part of a workbook: it is larger than it says, is not what was packed, or its XML was cut off. It is
 * unpacked once, a piece at a time, and dropped, before anything keeps it; where the platform cannot, the parser has to tell.
 */
export async function checkPart(bytes: Uint8Array, entry: ZipEntry): Promise<FileFailure | undefined> {
  const pieces = piecesOf(bytes, entry);
  if (!pieces) return undefined;
  const ends = SHEETS_AND_THEIR_LIKE.test(entry.name) ? new XmlEnds() : undefined;
  let [size, checksum] = [0, 0];
  try {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > entry.size) break;
      checksum = crc32(piece, checksum);
      ends?.add(piece);
    }
  } catch {
    return fileFailure("unpacksToMore");
  }
  if (size !== entry.size) return fileFailure("unpacksToMore");
  if (checksum !== entry.checksum) return fileFailure("wrongChecksum", { part: entry.name });
  return ends && !ends.isWhole() ? fileFailure("cutOff", { part: entry.name }) : undefined;
}

/** Undefined on older platforms, which cannot unpack a piece at a time; nothing where a part is packed in a way that no workbook is. */
function piecesOf(bytes: Uint8Array, entry: ZipEntry): Iterable<Uint8Array> | AsyncIterable<Uint8Array> | undefined {
  const packed = packedBytes(bytes, entry);
  if (entry.method === STORED) return [packed];
  if (entry.method !== DEFLATED) return [];
  const inflater = rawInflater();
  return inflater && read(new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(inflater));
}

/** Streams are iterable in Node, but not in every browser. */
async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function rawInflater(): DecompressionStream | undefined {
  try {
    return new DecompressionStream("deflate-raw");
  } catch {
    return undefined;
  }
}
