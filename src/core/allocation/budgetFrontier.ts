import type { ClientTable } from "../portfolio/clientTable";
import { ok, type Result } from "../result/result";
import { BudgetPlan, type BudgetTotals } from "./allocateBudget";
import type { SpendTerms } from "./spendTerms";

export interface FrontierQuestion {
  readonly table: ClientTable;
  readonly terms: SpendTerms;
  /** Budgets to be tried; left out: from nothing to twice today's spend. */
  readonly budgets?: readonly number[];
}

export interface FrontierPoint {
  readonly budget: number;
  /** What the budget comes to, or why it cannot be kept. */
  readonly totals: Result<BudgetTotals>;
}

/** Budgets where none are given: shares of twice today's spend. */
const POINTS = 11;

/**
 * The efficient frontier of a retention budget: the most lifetime value that each budget can bring, and what one more unit
 * of money would add there. See `allocateBudget`.
 *
 * @returns as `allocateBudget`; a budget that the bounds do not allow has its reason at its point
 */
export function budgetFrontier({ table, terms, budgets }: FrontierQuestion): Result<readonly FrontierPoint[]> {
  const created = BudgetPlan.create(table, terms);
  if (!created.ok) return created;
  const plan = created.value;
  const tried = budgets ?? Array.from({ length: POINTS }, (_, point) => (2 * plan.spendToday * point) / (POINTS - 1));
  return ok(tried.map((budget) => {
    const refusal = plan.refuse(budget);
    return { budget, totals: refusal ? { ok: false, failure: refusal } : ok(plan.totals(budget)) };
  }));
}
