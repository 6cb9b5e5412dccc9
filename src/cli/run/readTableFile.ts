import { createHash } from "node:crypto";
import type { InputMatrix } from "../../catalog/cell";
import type { Locale } from "../../catalog/text/localText";
import { decodeText } from "../../files/decodeText";
import { describeFileFailure } from "../../files/fileFailure";
import { readCsv } from "../../files/readCsv";
import { readXlsx } from "../../files/readXlsx";
import { go, stopFailed, stopUsage, type Attempt } from "../attempt";
import type { Io } from "../io";

/** A file, as it was found. */
export interface FileFacts {
  readonly path: string;
  readonly sha256: string;
  /** Sheet and table of a workbook; encoding of a text that is not UTF-8. */
  readonly detail: string;
}

export interface TableFile extends FileFacts {
  readonly cells: InputMatrix;
}

/** Reads a .csv or .xlsx file; its content decides which of them it is. */
export async function readTableFile(path: string, io: Io, locale: Locale, sheet?: string): Promise<Attempt<TableFile>> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(path);
  } catch (error) {
    return stopFailed(`${path}: ${systemError(error)}`);
  }
  const file = { path, sha256: createHash("sha256").update(bytes).digest("hex") };
  if (isBinary(path, bytes)) {
    const workbook = await readXlsx(bytes, sheet === undefined ? {} : { sheet });
    if (!workbook.ok) return stopFailed(`${path}: ${describeFileFailure(workbook.failure, locale)}`);
    const { cells, sheetName, tableName } = workbook.value;
    return go({ ...file, cells, detail: tableName === undefined ? sheetName : `${sheetName}, ${tableName}` });
  }
  if (sheet !== undefined) return stopUsage(`--sheet is for workbooks; ${path} is a text file`);
  const { text, encoding, isWhole } = decodeText(bytes);
  const csv = readCsv(text, isWhole ? undefined : encoding);
  if (csv.problem) return stopFailed(`${path}: ${describeFileFailure(csv.problem, locale)}`);
  return go({ ...file, cells: csv.cells, detail: encoding === "utf-8" ? "" : encoding });
}

/** A workbook by name or by its first bytes (zip, or Microsoft's compound file): never read as text. */
export function isBinary(path: string, [first, second]: Uint8Array): boolean {
  return /\.(xlsx|xlsm|xls)$/i.test(path) || (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

/** A system error in words. */
export function systemError(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  switch (code) {
    case "ENOENT":
      return "no such file or folder";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "no permission";
    case "EISDIR":
      return "this is a folder";
    case "ENOSPC":
      return "the disk is full";
    default:
      return message ?? String(error);
  }
}
