import type { BudgetAllocation } from "../../../core/allocation/allocateBudget";
import type { FrontierPoint } from "../../../core/allocation/budgetFrontier";
import { isStepEnd } from "../../../core/numeric/rowSteps";
import type { ClientReading } from "../../../catalog/schema/readClientTable";
import type { SourceTable } from "../../../excel/workbookPort";
import { largest } from "../decisions/largest";

/** What the plan does with a client's spend. */
export const SPEND_MOVES = ["more", "less", "same"] as const;
export type SpendMove = (typeof SPEND_MOVES)[number];

export interface MoveTotals {
  readonly clients: number;
  /** Change of the spend a year. */
  readonly change: number;
  readonly gain: number;
  /** Rows of the table whose spend moves most, as many as a pane shows. */
  readonly shown: readonly number[];
}

/** A budget that is allocated, with the frontier it lies on. */
export interface FinishedBudget {
  readonly source: SourceTable;
  readonly reading: ClientReading;
  readonly found: BudgetAllocation;
  readonly frontier: readonly FrontierPoint[];
  readonly moves: Readonly<Record<SpendMove, MoveTotals>>;
  /** Where the responses stand; undefined: on the page. */
  readonly responsesSheet?: string;
}

const MOST_SHOWN = 200;
/** A spend that moves by less than this share of itself stays: the optimum is found to a precision. */
const SAME = 0.001;

/** Who gets more, who less; a few rows at a step. */
export function* movesOf({ spend, spendToday, value, valueToday, failures }: BudgetAllocation): Generator<void, FinishedBudget["moves"]> {
  const rows: Record<SpendMove, number[]> = { more: [], less: [], same: [] };
  for (let row = 0; row < spend.length; row++) {
    if (isStepEnd(row)) yield;
    if (!failures.has(row)) rows[moveOf(spendToday[row], spend[row])].push(row);
  }
  const totals = (move: SpendMove): MoveTotals => {
    let [change, gain] = [0, 0];
    for (const row of rows[move]) {
      change += spend[row] - spendToday[row];
      gain += value[row] - valueToday[row];
    }
    return { clients: rows[move].length, change, gain, shown: largest(rows[move], (row) => Math.abs(spend[row] - spendToday[row]), MOST_SHOWN) };
  };
  return { more: totals("more"), less: totals("less"), same: totals("same") };
}

export function moveOf(before: number, after: number): SpendMove {
  if (Math.abs(after - before) <= SAME * Math.max(before, after)) return "same";
  return after > before ? "more" : "less";
}

/** Budgets to try for the frontier: from nothing to beyond today's spend and the chosen budget, which is one of them. */
export function budgetsToTry(spendToday: number, budget: number): number[] {
  const end = Math.max(2 * spendToday, 1.5 * budget);
  const points = Array.from({ length: FRONTIER_POINTS }, (_, point) => (end * point) / (FRONTIER_POINTS - 1));
  return [...new Set([...points, spendToday, budget])].sort((a, b) => a - b);
}

const FRONTIER_POINTS = 11;
