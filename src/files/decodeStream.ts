import { expectedEncoding, fallbackEncoding, firstBeyondAscii, SAMPLE_BYTES, type Decoding, type Encoding } from "./decodeText";

/** A file that can be read from its beginning more than once, a piece at a time. */
export type ByteChunks = () => AsyncIterable<Uint8Array>;

/** How a text file is to be read, as `decodeText` finds it, without keeping the file. */
export async function decodingOf(chunks: ByteChunks): Promise<Decoding> {
  const encoding = expectedEncoding(await firstBytes(chunks, SAMPLE_BYTES));
  const decoder = new TextDecoder(encoding, { fatal: true });
  let telling = new Uint8Array(0);
  let isWhole = true;
  for await (const chunk of chunks()) {
    if (telling.length < SAMPLE_BYTES) telling = joined(telling, telling.length > 0 ? chunk : chunk.subarray(firstBeyondAscii(chunk)));
    isWhole &&= decodes(decoder, chunk);
    if (!isWhole && telling.length >= SAMPLE_BYTES) break;
  }
  if (isWhole && decodes(decoder)) return { encoding, isWhole };
  return { encoding: encoding === "utf-8" ? fallbackEncoding(telling) : encoding, isWhole: false };
}

async function firstBytes(chunks: ByteChunks, most: number): Promise<Uint8Array> {
  let first = new Uint8Array(0);
  for await (const chunk of chunks()) {
    first = joined(first, chunk.subarray(0, most - first.length));
    if (first.length >= most) break;
  }
  return first;
}

/** The text of a file, a piece at a time; pieces end anywhere. */
export async function* decodeStream(chunks: ByteChunks, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
