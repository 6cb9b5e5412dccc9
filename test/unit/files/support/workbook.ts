import { Workbook, type Worksheet } from "exceljs";
import JSZip from "jszip";

/** A workbook as another program would write it. */
export async function workbookBytes(build: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export async function sheetBytes(build: (sheet: Worksheet) => void, name = "Data"): Promise<Uint8Array> {
  return workbookBytes((workbook) => build(workbook.addWorksheet(name)));
}

/** The same archive with some of its parts rewritten. */
export async function withParts(bytes: Uint8Array, change: (name: string, text: string) => string): Promise<Uint8Array> {
  const from = await JSZip.loadAsync(bytes);
  const to = new JSZip();
  for (const [name, entry] of Object.entries(from.files)) if (!entry.dir) to.file(name, change(name, await entry.async("string")));
  return to.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** The text of one part of an archive. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  return (await JSZip.loadAsync(bytes)).file(name)!.async("string");
}
