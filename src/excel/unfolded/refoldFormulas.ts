import type { Locale, LocalText } from "../../catalog/text/localText";
import { parseAddress, quoteSheet } from "../../formulas/a1";
import { inBatches } from "../formulas/inBatches";
import { rangeOf } from "../formulas/readBlocks";
import { hasFormula } from "../formulas/tenorCells";
import { oneUndoStep } from "../oneUndoStep";
import type { Outcome } from "../outcome";
import { keptReasons, type CellReport } from "../records/cellReport";
import { locate, type Located } from "../records/locate";
import { putBack } from "../records/putBack";
import { dropEmptyTable, dropNames, readRecords, rewriteRecords } from "../records/recordStore";
import { unfoldedTable, type FormulaRecord } from "../../audit/records/recordTable";
import { dropScratch } from "./argumentValues";
import { formulasMark, readBlockRows } from "./replacements";

/** Puts unfolded formulas back, and takes the audit blocks and sheets that nothing needs any more. */
export function refoldFormulas(locale: Locale): Promise<Outcome<CellReport[]>> {
  return oneUndoStep((run) => run((context) => refoldIn(context, locale, () => true)));
}

/** Puts the formulas of some records back. */
export async function refoldIn(context: Excel.RequestContext, locale: Locale, chosen: (record: FormulaRecord) => boolean): Promise<CellReport[]> {
  const { records } = await readRecords(context, unfoldedTable);
  const wanted = records.filter(chosen);
  await dropScratch(context);
  if (records.length === 0) await dropEmptyTable(context, unfoldedTable, locale);
  if (wanted.length === 0) return [];
  const places = await locate(context, unfoldedTable, wanted);
  const verdicts = await judge(context, wanted, places);
  const back = wanted.flatMap((record, index) => (verdicts[index] === "putBack" ? [{ record, place: places[index]!, formula: record.formula }] : []));
  const going = new Set(back.map(({ record }) => record));
  if (going.size > 0) await rewriteRecords(context, unfoldedTable, records.map((record) => (going.has(record) ? { ...record, state: "begun" } : record)), locale);
  await putBack(context, back);
  const finished = new Set(wanted.filter((_record, index) => verdicts[index] === "putBack" || verdicts[index] === "there"));
  const left = records.filter((record) => !finished.has(record));
  await removeBlocks(context, [...finished], left);
  await dropNames(context, unfoldedTable, [...finished]);
  await rewriteRecords(context, unfoldedTable, left, locale);
  return wanted.map(({ sheet, cell, formula }, index): CellReport => {
    const written = parseAddress(cell)?.area;
    const at = places[index] ?? { sheet, row: written?.row ?? 0, column: written?.column ?? 0 };
    const verdict = verdicts[index];
    return { sheet: at.sheet, row: at.row, column: at.column, formula, ...(typeof verdict === "string" ? {} : { kept: verdict }) };
  });
}

/** "there": the formula stands in its cell already, or never stood in one. */
type Verdict = "putBack" | "there" | LocalText;

async function judge(context: Excel.RequestContext, records: readonly FormulaRecord[], places: readonly (Located | undefined)[]): Promise<Verdict[]> {
  const found = records.flatMap((record, index) => {
    const place = places[index];
    return place && record.check !== "" ? [{ record, place }] : [];
  });
  const ranges = await inBatches(context, found, ({ record, place }) => {
    const [rows, columns] = record.check.split("-")[0].split("x").map(Number);
    const range = rangeOf(context, { ...place, rows: rows || 1, columns: columns || 1 });
    range.load("formulas");
    return range;
  });
  const formulas = new Map(found.map(({ record }, index) => [record, ranges[index].formulas as unknown[][]]));
  return records.map((record, index) => {
    const place = places[index];
    if (record.check === "") return "there";
    if (!place) return keptReasons.lost;
    if (place.rows !== record.rows || place.columns !== record.columns) return keptReasons.resized;
    const now = formulas.get(record)!;
    if (now[0][0] === record.formula) return "there";
    if (!isUnfinished(record, now) && formulasMark(now) !== record.check.split("-")[1]) return String(now[0][0]).startsWith("=") ? keptReasons.otherFormula : keptReasons.changed;
    return place.isProtected ? keptReasons.protected : "putBack";
  });
}

/** Replacing and putting back go through a block from above: cut off, a part of it refers to its audit sheet and the rest is blank. */
function isUnfinished({ state, blocks }: FormulaRecord, now: readonly (readonly unknown[])[]): boolean {
  const starts = readBlockRows(blocks).map(({ sheet }) => `=${quoteSheet(sheet)}!`);
  return state === "begun" && now.every((row) => row.every((cell) => cell === "" || starts.some((start) => String(cell).startsWith(start))));
}

/** Clears the rows of blocks; an audit sheet goes when neither a record nor a formula elsewhere refers to it. */
async function removeBlocks(context: Excel.RequestContext, finished: readonly FormulaRecord[], left: readonly FormulaRecord[]): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const present = new Set(worksheets.items.map(({ name }) => name));
  const blocks = finished.flatMap((record) => readBlockRows(record.blocks)).filter(({ sheet }) => present.has(sheet));
  const needed = new Set(left.flatMap((record) => readBlockRows(record.blocks)).map(({ sheet }) => sheet));
  for (const name of new Set(blocks.map(({ sheet }) => sheet))) {
    if (needed.has(name)) await inBatches(context, blocks.filter(({ sheet }) => sheet === name), ({ row, rows }) => worksheets.getItem(name).getRange(`${row + 1}:${row + rows}`).clear());
    else if (!(await isReferredTo(context, name))) await deleteSheet(context, name);
  }
}

async function isReferredTo(context: Excel.RequestContext, name: string): Promise<boolean> {
  const prefix = `${quoteSheet(name)}!`.toLowerCase();
  return hasFormula(context, (formula, sheet) => sheet !== name && formula.toLowerCase().includes(prefix));
}

async function deleteSheet(context: Excel.RequestContext, name: string): Promise<void> {
  context.workbook.worksheets.getItem(name).delete();
  await context.sync();
}
