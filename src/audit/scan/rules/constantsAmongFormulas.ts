import { isBlank } from "../../../catalog/cell";
import { say } from "../../../catalog/text/localText";
import { callsTenor } from "../../../formulas/tenorCalls";
import { cellAt } from "../../book/bookCells";
import { cellText } from "../../text/cellText";
import { betweenCopies } from "../columnsOfFormulas";
import type { ScanRule } from "../rule";

/** Values typed over a result of Tenor, in a column of copies of one formula. */
export const constantsAmongFormulas: ScanRule = {
  id: "constantsAmongFormulas",
  severity: "error",
  what: say("{value} stands where the column has {formula}", "该列为 {formula}，此处却是 {value}"),
  advice: say("Copy the formula from the cell above, or say beside it why it is overwritten.", "请从上方单元格复制公式，或在旁边说明为何改写。"),
  find: ({ book }) =>
    book.sheets.flatMap((sheet) =>
      betweenCopies(sheet).flatMap(({ row, column, copied, own }) => {
        const value = cellAt(sheet, row, column);
        return own || isBlank(value) || !callsTenor(copied.text) ? [] : [{ place: { sheet: sheet.name, row, column }, values: { value: cellText(value), formula: copied.text } }];
      }),
    ),
};
