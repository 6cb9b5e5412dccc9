import { say } from "../../../catalog/text/localText";
import { tokenise } from "../../../formulas/tokenise";
import type { ScanRule } from "../rule";

/** Formulas that refer to cells which were deleted. */
export const brokenReferences: ScanRule = {
  id: "brokenReferences",
  severity: "error",
  what: say("the formula refers to cells that were deleted: {formula}", "公式引用了已删除的单元格：{formula}"),
  advice: say("Enter the reference anew.", "请重新填写引用。"),
  find: ({ book }) =>
    book.sheets.flatMap((sheet) =>
      sheet.formulas
        .filter(({ text }) => text.includes("#REF!") && tokenise(text).some((token) => token.kind === "error" && token.text.endsWith("#REF!")))
        .map(({ row, column, text }) => ({ place: { sheet: sheet.name, row, column }, values: { formula: text } })),
    ),
};
