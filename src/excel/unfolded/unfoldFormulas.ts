import { isCellError, type InputMatrix } from "../../catalog/cell";
import { say, type LocalText } from "../../catalog/text/localText";
import { cellAddress } from "../../formulas/a1";
import { qualified } from "../../formulas/rewrite";
import { tenorCalls, type TenorCall } from "../../formulas/tenorCalls";
import { unfoldedTable, type FormulaRecord } from "../../audit/records/recordTable";
import type { AuditBlock } from "../../native/auditBlock";
import { unfoldCall } from "../../native/unfoldCall";
import { inBatches } from "../formulas/inBatches";
import { rangeOf, readBlocks } from "../formulas/readBlocks";
import { findTenorCells, type TenorCell } from "../formulas/tenorCells";
import type { FormulaAction } from "../frozen/freezeFormulas";
import { oneUndoStep } from "../oneUndoStep";
import type { Outcome } from "../outcome";
import { keptReasons, type CellReport } from "../records/cellReport";
import { addRecords, readRecords, rewriteRecords } from "../records/recordStore";
import { rowChunks } from "../write/rowChunks";
import { topRow, writeBlocks } from "./auditSheet";
import { auditPlaces, type AuditPlaces } from "./auditPlaces";
import { valuesOf } from "./argumentValues";
import { refoldIn } from "./refoldFormulas";
import { formulasMark, replacing, writeBlockRows, type Replacing } from "./replacements";
import { tieOuts, tieOutTexts } from "./tieOuts";

/** A formula that can be unfolded: its blocks, and what takes its place. */
interface Unfolded {
  readonly cell: TenorCell;
  readonly blocks: readonly { readonly call: TenorCall; readonly block: AuditBlock; readonly sheet: string }[];
  readonly by: Replacing;
}

/**
 * Puts native formulas in place of formulas that call Tenor: a block on an audit sheet for each call, and references to its
 * result where the formula stood. Only what agrees with Tenor is replaced. What has no native form stays, with its reason.
 */
export function unfoldFormulas(action: FormulaAction): Promise<Outcome<CellReport[]>> {
  return oneUndoStep((run) => run((context) => unfoldIn(context, action)));
}

async function unfoldIn(context: Excel.RequestContext, action: FormulaAction): Promise<CellReport[]> {
  await refoldIn(context, action.locale, ({ state }) => state === "begun");
  const found = await findTenorCells(context, action.scope);
  const { records: kept } = await readRecords(context, unfoldedTable);
  const firsts = await readBlocks(context, found.map((cell) => ({ ...cell, rows: 1, columns: 1 })));
  const plans = await plansOf(context, found, firsts, await auditPlaces(context, found, kept), action);
  const ready = plans.flatMap((plan) => ("by" in plan ? [plan] : []));
  const next = 1 + Math.max(0, ...kept.map(({ id }) => id));
  const records = ready.map((plan, index) => recordOf(plan, next + index, action));
  const apart = new Map<TenorCell, LocalText>();
  const tied = new Map<TenorCell, LocalText>();
  if (ready.length > 0) {
    await addRecords(context, unfoldedTable, records.map((record, index) => ({ record, place: ready[index].cell })), action.locale);
    for (const sheet of new Set(ready.flatMap(({ blocks }) => blocks.map((one) => one.sheet)))) await writeBlocks(context, sheet, ready.flatMap(({ blocks }) => blocks.filter((one) => one.sheet === sheet).map(({ block }) => block)));
    for (const { of: { cell }, agrees, words } of await tieOuts(context, ready, tieOutTexts.apart)) (agrees ? tied : apart).set(cell, words);
    const replaced = ready.filter(({ cell }) => tied.has(cell));
    await replace(context, replaced);
    // Blocks read cells that were replaced, and so may say something else by now.
    for (const { of: { cell }, agrees, words } of await tieOuts(context, replaced, tieOutTexts.putBack)) {
      if (agrees) continue;
      tied.delete(cell);
      apart.set(cell, words);
    }
    const done = records.map((record, index): FormulaRecord => (tied.has(ready[index].cell) ? { ...record, state: "done" } : record));
    await rewriteRecords(context, unfoldedTable, [...kept, ...done], action.locale);
    // What does not agree keeps its formula or gets it back: its block and its record go.
    if (apart.size > 0) await refoldIn(context, action.locale, ({ state }) => state === "begun");
  }
  return found.map((cell, index): CellReport => {
    const plan = plans[index];
    const { sheet, row, column, formula } = cell;
    const reason = "by" in plan ? apart.get(cell) : plan.reason;
    const note = tied.get(cell);
    return { sheet, row, column, formula, ...(reason ? { kept: reason } : {}), ...(note ? { note } : {}) };
  });
}

