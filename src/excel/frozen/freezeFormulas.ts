import { isCellError, type InputMatrix } from "../../catalog/cell";
import type { Locale, LocalText } from "../../catalog/text/localText";
import { cellAddress } from "../../formulas/a1";
import { checkOf } from "../formulas/checkOf";
import { readBlocks } from "../formulas/readBlocks";
import { findTenorCells, type FormulaScope, type TenorCell } from "../formulas/tenorCells";
import { oneUndoStep } from "../oneUndoStep";
import type { Outcome } from "../outcome";
import { keptReasons, type CellReport } from "../records/cellReport";
import { putValues } from "../records/putBack";
import { addRecords, readRecords, rewriteRecords } from "../records/recordStore";
import { frozenTable, type FormulaRecord } from "../../audit/records/recordTable";
import { thawIn } from "./thawFormulas";

/** Who does something to formulas, when, and in which language its records are kept. */
export interface FormulaAction {
  readonly scope: FormulaScope;
  readonly who: string;
  /** As it is written into the record, "2026-03-31 14:05". */
  readonly when: string;
  readonly locale: Locale;
}

/**
 * Puts values in place of formulas that call Tenor. The formulas are written into the workbook first, so that a write
 * that is cut off loses none: its records stay unfinished, and the next freeze or thaw takes them back.
 */
export function freezeFormulas(action: FormulaAction): Promise<Outcome<CellReport[]>> {
  return oneUndoStep((run) => run((context) => freezeIn(context, action)));
}

async function freezeIn(context: Excel.RequestContext, { scope, who, when, locale }: FormulaAction): Promise<CellReport[]> {
  await thawIn(context, locale, ({ state }) => state === "begun");
  const found = await findTenorCells(context, scope);
  const values = await readBlocks(context, found);
  const reasons = found.map((cell, index) => reasonToKeep(cell, values[index]));
  const { records: kept } = await readRecords(context, frozenTable);
  const next = 1 + Math.max(0, ...kept.map(({ id }) => id));
  const ready = found.flatMap((cell, index) => (reasons[index] ? [] : [{ place: cell, cells: values[index] }]));
  const records = ready.map(({ place, cells }, index): FormulaRecord => ({
    id: next + index, state: "begun", sheet: place.sheet, sheetId: place.sheetId, cell: cellAddress(place.row, place.column), rows: place.rows, columns: place.columns,
    formula: place.formula, check: checksOf(cells), when, who, blocks: "",
  }));
  if (records.length > 0) {
    await addRecords(context, frozenTable, records.map((record, index) => ({ record, place: ready[index].place })), locale);
    await putValues(context, ready);
    await rewriteRecords(context, frozenTable, [...kept, ...records.map((record): FormulaRecord => ({ ...record, state: "done" }))], locale);
  }
  return found.map(({ sheet, row, column, formula }, index) => ({ sheet, row, column, formula, ...(reasons[index] ? { kept: reasons[index] } : {}) }));
}

/** Marks of the first cell and of the whole block: after a write that was cut off only the first still holds. */
function checksOf(cells: InputMatrix): string {
  return `${checkOf([[cells[0][0]]])}-${checkOf(cells)}`;
}

const UNFINISHED = new Set(["#BUSY!", "#GETTING_DATA"]);

function reasonToKeep({ isProtected }: TenorCell, cells: InputMatrix): LocalText | undefined {
  if (isProtected) return keptReasons.protected;
  const [[first]] = cells;
  if (first === null || !isCellError(first)) return undefined;
  if (UNFINISHED.has(first.error)) return keptReasons.busy;
  return first.error === "#NAME?" ? keptReasons.broken : undefined;
}
