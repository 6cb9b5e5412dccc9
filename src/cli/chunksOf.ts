import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";

const CHUNK_BYTES = 1_048_576;

/** What came through a pipe, by its path: it can be read once only. */
const piped = new Map<string, Uint8Array>();

/** A file a piece at a time. */
export async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const kept = piped.get(path);
  if (kept) yield kept;
  else if ((await stat(path)).isFile()) yield* createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>;
  else {
    const bytes = await readFile(path);
    piped.set(path, bytes);
    yield bytes;
  }
}
