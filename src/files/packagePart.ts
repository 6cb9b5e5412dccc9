import { packedBytes, zipDirectory } from "./zipDirectory";

const STORED = 0;

/** Text of a part of a workbook file by its name; undefined where there is none. */
export async function packagePart(bytes: Uint8Array, name: string): Promise<string | undefined> {
  const entry = zipDirectory(bytes)?.find((one) => one.name === name);
  if (!entry) return undefined;
  const packed = packedBytes(bytes, entry);
  if (entry.method === STORED) return new TextDecoder().decode(packed);
  return new Response(new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
}
