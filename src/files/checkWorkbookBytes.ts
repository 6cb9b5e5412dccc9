import { checkPart } from "./checkPart";
import { fileFailure, type FileFailure } from "./fileFailure";
import { MAX_FILE_BYTES, MAX_PARTS, MAX_UNPACKED_BYTES, megabytes } from "./limits";
import { zipDirectory } from "./zipDirectory";

/**
 * Whether bytes may be opened as a workbook: a zip archive, not too large, of not too many parts, each
 * of the size and with the checksum that its directory says: what it says can be forged, so every part is looked at.
 * An archive inside of it is a part like others, and is not opened.
 */
export async function checkWorkbookBytes(bytes: Uint8Array): Promise<FileFailure | undefined> {
  if (bytes.length > MAX_FILE_BYTES) return fileFailure("tooLarge", { value: megabytes(bytes.length), maximum: megabytes(MAX_FILE_BYTES) });
  if (isCompoundFile(bytes)) return fileFailure("oldWorkbook");
  const entries = startsAsZip(bytes) ? zipDirectory(bytes) : undefined;
  if (!entries) return fileFailure(startsAsZip(bytes) ? "damaged" : "notAWorkbook", { detail: "no zip directory" });
  if (entries.length > MAX_PARTS) return fileFailure("tooManyParts", { value: entries.length, maximum: MAX_PARTS });
  if (!entries.some(({ name }) => name.endsWith("xl/workbook.xml"))) return fileFailure("notAWorkbook");
  if (entries.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED_BYTES) return fileFailure("unpacksTooLarge", { maximum: megabytes(MAX_UNPACKED_BYTES) });
  for (const entry of entries) {
    const fault = await checkPart(bytes, entry);
    if (fault) return fault;
  }
  return undefined;
}

function startsAsZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;
}

/** Microsoft's compound file: .xls, and .xlsx behind a password. */
function isCompoundFile([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}
