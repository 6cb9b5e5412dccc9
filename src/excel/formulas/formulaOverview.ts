import { attempt } from "../attempt";
import type { Outcome } from "../outcome";
import { readRecords } from "../records/recordStore";
import { frozenTable, unfoldedTable } from "../../audit/records/recordTable";
import { needsRepair } from "../repair/repairFormulas";
import { readBlocks } from "./readBlocks";
import { findTenorCells, type FormulaScope } from "./tenorCells";

/** What there is to act on. */
export interface FormulaOverview {
  /** Formulas that call Tenor, and the sheets they are on. */
  readonly formulas: number;
  readonly sheets: number;
  /** Of those, formulas that show no result or that Excel does not know. */
  readonly broken: number;
  readonly frozen: number;
  readonly unfolded: number;
  /** Records of an action that was cut off. */
  readonly unfinished: number;
}

export function formulaOverview(scope: FormulaScope): Promise<Outcome<FormulaOverview>> {
  return attempt(async (context) => {
    const cells = await findTenorCells(context, scope);
    const values = await readBlocks(context, cells.map((cell) => ({ ...cell, rows: 1, columns: 1 })));
    const frozen = (await readRecords(context, frozenTable)).records;
    const unfolded = (await readRecords(context, unfoldedTable)).records;
    return {
      formulas: cells.length,
      sheets: new Set(cells.map(({ sheetId }) => sheetId)).size,
      broken: cells.filter((cell, index) => needsRepair(cell, values[index])).length,
      frozen: frozen.length,
      unfolded: unfolded.length,
      unfinished: [...frozen, ...unfolded].filter(({ state }) => state === "begun").length,
    };
  });
}
