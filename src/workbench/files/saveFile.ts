import { openWorkbook, type Host } from "../host/model/host";
import { takeDraft, takeSheet } from "./takeDraft";
import { writeCsv } from "./writeCsv";

/** Hands the open workbook, or its active sheet as CSV, to the browser as a download. */
export async function saveFile(kind: "xlsx" | "csv", host: Host): Promise<void> {
  const name = host.document.name;
  if (kind === "csv") {
    const sheet = takeSheet(openWorkbook(host).getActiveSheet().getSheetId(), host);
    download(new Blob([writeCsv(sheet)], { type: "text/csv;charset=utf-8" }), `${name} - ${sheet.name}.csv`);
    return;
  }
  const { writeXlsx } = await import(/* webpackChunkName: "xlsx" */ "./writeXlsx");
  download(new Blob([await writeXlsx(takeDraft(host))], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }), `${name}.xlsx`);
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/g, "_");
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
