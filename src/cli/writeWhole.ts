import { open, realpath, rename, rm, stat, writeFile, type FileHandle } from "node:fs/promises";
import { RunFailure } from "../compute/runFailure";

/** Ending of a file that is not finished. */
const UNFINISHED = ".unfinished";
/** Text that is gathered before it is written, in characters. */
const GATHERED = 1_048_576;

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
  let gathered = "";
  const write = async (piece: string | Uint8Array): Promise<void> => {
    await file.writeFile(piece);
    if (signal?.aborted) throw RunFailure.cancelled();
  };
  for (const piece of pieces) {
    if (typeof piece !== "string") {
      await write(piece);
      continue;
    }
    gathered += piece;
    if (gathered.length < GATHERED) continue;
    await write(gathered);
    gathered = "";
  }
  await write(gathered);
}

async function isSpecial(path: string): Promise<boolean> {
  return stat(path).then((found) => !found.isFile(), () => false);
}
