import { fail, ok, type Result } from "../result/result";
import { presentValues } from "../cashflow/presentValues";
import { sculptedServices } from "./sculpting";

/** What may limit the debt of a project, in the order in which a tie is decided. */
export const CAPACITY_LIMITS = ["dscr", "llcr", "gearing"] as const;
export type CapacityLimit = (typeof CAPACITY_LIMITS)[number];

export interface CapacityTerms {
  /** Cash flow available for debt service over the life of the loan, one a period. */
  readonly cfads: readonly number[];
  /** One for all periods, or one a period; above 0. */
  readonly targetDscr: readonly number[];
  /** i, contract rate of one period. */
  readonly periodRate: number;
  readonly targetLlcr?: number;
  readonly projectCost?: number;
  /** Largest share of debt in the cost of the project. */
  readonly maxGearing?: number;
}

export interface DebtCapacity {
  /** Debt that each limit allows; undefined where it was not given. */
  readonly limits: Readonly<Record<CapacityLimit, number | undefined>>;
  /** The limit that binds. */
  readonly binding: CapacityLimit;
  /** The smallest of the limits. */
  readonly amount: number;
}

/**
 * Debt that a project can carry: the smallest of what cover and gearing allow.
 *
 * Formula: `DSCR: Σ CFADS_t/target_t·(1 + i)^(−t)`; `LLCR: Σ CFADS_t·(1 + i)^(−t) / target`; `gearing: share · cost`.
 * Assumptions: repayment sculpted to the cash flow, drawn in full at the start of the first period.
 *
 * @returns `belowMinimum` names a period with a negative cash flow, `needed` a gearing without cost or the reverse
 *
 * Source: Navigator Project Finance, Debt Sculpting to Target DSCR without VBA: debt = NPV(cash available) / target LLCR.
 */
export function debtCapacity({ cfads, targetDscr, periodRate, targetLlcr, projectCost, maxGearing }: CapacityTerms): Result<DebtCapacity> {
  if (maxGearing === undefined && projectCost !== undefined) return fail("needed", { parameter: "max_gearing", purpose: "a limit by project_cost" });
  if (projectCost === undefined && maxGearing !== undefined) return fail("needed", { parameter: "project_cost", purpose: "a limit by max_gearing" });
  const services = sculptedServices(cfads, targetDscr);
  if (!services.ok) return services;
  const limits = {
    dscr: presentValues(services.value, periodRate)[0],
    llcr: targetLlcr === undefined ? undefined : presentValues(cfads, periodRate)[0] / targetLlcr,
    gearing: projectCost === undefined || maxGearing === undefined ? undefined : projectCost * maxGearing,
  };
  let binding: CapacityLimit = "dscr";
  for (const limit of CAPACITY_LIMITS) if ((limits[limit] ?? Infinity) < (limits[binding] ?? Infinity)) binding = limit;
  return ok({ limits, binding, amount: limits[binding] ?? 0 });
}
