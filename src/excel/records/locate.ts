import { parseAddress } from "../../formulas/a1";
import { inBatches } from "../formulas/inBatches";
import type { SheetBlockPlace } from "../formulas/readBlocks";
import { placeName, type FormulaRecord, type RecordTable } from "../../audit/records/recordTable";

/** Where a record's cells are now. */
export interface Located extends SheetBlockPlace {
  readonly sheet: string;
  readonly isProtected: boolean;
}

/**
 * Finds the places of records: by the workbook's name for each, which follows inserted rows and renamed sheets; where
 * the name was lost, by the sheet's id and then its name, at the address that was written down.
 * @returns undefined for a place that is gone
 */
export async function locate(context: Excel.RequestContext, table: RecordTable, records: readonly FormulaRecord[]): Promise<(Located | undefined)[]> {
  const { names, worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const sheets = worksheets.items;
  await inBatches(context, sheets, (sheet) => sheet.protection.load("protected"));
  const named = await inBatches(context, records, (record) => {
    const name = names.getItemOrNullObject(placeName(table, record));
    name.load("name");
    return name;
  });
  const present = records.flatMap((record, index) => (named[index].isNullObject ? [] : [{ record, name: named[index] }]));
  const ranges = await inBatches(context, present, ({ record, name }) => {
    const range = name.getRangeOrNullObject();
    range.load("address,rowIndex,columnIndex,rowCount,columnCount");
    return { record, range };
  });
  const byName = new Map(ranges.map(({ record, range }) => [record, range]));
  return records.map((record) => {
    const range = byName.get(record);
    if (range) {
      const sheet = range.isNullObject ? undefined : sheets.find(({ name }) => name === sheetOf(range.address));
      return sheet && { sheet: sheet.name, sheetId: sheet.id, isProtected: sheet.protection.protected, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    }
    const sheet = sheets.find(({ id }) => id === record.sheetId) ?? sheets.find(({ name }) => name === record.sheet);
    const area = parseAddress(record.cell)?.area;
    return sheet && area && { sheet: sheet.name, sheetId: sheet.id, isProtected: sheet.protection.protected, ...area, rows: record.rows, columns: record.columns };
  });
}

function sheetOf(address: string): string | undefined {
  return parseAddress(address)?.sheet;
}
