import { convergesForEver, geometricSum } from "../numeric/geometricSum";
import { fail, ok, type Result } from "../result/result";
import type { ClientTerms } from "./clientTerms";
import type { Components } from "./components";
import { periodTerms } from "./periodTerms";
import { valueClient } from "./valuation";

/** A client whose loan ends every so often, and is renewed or not. */
export interface RenewedClient {
  /** Constant terms without growth; the horizon is that of the relationship. */
  readonly terms: ClientTerms;
  /** n: periods from one maturity to the next. */
  readonly tenorPeriods: number;
  /** q: share of the loans that are renewed at maturity. */
  readonly renewal: number;
}

/**
 * Lifetime value of a client whose loan matures every n periods and is then renewed with probability q, line by line.
 *
 * Formula: `V = V_n·Σ_{k<K} (q·a)^k + (q·a)^K·V_rest`, `a = ((1 − p̃)(1 − c̃)v)^n`, K = ⌊T/n⌋ and V_rest over the T − K·n
 * periods that remain; acquisition is paid once. With q = 1 it is the value over T, with q = 0 that over the first tenor.
 *
 * @returns the lines, or `perpetualDiverges` where renewals go on for ever without a finite value
 */
export function valueRenewedClient({ terms, tenorPeriods, renewal }: RenewedClient): Result<Components> {
  const { horizonPeriods, acquisitionCost } = terms;
  if (horizonPeriods <= tenorPeriods) return valueClient(terms);
  const once = valueClient({ ...terms, acquisitionCost: 0, horizonPeriods: tenorPeriods });
  if (!once.ok) return once;
  const { survival, discountFactor } = periodTerms(terms, 1);
  const carried = renewal * (survival * discountFactor) ** tenorPeriods;
  const tenors = Math.floor(horizonPeriods / tenorPeriods);
  if (tenors === Infinity && !convergesForEver(carried)) return fail("perpetualDiverges", { parameter: "years", component: "revenue", value: carried });
  const rest = tenors === Infinity ? undefined : valueClient({ ...terms, acquisitionCost: 0, horizonPeriods: horizonPeriods - tenors * tenorPeriods });
  if (rest && !rest.ok) return rest;
  const whole = geometricSum(carried, tenors);
  const after = rest ? carried ** tenors : 0;
  const line = (name: Exclude<keyof Components, "acquisitionCost">): number => whole * once.value[name] + (rest ? after * rest.value[name] : 0);
  return ok({
    revenue: line("revenue"), referral: line("referral"), retentionCost: line("retentionCost"),
    capitalCharge: line("capitalCharge"), expectedLoss: line("expectedLoss"), acquisitionCost: 0 - acquisitionCost,
  });
}
