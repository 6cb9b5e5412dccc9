import type { CellPlace, WorkbookPort } from "../../excel/workbookPort";
import { onPaper } from "../charts/onPaper";
import type { BoardCard } from "../model/boardSection";
import { cardBlocks } from "../model/native/nativeChart";
import type { NativeTexts } from "../model/native/nativeDrawing";
import type { Trouble } from "../model/trouble";

export type InsertState =
  | { readonly status: "idle" }
  | { readonly status: "inserting" }
  | { readonly status: "inserted"; readonly place: CellPlace }
  | { readonly status: "failed"; readonly trouble: Trouble };

/** Puts a card into the workbook: its numbers, and a native chart over them, below those that are there. */
export async function insertChart(card: BoardCard, sheet: string, texts: NativeTexts, workbook: Pick<WorkbookPort, "appendToSheet">): Promise<InsertState> {
  const chart = card.chart && onPaper(card.chart);
  const inserted = await workbook.appendToSheet({ sheet, blocks: cardBlocks({ ...card, chart }, texts) });
  return inserted.ok ? { status: "inserted", place: inserted.value } : { status: "failed", trouble: { kind: "workbook", problem: inserted.problem } };
}
