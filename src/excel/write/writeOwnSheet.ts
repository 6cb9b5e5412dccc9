import { oneUndoStep } from "../oneUndoStep";
import type { Outcome } from "../outcome";
import { POINTS_A_CHARACTER } from "./columnFormats";
import { ownSheet } from "./ownSheet";
import { blockHeight, type OwnSheetPlan } from "./sheetPlan";
import { writeBlock } from "./writeBlock";

/** Of texts that people write, in all blocks: far below the 5 MB of a request on the web. */
const CELLS_IN_ONE_REQUEST = 2000;

/** Writes a sheet over what was written of it before, as one undo step where the host can, and shows it. @returns its name */
export function writeOwnSheet({ name, blocks, widths }: OwnSheetPlan): Promise<Outcome<string>> {
  return oneUndoStep((run) =>
    run(async (context) => {
      // Formats of before ended where other rows did.
      const sheet = await ownSheet(context, name, blocks[0].title, "All");
      // A sheet that fits into one request is written by one: what people filled in is never out of the workbook.
      const send = blocks.every(({ cells }) => cells.length * cells[0].length <= CELLS_IN_ONE_REQUEST) ? () => Promise.resolve() : () => context.sync();
      widths.forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * POINTS_A_CHARACTER));
      let row = 0;
      for (const block of blocks) {
        await writeBlock({ sync: send }, sheet, block, row, () => undefined);
        row += blockHeight(block) + 1;
      }
      const all = sheet.getRangeByIndexes(0, 0, row, widths.length);
      all.format.wrapText = true;
      all.format.verticalAlignment = "Top";
      // A title is short and may reach over the columns beside it.
      let top = 0;
      for (const block of blocks) {
        if (block.title !== undefined) sheet.getRangeByIndexes(top, 0, 1, 1).format.wrapText = false;
        top += blockHeight(block) + 1;
      }
      sheet.activate();
      sheet.getRange("A1").select();
      sheet.load("name");
      await context.sync();
      return sheet.name;
    }),
  );
}
