import { writeReport } from "../../files/writeReport";
import { lightTheme } from "../app/theme";
import { onPaper } from "../charts/onPaper";
import { paletteOf } from "../charts/palette";
import { svgOf } from "../charts/svgOf";
import { handOver } from "./handOver";
import { applyStyles, withStylesAsData } from "./printStyles";
import type { BoardPack } from "../model/board/boardPack";
import { packFile } from "../model/board/packFile";
import { packHtml } from "../model/board/packHtml";
import { packSheets } from "../model/board/packSheets";
import type { CardView } from "../model/results/cardView";

/** Pixels of a chart as wide as the printed page. */
const CHART_WIDTH = 660;
const FRAME_ID = "board-print";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Lays the pack out in a frame of its own and opens the browser's dialogue for printing. */
export async function printPack(pack: BoardPack, { t, locale }: CardView): Promise<void> {
  const palette = paletteOf(lightTheme);
  const html = packHtml(pack, locale, t, ({ chart }) => chart && svgOf(onPaper(chart), palette, CHART_WIDTH));
  document.getElementById(FRAME_ID)?.remove();
  const frame = document.createElement("iframe");
  frame.id = FRAME_ID;
  frame.title = pack.head.title;
  frame.setAttribute("aria-hidden", "true");
  // Laid out as wide as paper, and out of sight: a frame that is not shown is not printed everywhere.
  Object.assign(frame.style, { position: "fixed", insetInlineStart: "-10000px", top: "0", width: "210mm", height: "297mm", border: "0" });
  const loaded = new Promise<void>((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
  frame.srcdoc = withStylesAsData(html);
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow;
  if (!page || typeof page.print !== "function") throw new Error("this window cannot print");
  applyStyles(page.document);
  page.focus();
  page.print();
}

/** Hands the pack over as an .xlsx workbook of its own. */
export async function downloadPack(pack: BoardPack, { t }: CardView): Promise<string> {
  const bytes = await writeReport(packFile(packSheets(pack, t)), pack.head.title, new Date());
  const name = `${pack.head.title} ${pack.head.date}.xlsx`.replace(/[\\/:*?"<>|]/g, "_");
  handOver(name, XLSX, bytes as Uint8Array<ArrayBuffer>);
  return name;
}
