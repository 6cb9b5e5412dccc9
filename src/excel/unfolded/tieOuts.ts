import { textOf } from "../../catalog/cell";
import { say, type LocalText } from "../../catalog/text/localText";
import type { AuditBlock } from "../../native/auditBlock";
import { readBlocks, type SheetBlockPlace } from "../formulas/readBlocks";
import { topRow } from "./auditSheet";
import { blockStart } from "./replacements";

/** What is tied out: the blocks that stand for it, each on its sheet. */
interface Blocks {
  readonly blocks: readonly { readonly block: AuditBlock; readonly sheet: string }[];
}

interface TieOut<Tied extends Blocks> {
  readonly of: Tied;
  readonly agrees: boolean;
  readonly words: LocalText;
}

/** Words where native formulas do not agree, by what was done about it. */
export const tieOutTexts = {
  apart: (largest: string) => say(`The native formulas do not agree with Tenor here, so nothing was replaced. Largest difference: ${largest}.`, `此处原生公式与 Tenor 的结果不一致，未作替换。最大差异：${largest}。`),
  putBack: (largest: string) => say(`Once cells were replaced, the native formulas no longer agreed with Tenor here, so the formula was put back. Largest difference: ${largest}.`, `替换单元格后，此处原生公式与 Tenor 的结果不再一致，已恢复原公式。最大差异：${largest}。`),
};

/** Whether blocks give what Tenor gave, once the workbook is calculated, in words. */
export async function tieOuts<Tied extends Blocks>(context: Excel.RequestContext, tied: readonly Tied[], apart: (largest: string) => LocalText): Promise<TieOut<Tied>[]> {
  if (tied.length === 0) return [];
  context.workbook.application.calculate("Recalculate");
  await context.sync();
  const one = (sheet: string, { row, column }: { row: number; column: number }): SheetBlockPlace => ({ sheetId: sheet, row, column, rows: 1, columns: 1 });
  const proofs = tied.flatMap(({ blocks }) => blocks.flatMap(({ block, sheet }) => [one(sheet, block.tieOut), one(sheet, block.outside)]));
  const read = (await readBlocks(context, proofs)).map(([[value]]) => value);
  let at = 0;
  return tied.map((of) => {
    const pairs = of.blocks.map(() => ({ largest: read[at++], outside: read[at++] }));
    const agrees = pairs.every(({ largest, outside }) => outside === 0 && typeof largest === "number");
    const largest = pairs.map((pair) => (typeof pair.largest === "number" ? pair.largest.toExponential(1) : textOf(pair.largest))).join(", ");
    const start = blockStart({ sheet: of.blocks[0].sheet, row: topRow(of.blocks[0].block), rows: 1 });
    return { of, agrees, words: agrees ? say(`Calculated at ${start}; largest difference ${largest}.`, `计算位于 ${start}；最大差异 ${largest}。`) : apart(largest) };
  });
}
