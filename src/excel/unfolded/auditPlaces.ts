import type { TenorCell } from "../formulas/tenorCells";
import type { FormulaRecord } from "../../audit/records/recordTable";
import { inBatches } from "../formulas/inBatches";
import { auditSheetName } from "./auditSheet";
import { readBlockRows } from "./replacements";

/** The audit sheet of each sheet, and its first free row. */
export interface AuditPlaces {
  readonly at: (sheetId: string) => { readonly sheet: string; readonly row: number };
  /** Rows that a block takes. */
  readonly take: (sheetId: string, rows: number) => void;
}

/** An audit sheet that earlier blocks of a sheet stand on is used again; a new one has a name that is free. */
export async function auditPlaces(context: Excel.RequestContext, cells: readonly TenorCell[], records: readonly FormulaRecord[]): Promise<AuditPlaces> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const taken = worksheets.items.map(({ name }) => name);
  const sheets = new Map<string, string>();
  for (const { sheetId, sheet } of cells) {
    if (sheets.has(sheetId)) continue;
    const before = records.filter((record) => record.sheetId === sheetId).flatMap(({ blocks }) => readBlockRows(blocks)).find((block) => worksheets.items.some(({ name }) => name === block.sheet));
    const name = before?.sheet ?? auditSheetName(sheet, taken);
    if (!before) taken.push(name);
    sheets.set(sheetId, name);
  }
  const present = [...sheets.values()].filter((name) => worksheets.items.some((sheet) => sheet.name === name));
  const used = await inBatches(context, present, (name) => {
    const range = worksheets.getItem(name).getUsedRangeOrNullObject(false);
    range.load("rowIndex,rowCount");
    return range;
  });
  const rows = new Map(present.map((name, index) => [name, used[index].isNullObject ? 0 : used[index].rowIndex + used[index].rowCount + 1]));
  const at = (sheetId: string): { sheet: string; row: number } => {
    const sheet = sheets.get(sheetId)!;
    return { sheet, row: rows.get(sheet) ?? 0 };
  };
  return {
    at,
    take: (sheetId, count) => {
      const { sheet, row } = at(sheetId);
      rows.set(sheet, row + count);
    },
  };
}
