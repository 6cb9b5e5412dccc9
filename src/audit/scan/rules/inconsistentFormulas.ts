import { say } from "../../../catalog/text/localText";
import { betweenCopies } from "../columnsOfFormulas";
import type { ScanRule } from "../rule";

/** A formula unlike its neighbours above and below, which are copies of one another. */
export const inconsistentFormulas: ScanRule = {
  id: "inconsistentFormulas",
  severity: "warning",
  what: say("{formula} is not the formula of the cells above and below, {copied}", "公式 {formula} 与上下单元格的 {copied} 不一致"),
  advice: say("Copy the formula down the column, or say beside it why this row differs.", "请向下复制该列公式，或在旁边说明此行为何不同。"),
  find: ({ book }) =>
    book.sheets.flatMap((sheet) => betweenCopies(sheet).flatMap(({ row, column, copied, own }) => (own ? [{ place: { sheet: sheet.name, row, column }, values: { formula: own.text, copied: copied.text } }] : []))),
};
