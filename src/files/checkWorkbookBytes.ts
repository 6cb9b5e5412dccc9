import { fileFailure, type FileFailure } from "./fileFailure";
import { MAX_FILE_BYTES, MAX_UNPACKED_BYTES, megabytes } from "./limits";
import { packedBytes, zipDirectory, type ZipEntry } from "./zipDirectory";

const DEFLATED = 8;
const STORED = 0;

/**
 * Whether bytes may be opened as a workbook: a zip archive, not too large, and no larger inside than it
 * says. What a directory says of sizes can be forged, so every part is unpacked once, counted and
 * dropped (where the platform can), before anything keeps it.
 */
export async function checkWorkbookBytes(bytes: Uint8Array): Promise<FileFailure | undefined> {
  if (bytes.length > MAX_FILE_BYTES) return fileFailure("tooLarge", { value: megabytes(bytes.length), maximum: megabytes(MAX_FILE_BYTES) });
  if (isCompoundFile(bytes)) return fileFailure("oldWorkbook");
  const entries = startsAsZip(bytes) ? zipDirectory(bytes) : undefined;
  if (!entries) return fileFailure(startsAsZip(bytes) ? "damaged" : "notAWorkbook", { detail: "no zip directory" });
  if (!entries.some(({ name }) => name.endsWith("xl/workbook.xml"))) return fileFailure("notAWorkbook");
  if (entries.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED_BYTES) return fileFailure("unpacksTooLarge", { maximum: megabytes(MAX_UNPACKED_BYTES) });
  for (const entry of entries) if (!(await sizeIsHonest(bytes, entry))) return fileFailure("unpacksToMore");
  return undefined;
}

function startsAsZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;
}

/** Microsoft's compound file: .xls, and .xlsx behind a password. */
function isCompoundFile([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}

async function sizeIsHonest(bytes: Uint8Array, entry: ZipEntry): Promise<boolean> {
  if (entry.method === STORED) return entry.packedSize === entry.size;
  if (entry.method !== DEFLATED) return false;
  try {
    return await unpacksTo(packedBytes(bytes, entry), entry.size);
  } catch {
    return false;
  }
}

async function unpacksTo(packed: Uint8Array, size: number): Promise<boolean> {
  const inflater = rawInflater();
  if (!inflater) return true;
  const reader = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(inflater).getReader();
  let unpacked = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return unpacked === size;
    unpacked += value.length;
    if (unpacked > size) {
      await reader.cancel();
      return false;
    }
  }
}

/** Absent on older platforms. */
function rawInflater(): DecompressionStream | undefined {
  try {
    return new DecompressionStream("deflate-raw");
  } catch {
    return undefined;
  }
}
