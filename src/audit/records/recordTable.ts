import { say, type LocalText } from "../../catalog/text/localText";

/**
 * A formula that something else stands in place of, and where. Records are written before the cells and marked
 * after them, so whatever stops in between can be finished or taken back.
 */
export interface FormulaRecord {
  /** Number of the record; the workbook's name for the place ends with it. */
  readonly id: number;
  /** "begun" while cells may be as before, as after, or between the two. */
  readonly state: RecordState;
  readonly sheet: string;
  /** Address of the formula's cell, "B2". */
  readonly cell: string;
  /** The block of its result. */
  readonly rows: number;
  readonly columns: number;
  readonly formula: string;
  /** By which the cells that stand in its place are known again; "" where nothing does: a client table that was unfolded. */
  readonly check: string;
  readonly when: string;
  readonly who: string;
  readonly sheetId: string;
  /** Where its blocks of native formulas stand; "" for values. */
  readonly blocks: string;
}
export type RecordState = "begun" | "done";

export interface RecordTable {
  /** The same in every language; names of the workbook for its places begin with it. */
  readonly name: string;
  readonly sheet: LocalText;
  /** What stands above the table, for whoever opens the file. */
  readonly note: readonly LocalText[];
}

export const frozenTable: RecordTable = {
  name: "TenorFrozen",
  sheet: say("Tenor frozen", "Tenor 冻结记录"),
  note: [
    say("Frozen formulas", "已冻结的公式"),
    say("In the cells listed below, values stand in place of formulas of the Excel add-in Tenor, so that this workbook reads the same without it.", "下列单元格中的 Tenor 加载项公式已由其数值代替，因此没有该加载项时工作簿也显示相同的数字。"),
    say("The values are those of the moment of freezing: they do not follow changes of their inputs. The column Formula holds what was calculated.", "数值为冻结时的结果，不随输入变化。“公式”一列保留了原来的计算公式。"),
    say("With Tenor, the page Workbook of its pane puts the formulas back (Thaw). Keep this sheet until then.", "安装 Tenor 后，可在任务窗格的“工作簿”页恢复公式（解冻）。在此之前请保留本工作表。"),
  ],
};

export const unfoldedTable: RecordTable = {
  name: "TenorUnfolded",
  sheet: say("Tenor unfolded", "Tenor 展开记录"),
  note: [
    say("Unfolded formulas", "已展开的公式"),
    say("In the cells listed below, references to audit sheets stand in place of formulas of the Excel add-in Tenor. The audit sheets calculate the same with Excel's own functions.", "下列单元格中的 Tenor 加载项公式已改为引用审计表，审计表用 Excel 自带函数完成相同的计算。"),
    say("The workbook calculates without Tenor. The column Formula holds what stood there before.", "没有 Tenor 时工作簿仍可计算。“公式”一列保留了原公式。"),
    say("A row without a check is a client table whose values an audit sheet calculates; nothing stands in place of its cells.", "校验码为空的行表示客户表：其价值由审计表计算，表中单元格未被替换。"),
    say("With Tenor, the page Workbook of its pane puts the formulas back (Refold). Keep this sheet until then.", "安装 Tenor 后，可在任务窗格的“工作簿”页恢复公式（收起）。在此之前请保留本工作表。"),
  ],
};

type RecordColumn = keyof FormulaRecord;

/** Columns of the table in their order, with widths in characters. */
export const recordColumns: readonly { readonly id: RecordColumn; readonly header: LocalText; readonly width: number }[] = [
  { id: "id", header: say("No.", "编号"), width: 6 },
  { id: "sheet", header: say("Sheet", "工作表"), width: 18 },
  { id: "cell", header: say("Cell", "单元格"), width: 8 },
  { id: "rows", header: say("Rows", "行数"), width: 7 },
  { id: "columns", header: say("Columns", "列数"), width: 9 },
  { id: "formula", header: say("Formula", "公式"), width: 60 },
  { id: "when", header: say("When", "时间"), width: 18 },
  { id: "who", header: say("Who", "操作人"), width: 16 },
  { id: "blocks", header: say("Audit block", "审计区域"), width: 22 },
  { id: "state", header: say("State", "状态"), width: 9 },
  { id: "check", header: say("Check", "校验码"), width: 20 },
  { id: "sheetId", header: say("Sheet id", "工作表标识"), width: 40 },
];

const states: Readonly<Record<RecordState, LocalText>> = { begun: say("not finished", "未完成"), done: say("complete", "完成") };

export function recordCells(record: FormulaRecord, locale: keyof LocalText): (string | number)[] {
  return recordColumns.map(({ id }) => (id === "state" ? states[record.state][locale] : record[id]));
}

/** A row of the table as a record; undefined where somebody has taken out what it needs. */
export function readRecord(cell: (column: RecordColumn) => string): FormulaRecord | undefined {
  const [id, rows, columns] = (["id", "rows", "columns"] as const).map((column) => Number(cell(column)));
  const formula = cell("formula");
  if (![id, rows, columns].every((number) => Number.isInteger(number) && number > 0) || !formula.startsWith("=")) return undefined;
  const state = Object.values(states.begun).includes(cell("state")) ? "begun" : "done";
  return { id, rows, columns, formula, state, sheet: cell("sheet"), cell: cell("cell"), check: cell("check"), when: cell("when"), who: cell("who"), sheetId: cell("sheetId"), blocks: cell("blocks") };
}

/** The workbook's name for a record's place, which follows it wherever rows are inserted and sheets are renamed. */
export function placeName({ name }: RecordTable, { id }: Pick<FormulaRecord, "id">): string {
  return `${name}_${id}`;
}
