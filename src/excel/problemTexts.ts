import { say, type LocalText, type Locale } from "../catalog/text/localText";

/** What a person can do about each thing a workbook refuses. */
export const problemTexts = {
  notFound: say("The table or sheet is no longer in the workbook. Refresh the list and choose again.", "工作簿中已没有该表格或工作表。请刷新列表后重新选择。"),
  protected: say("The workbook or the sheet is protected or read-only. Remove the protection, or work on a copy.", "工作簿或工作表受保护或为只读。请取消保护，或在副本上操作。"),
  tooLarge: say("The table is too large to read at once. Choose fewer columns or rows.", "表格过大，无法读取。请减少列数或行数。"),
  cellEdit: say("A cell is being edited. Press Enter or Esc in the sheet, then try again.", "有单元格正处于编辑状态。请在工作表中按 Enter 或 Esc 后重试。"),
  noRegion: say("There are no cells with content around the selection. Select a cell inside your table.", "所选单元格周围没有内容。请选中客户表中的任一单元格。"),
  nameTaken: say("A name that Tenor needs is already used for something else in this workbook: TenorScenarios, TenorRuns, TenorRunParts, TenorFrozen or TenorUnfolded.", "Tenor 需要的名称 TenorScenarios、TenorRuns、TenorRunParts、TenorFrozen 或 TenorUnfolded 在此工作簿中已被占用。"),
  logBroken: say("The history table has lost a column that it needs. Put the column Run or As run back, or rename the table: then the next run begins a new one.", "运行记录表缺少必要的列。请恢复“运行编号”或“运行内容”列，或将该表改名，下次运行时会新建。"),
  recordsForeign: say("The table TenorFrozen or TenorUnfolded in this workbook lacks columns that its records need. Put them back, or rename the table.", "本工作簿中的表格 TenorFrozen 或 TenorUnfolded 缺少记录所需的列。请恢复这些列，或将该表改名。"),
  unsupported: say("This version of Excel cannot do this. An update of Excel may help.", "当前 Excel 版本不支持此操作，更新 Excel 后可能可用。"),
  changedMeanwhile: say("The scenario table was changed in the sheet in the meantime. It has been read again; your last change was not written.", "情景表在此期间已在工作表中被修改。现已重新读取，您刚才的修改未写入。"),
  noRoom: say("The cells below or beside the scenario table are in use. Move them, so that the table can grow.", "情景表下方或右侧的单元格已有内容，表格无法扩展。请先将其移开。"),
  cancelled: say("Cancelled. Nothing was kept.", "已取消，未保留任何内容。"),
  unexpected: say("Excel reported an error. Try again; if it stays, copy the report.", "Excel 报告了错误。请重试；若仍出现，请复制错误报告。"),
} as const satisfies Record<string, LocalText>;
export type WorkbookProblemCode = keyof typeof problemTexts;

/** A problem in words, in the reader's language. */
export function describeProblem({ code }: { readonly code: WorkbookProblemCode }, locale: Locale): string {
  return problemTexts[code][locale];
}
