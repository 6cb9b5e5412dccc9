import type { InputMatrix, OutputCell } from "../../catalog/cell";
import { attempt } from "../attempt";
import type { Outcome } from "../outcome";
import { cellInput } from "../write/cellInput";
import type { LogCell, LogTable } from "./logTable";
import { readLogIn } from "./readLog";

/**
 * Sets one cell of a kept table, found in the table as it is now.
 * @returns whether there was such a cell
 */
export function setLogCell(log: LogTable, find: (cells: InputMatrix) => LogCell | undefined, value: OutputCell): Promise<Outcome<boolean>> {
  return attempt(async (context) => {
    const kept = await readLogIn(context, log);
    const place = kept && find(kept.cells);
    if (!place) return false;
    context.workbook.worksheets.getItem(kept.sheet).getRangeByIndexes(kept.row + place.row, kept.column + place.column, 1, 1).values = [[cellInput(value)]];
    await context.sync();
    return true;
  });
}
