import { open, realpath, rename, rm, stat, writeFile, type FileHandle } from "node:fs/promises";
import { RunFailure } from "../compute/runFailure";

/** Ending of a file that is not finished. */
const UNFINISHED = ".unfinished";
/** Bytes that are gathered before they are written. */
const GATHERED = 1_048_576;
/** Bytes of a character at most, for each of a string's units. */
const BYTES_A_UNIT = 3;

/**
 * Writes a file under another name and gives it its own when it is whole, so that a file that looks finished is.
 * @throws a system error, or RunFailure where it is cancelled: nothing is left then
 */
export async function writeWhole(path: string, pieces: Iterable<string | Uint8Array>, signal?: AbortSignal): Promise<void> {
  const target = await realpath(path).catch(() => path);
  // A pipe or a device has no name to be given, a folder refuses.
  if (await isSpecial(target)) return writeFile(target, pieces, { signal });
  const unfinished = `${target}${UNFINISHED}`;
  try {
    const file = await open(unfinished, "w");
    try {
      await writePieces(file, pieces, signal);
    } finally {
      await file.close();
    }
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writePieces(file: FileHandle, pieces: Iterable<string | Uint8Array>, signal: AbortSignal | undefined): Promise<void> {
  // Lines become bytes at once: a long text put together of a million lines would keep them all.
  const gathered = Buffer.allocUnsafe(GATHERED);
  let used = 0;
  const write = async (bytes: string | Uint8Array): Promise<void> => {
    await file.writeFile(bytes);
    if (signal?.aborted) throw RunFailure.cancelled();
  };
  const empty = async (): Promise<void> => {
    if (used > 0) await write(gathered.subarray(0, used));
    used = 0;
  };
  for (const piece of pieces) {
    const most = BYTES_A_UNIT * piece.length;
    if (most > GATHERED - used) await empty();
    if (typeof piece === "string" && most <= GATHERED) used += gathered.write(piece, used);
    else {
      await empty();
      await write(piece);
    }
  }
  await empty();
}

async function isSpecial(path: string): Promise<boolean> {
  return stat(path).then((found) => !found.isFile(), () => false);
}
