import { textOf } from "../../catalog/cell";
import { say } from "../../catalog/text/localText";
import { cellAt, type BookSheet } from "../book/bookCells";

/** Title in the first cell of a sheet of the self-test, by which it is known. */
export const selfTestTitle = say("Self-test of Tenor", "Tenor 自检");

export function isSelfTestSheet(sheet: BookSheet): boolean {
  return Object.values(selfTestTitle).includes(textOf(cellAt(sheet, 0, 0)));
}
