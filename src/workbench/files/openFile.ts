import { fillText, type Texts } from "../shell/texts";
import { FileProblem, MAX_FILE_MB, type OpenedFile } from "./draft";
import { readCsv } from "./readCsv";

/** Reads a chosen file. Whatever is wrong with it ends as a `FileProblem` with words for the user. */
export async function openFile(file: File, texts: Texts): Promise<OpenedFile> {
  if (file.size > MAX_FILE_MB * 1024 * 1024) throw new FileProblem(fillText(texts.tooLarge, { limit: MAX_FILE_MB }));
  const name = file.name.replace(/\.(xlsx|csv)$/i, "");
  switch (/\.[^.]+$/.exec(file.name.toLowerCase())?.[0]) {
    case ".csv":
      return { draft: { name, sheets: [readCsv(decode(await file.arrayBuffer()), sheetNameFor(name), texts)] } };
    case ".xlsx": {
      const { readXlsx } = await import(/* webpackChunkName: "xlsx" */ "./readXlsx");
      return readXlsx(await file.arrayBuffer(), name, texts);
    }
    default:
      throw new FileProblem(texts.unknownType);
  }
}

/** UTF-8 where it is valid, else the Chinese encoding in which Excel saves CSV there; both with or without a mark. */
function decode(bytes: ArrayBuffer): string {
  const start = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function sheetNameFor(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, " ").replace(/^'+|'+$/g, "").trim().slice(0, 31) || "Sheet1";
}
