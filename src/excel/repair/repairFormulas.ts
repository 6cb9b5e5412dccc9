import { isCellError, type InputMatrix } from "../../catalog/cell";
import { say, type Locale, type LocalText } from "../../catalog/text/localText";
import { mended } from "../../formulas/rewrite";
import { tenorCalls } from "../../formulas/tenorCalls";
import { inBatches } from "../formulas/inBatches";
import { rangeOf, readBlocks } from "../formulas/readBlocks";
import { findTenorCells, type FormulaScope, type TenorCell } from "../formulas/tenorCells";
import { thawIn } from "../frozen/thawFormulas";
import { oneUndoStep } from "../oneUndoStep";
import type { Outcome } from "../outcome";
import { keptReasons, type CellReport } from "../records/cellReport";
import { refoldIn } from "../unfolded/refoldFormulas";

/** What a cell shows where Excel does not know the function, or never got its result. */
const STUCK = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#CONNECT!", "#TIMEOUT!"]);

/** Whether a formula is spelt as Excel leaves it without the add-in, or shows no result. */
export function needsRepair({ formula }: TenorCell, [[shown]]: InputMatrix): boolean {
  return mended(formula) !== formula || (shown !== null && isCellError(shown) && STUCK.has(shown.error));
}

/**
 * Enters anew the formulas that Excel lost track of, spelt as they are typed, and calculates. A freeze or an unfolding that
 * was cut off is taken back as well.
 * @param settlesMs how long results may take before they are called missing
 */
export async function repairFormulas(scope: FormulaScope, locale: Locale, settlesMs = SETTLES_MS): Promise<Outcome<CellReport[]>> {
  return oneUndoStep((run) => run((context) => repairIn(context, scope, locale, settlesMs)));
}

const SETTLES_MS = 10_000;
const LOOKS_MS = 250;

async function repairIn(context: Excel.RequestContext, scope: FormulaScope, locale: Locale, settlesMs: number): Promise<CellReport[]> {
  const settled = [...await thawIn(context, locale, ({ state }) => state === "begun"), ...await refoldIn(context, locale, ({ state }) => state === "begun")];
  const found = await findTenorCells(context, scope);
  const values = await readBlocks(context, found.map(firstCell));
  const broken = found.filter((cell, index) => needsRepair(cell, values[index]));
  const open = broken.filter((cell) => hinders(cell) === undefined);
  await inBatches(context, open, (cell) => {
    rangeOf(context, firstCell(cell)).formulas = [[mended(cell.formula)]];
  }, ({ formula }) => 3 * formula.length);
  context.workbook.application.calculate("Full");
  await context.sync();
  const after = new Map((await settledValues(context, open, settlesMs)).map((cells, index) => [open[index], cells]));
  return [
    ...settled,
    ...broken.map((cell): CellReport => {
      const { sheet, row, column, formula } = cell;
      const kept = hinders(cell) ?? stillWrong(after.get(cell)!);
      return { sheet, row, column, formula: kept ? formula : mended(formula), ...(kept ? { kept } : {}) };
    }),
  ];
}

function hinders({ isProtected, formula }: TenorCell): LocalText | undefined {
  if (isProtected) return keptReasons.protected;
  const unknown = tenorCalls(formula).find(({ id }) => id === undefined);
  return unknown && say(`${keptReasons.unknown.en} (TENOR.${unknown.name})`, `${keptReasons.unknown["zh-CN"]}（TENOR.${unknown.name}）`);
}

/** Values once no formula waits for its result, or after as long as they may take. */
async function settledValues(context: Excel.RequestContext, cells: readonly TenorCell[], settlesMs: number): Promise<InputMatrix[]> {
  for (let waited = 0; ; waited += LOOKS_MS) {
    const values = await readBlocks(context, cells.map(firstCell));
    if (waited >= settlesMs || !values.some((value) => stillWrong(value) === keptReasons.stillBusy)) return values;
    await new Promise((resolve) => setTimeout(resolve, LOOKS_MS));
  }
}

function stillWrong([[shown]]: InputMatrix): LocalText | undefined {
  if (shown === null || !isCellError(shown)) return undefined;
  if (shown.error === "#NAME?") return keptReasons.stillBroken;
  if (shown.error === "#SPILL!") return keptReasons.spillBlocked;
  return STUCK.has(shown.error) ? keptReasons.stillBusy : undefined;
}

function firstCell(cell: TenorCell): TenorCell {
  return { ...cell, rows: 1, columns: 1 };
}
