import type { Locale } from "../../catalog/text/localText";
import { unfoldCall } from "../../native/unfoldCall";
import { oneUndoStep } from "../oneUndoStep";
import type { Outcome } from "../outcome";
import type { CellReport } from "../records/cellReport";
import { clientTableCall, type ReadClientTable } from "./clientTableCall";
import { auditSheetName, writeBlocks } from "./auditSheet";
import { tieOuts, tieOutTexts } from "./tieOuts";

/**
 * Writes the value of every client in native formulas onto an audit sheet of its own, as a formula of PORTFOLIO over the
 * table would be unfolded. Nothing is replaced; what does not agree with Tenor is taken away again.
 */
export function unfoldClientTable(table: ReadClientTable, locale: Locale): Promise<Outcome<CellReport[]>> {
  return oneUndoStep((run) => run((context) => unfoldIn(context, table, locale)));
}

async function unfoldIn(context: Excel.RequestContext, table: ReadClientTable, locale: Locale): Promise<CellReport[]> {
  const { source } = table;
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const sheet = auditSheetName(source.sheet, worksheets.items.map(({ name }) => name));
  const { args, formula } = clientTableCall(table);
  const place = { sheet: source.sheet, row: source.row, column: source.column, formula };
  const unfolding = unfoldCall({ id: "PORTFOLIO", args, formula }, { sheet, row: 0 }, locale);
  if (!unfolding.ok) return [{ ...place, kept: unfolding.reason }];
  await writeBlocks(context, sheet, [unfolding.value]);
  const [{ agrees, words }] = await tieOuts(context, [{ blocks: [{ block: unfolding.value, sheet }] }], tieOutTexts.apart);
  if (agrees) return [{ sheet, row: 0, column: 0, formula, note: words }];
  worksheets.getItem(sheet).delete();
  await context.sync();
  return [{ ...place, kept: words }];
}