async function plansOf(context: Excel.RequestContext, found: readonly TenorCell[], firsts: readonly InputMatrix[], places: AuditPlaces, { locale }: FormulaAction): Promise<(Unfolded | { reason: LocalText })[]> {
  const outer = found.map(({ formula }) => tenorCalls(formula).filter(({ depth }) => depth === 0));
  const argumentTexts = found.flatMap(({ sheet, isProtected }, index) => (isProtected ? [] : outer[index].flatMap(({ args }) => args.filter((text) => text !== "" && tenorCalls(text).length === 0).map((text) => qualified(text, sheet)))));
  const values = await valuesOf(context, argumentTexts);
  return found.map((cell, index) => {
    const reason = cell.isProtected ? keptReasons.protected : reasonOf(firsts[index]);
    if (reason) return { reason };
    const { sheet: audit } = places.at(cell.sheetId);
    const start = places.at(cell.sheetId).row;
    let row = start;
    const blocks: { call: TenorCall; block: AuditBlock; sheet: string }[] = [];
    for (const call of outer[index]) {
      const args = call.args.map((text) => ({ expression: text === "" ? "" : qualified(text, cell.sheet), values: values.get(qualified(text, cell.sheet)) ?? [[null]] }));
      const unfolding = unfoldCall({ id: call.name, args, formula: `=${cell.formula.slice(call.start, call.end)}` }, { sheet: audit, row }, locale);
      if (!unfolding.ok) return { reason: unfolding.reason };
      blocks.push({ call, block: unfolding.value, sheet: audit });
      row += unfolding.value.rows + 1;
    }
    const by = replacing(cell.formula, blocks, cell);
    if (!by) return { reason: say("The native form has another size than the result in the sheet.", "原生公式的结果区域与工作表中的大小不同。") };
    places.take(cell.sheetId, row - start);
    return { cell, blocks, by };
  });
}

function reasonOf([[first]]: InputMatrix): LocalText | undefined {
  if (first === null || !isCellError(first)) return undefined;
  if (first.error === "#NAME?") return keptReasons.broken;
  return first.error === "#BUSY!" || first.error === "#GETTING_DATA" ? keptReasons.busy : undefined;
}

function recordOf({ cell, blocks, by }: Unfolded, id: number, { who, when }: FormulaAction): FormulaRecord {
  const { sheet, sheetId, row, column, rows, columns, formula } = cell;
  return { id, state: "begun", sheet, sheetId, cell: cellAddress(row, column), rows, columns, formula, check: `${by.length}x${by[0].length}-${formulasMark(by)}`, when, who, blocks: writeBlockRows(blocks.map((one) => ({ sheet: one.sheet, row: topRow(one.block), rows: one.block.rows }))) };
}

async function replace(context: Excel.RequestContext, plans: readonly Unfolded[]): Promise<void> {
  const pieces = plans.flatMap(({ cell, by }) => rowChunks(by).map(([from, to]) => ({ place: { ...cell, row: cell.row + from, rows: to - from, columns: by[0].length }, by: by.slice(from, to) })));
  await inBatches(context, pieces, ({ place, by }) => {
    rangeOf(context, place).formulas = by.map((row) => [...row]);
  }, ({ by }) => 40 * by.length * by[0].length);
}
