import { unfoldedTable, type FormulaRecord } from "../../audit/records/recordTable";
import { cellAddress, formatArea } from "../../formulas/a1";
import { unfoldCall } from "../../native/unfoldCall";
import type { FormulaAction } from "../frozen/freezeFormulas";
import { oneUndoStep } from "../oneUndoStep";
import type { Outcome } from "../outcome";
import type { CellReport } from "../records/cellReport";
import { addRecords, readRecords, rewriteRecords } from "../records/recordStore";
import { auditSheetName, writeBlocks } from "./auditSheet";
import { clientTableCall, type ReadClientTable } from "./clientTableCall";
import { refoldIn } from "./refoldFormulas";
import { writeBlockRows } from "./replacements";
import { tieOuts, tieOutTexts } from "./tieOuts";

/**
 * Writes the value of every client in native formulas onto an audit sheet of its own, as a formula of PORTFOLIO over the
 * table would be unfolded. Nothing is replaced; refolding takes the sheet away, and so does unfolding the table again.
 * What does not agree with Tenor does not stay.
 */
export function unfoldClientTable(table: ReadClientTable, action: FormulaAction): Promise<Outcome<CellReport[]>> {
  return oneUndoStep((run) => run((context) => unfoldIn(context, table, action)));
}

async function unfoldIn(context: Excel.RequestContext, table: ReadClientTable, { locale, who, when }: FormulaAction): Promise<CellReport[]> {
  const { sheet: source, row, column, cells } = table.source;
  const corner = { sheet: source, row, column };
  const place = { sheetId: await sheetIdOf(context, source), row, column, rows: cells.length, columns: cells[0]?.length ?? 1 };
  const isOfTable = (record: FormulaRecord): boolean => record.check === "" && record.sheetId === place.sheetId && record.cell.split(":")[0] === cellAddress(row, column);
  await refoldIn(context, locale, (record) => record.state === "begun" || isOfTable(record));
  const sheet = await freeSheet(context, source);
  const { args, formula } = clientTableCall(table);
  const unfolding = unfoldCall({ id: "PORTFOLIO", args, formula }, { sheet, row: 0 }, locale);
  if (!unfolding.ok) return [{ ...corner, formula, kept: unfolding.reason }];
  const block = unfolding.value;
  const { records } = await readRecords(context, unfoldedTable);
  const id = 1 + Math.max(0, ...records.map((record) => record.id));
  const record: FormulaRecord = { ...place, id, state: "begun", sheet: source, cell: formatArea(place), formula, check: "", when, who, blocks: writeBlockRows([{ sheet, row: 0, rows: block.rows }]) };
  await addRecords(context, unfoldedTable, [{ record, place }], locale);
  await writeBlocks(context, sheet, [block]);
  const [{ agrees, words }] = await tieOuts(context, [{ blocks: [{ block, sheet }] }], tieOutTexts.apart);
  if (!agrees) {
    await refoldIn(context, locale, (one) => one.id === id);
    return [{ ...corner, formula, kept: words }];
  }
  await rewriteRecords(context, unfoldedTable, [...records, { ...record, state: "done" }], locale);
  return [{ sheet, row: 0, column: 0, formula, note: words }];
}

async function sheetIdOf(context: Excel.RequestContext, name: string): Promise<string> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load("id");
  await context.sync();
  return sheet.id;
}

async function freeSheet(context: Excel.RequestContext, source: string): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return auditSheetName(source, worksheets.items.map(({ name }) => name));
}
