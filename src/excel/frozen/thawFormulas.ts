import type { InputMatrix } from "../../catalog/cell";
import type { Locale, LocalText } from "../../catalog/text/localText";
import { parseAddress } from "../../formulas/a1";
import { checkOf } from "../formulas/checkOf";
import { inBatches } from "../formulas/inBatches";
import { rangeOf, readBlocks } from "../formulas/readBlocks";
import { oneUndoStep } from "../oneUndoStep";
import type { Outcome } from "../outcome";
import { keptReasons, type CellReport } from "../records/cellReport";
import { locate, type Located } from "../records/locate";
import { putBack } from "../records/putBack";
import { dropEmptyTable, dropNames, readRecords, rewriteRecords } from "../records/recordStore";
import { frozenTable, type FormulaRecord } from "../../audit/records/recordTable";

/** Puts frozen formulas back where the values are still those of the freezing; what somebody changed stays and is told. */
export function thawFormulas(locale: Locale): Promise<Outcome<CellReport[]>> {
  return oneUndoStep((run) => run((context) => thawIn(context, locale, () => true)));
}

/** Puts the formulas of some records back. */
export async function thawIn(context: Excel.RequestContext, locale: Locale, chosen: (record: FormulaRecord) => boolean): Promise<CellReport[]> {
  const { records } = await readRecords(context, frozenTable);
  const wanted = records.filter(chosen);
  if (records.length === 0) await dropEmptyTable(context, frozenTable, locale);
  if (wanted.length === 0) return [];
  const places = await locate(context, frozenTable, wanted);
  const verdicts = await judge(context, wanted, places);
  const back = wanted.flatMap((record, index) => (verdicts[index] === "putBack" ? [{ record, place: places[index]!, formula: record.formula }] : []));
  const going = new Set(back.map(({ record }) => record));
  if (going.size > 0) await rewriteRecords(context, frozenTable, records.map((record) => (going.has(record) ? { ...record, state: "begun" } : record)), locale);
  await putBack(context, back);
  const finished = new Set(wanted.filter((_record, index) => verdicts[index] === "putBack" || verdicts[index] === "there"));
  await dropNames(context, frozenTable, [...finished]);
  await rewriteRecords(context, frozenTable, records.filter((record) => !finished.has(record)), locale);
  return wanted.map((record, index) => reportOf(record, places[index], verdicts[index]));
}

/** "there": the formula stands in its cell already. */
type Verdict = "putBack" | "there" | LocalText;

async function judge(context: Excel.RequestContext, records: readonly FormulaRecord[], places: readonly (Located | undefined)[]): Promise<Verdict[]> {
  const found = places.filter((place) => place !== undefined);
  const values = new Map((await readBlocks(context, found)).map((cells, index) => [found[index], cells]));
  const formulas = new Map((await firstFormulas(context, found)).map((formula, index) => [found[index], formula]));
  return records.map((record, index) => {
    const place = places[index];
    if (!place) return keptReasons.lost;
    if (place.rows !== record.rows || place.columns !== record.columns) return keptReasons.resized;
    const formula = formulas.get(place);
    if (formula === record.formula) return "there";
    if (typeof formula === "string" && formula.startsWith("=")) return keptReasons.otherFormula;
    if (!isUntouched(record, values.get(place)!)) return keptReasons.changed;
    return place.isProtected ? keptReasons.protected : "putBack";
  });
}

async function firstFormulas(context: Excel.RequestContext, places: readonly Located[]): Promise<unknown[]> {
  const ranges = await inBatches(context, places, (place) => {
    const range = rangeOf(context, { ...place, rows: 1, columns: 1 });
    range.load("formulas");
    return range;
  });
  return ranges.map(({ formulas }) => (formulas as unknown[][])[0][0]);
}

/** Of a block that was being written when something stopped, only the first cell is sure to hold its value, or none does. */
function isUntouched({ state, check }: FormulaRecord, cells: InputMatrix): boolean {
  const [first, whole] = check.split("-");
  if (checkOf(cells) === whole) return true;
  return state === "begun" && (checkOf([[cells[0][0]]]) === first || cells.every((row) => row.every((cell) => cell === null)));
}

function reportOf({ sheet, cell, formula }: FormulaRecord, place: Located | undefined, verdict: Verdict): CellReport {
  const written = parseAddress(cell)?.area;
  const at = place ?? { sheet, row: written?.row ?? 0, column: written?.column ?? 0 };
  return { sheet: at.sheet, row: at.row, column: at.column, formula, ...(typeof verdict === "string" ? {} : { kept: verdict }) };
}
