import { fallbackEncoding, markedEncoding, SAMPLE_BYTES, type Encoding } from "./decodeText";

/** A file that can be read from its beginning more than once, a piece at a time. */
export type ByteChunks = () => AsyncIterable<Uint8Array>;

/** Encoding of a text file, as `decodeText` finds it, without keeping the file. */
export async function encodingOf(chunks: ByteChunks): Promise<Encoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let sample = new Uint8Array(0);
  let isUtf8 = true;
  for await (const chunk of chunks()) {
    if (sample.length < SAMPLE_BYTES) sample = joined(sample, chunk.subarray(0, SAMPLE_BYTES - sample.length));
    const marked = markedEncoding(sample);
    if (marked) return marked;
    isUtf8 &&= decodes(decoder, chunk);
    if (!isUtf8 && sample.length >= SAMPLE_BYTES) break;
  }
  return isUtf8 && decodes(decoder) ? "utf-8" : fallbackEncoding(sample);
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
