import { say, type LocalText } from "../../catalog/text/localText";
import type { CellPlace } from "../workbookPort";

/** What came of one formula. */
export interface CellReport extends CellPlace {
  readonly formula: string;
  /** Why it stayed as it was; undefined where it was done. */
  readonly kept?: LocalText;
  /** What a person should know of one that was done. */
  readonly note?: LocalText;
}

/** Why a formula or a cell stays as it is. */
export const keptReasons = {
  protected: say("The sheet is protected.", "工作表受保护。"),
  busy: say("It has no result yet. Wait for the calculation, then try again.", "尚无结果，请待计算完成后重试。"),
  broken: say("Excel does not know the function. Repair it first.", "Excel 不识别该函数，请先修复。"),
  lost: say("Its cells or its sheet are no longer in the workbook.", "其单元格或工作表已不在工作簿中。"),
  resized: say("Rows or columns were inserted or deleted inside its block.", "其结果区域内插入或删除了行或列。"),
  changed: say("Somebody has changed a value there since. It was not overwritten.", "此处的数值之后被人修改，未予覆盖。"),
  otherFormula: say("Another formula stands there now. It was not overwritten.", "此处现为其他公式，未予覆盖。"),
  unknown: say("This version of Tenor has no such function.", "当前版本的 Tenor 没有该函数。"),
  stillBroken: say("Excel still does not know the function. Reload the add-in, then try again.", "Excel 仍不识别该函数。请重新加载加载项后重试。"),
  stillBusy: say("The calculation has not come back yet.", "计算仍未返回结果。"),
  spillBlocked: say("The cells beside it are in use, so that its result has no room.", "旁边的单元格已有内容，结果无法展开。"),
} as const satisfies Record<string, LocalText>;
