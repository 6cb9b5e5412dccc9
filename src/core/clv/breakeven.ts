import type { YearCurve } from "../cashflow/yearCurve";
import { brent } from "../numeric/brent";
import { fail, ok, type Result } from "../result/result";
import { uniformGrowth, type ClientTerms } from "./clientTerms";
import { clientSchedule } from "./schedule";
import { clientLifetimeValue } from "./valuation";

/** Inputs that a break-even can be asked for. */
export const BREAKEVEN_INPUTS = [
  "revenue", "retention_cost", "churn", "discount_rate", "pd", "lgd", "ead", "years",
  "growth", "cac", "referral", "capital", "capital_charge",
] as const;
export type BreakevenInput = (typeof BREAKEVEN_INPUTS)[number];

type SolvableInput = Exclude<BreakevenInput, "years">;

/** How an input enters the terms, and the bracket in which its break-even is sought. */
interface Solvable {
  readonly set: (terms: ClientTerms, value: number) => ClientTerms;
  readonly low: number;
  readonly high: number;
  /** Amounts have no natural bound: the bracket grows from the size of the client's own flows. */
  readonly expands?: boolean;
}

const probability = { low: 0, high: 1 };
const amount = { low: 0, high: 1, expands: true };

const solvables: Record<SolvableInput, Solvable> = {
  revenue: { ...amount, low: -1, set: (terms, revenue) => ({ ...terms, revenue }) },
  referral: { ...amount, low: -1, set: (terms, referral) => ({ ...terms, referral }) },
  retention_cost: { ...amount, set: (terms, retentionCost) => ({ ...terms, retentionCost }) },
  cac: { ...amount, set: (terms, acquisitionCost) => ({ ...terms, acquisitionCost }) },
  ead: { ...amount, set: (terms, ead) => ({ ...terms, ead }) },
  churn: { ...probability, set: (terms, churn) => ({ ...terms, churn }) },
  pd: { ...probability, set: (terms, pd) => ({ ...terms, pd }) },
  lgd: { ...probability, set: (terms, lgd) => ({ ...terms, lgd }) },
  capital: { ...probability, set: (terms, capital) => ({ ...terms, capital }) },
  capital_charge: { ...probability, set: (terms, capitalCharge) => ({ ...terms, capitalCharge }) },
  discount_rate: { low: -0.99, high: 3, set: (terms, discountRate) => ({ ...terms, discountRate }) },
  growth: { low: -0.99, high: 3, set: (terms, rate) => ({ ...terms, growth: uniformGrowth(rate) }) },
};

/** Doublings of an amount's bracket, from the client's own scale: a factor of 2⁴⁰ ≈ 10¹². */
const MAX_EXPANSIONS = 40;

/** Points of the grid on which a change of sign is sought inside the bracket. */
const GRID_POINTS = 64;

/**
 * The value of one input at which CLV meets a target, all others as given.
 *
 * The first change of sign on a grid over the bracket, then Brent: CLV need not be monotone in
 * churn, PD or the discount rate, and the root nearest the low end is the one reported. For
 * `years` it is the first whole period after which the cumulative value has reached the target.
 *
 * @returns the root, or `noRoot` with the bracket that was searched and the values at its ends
 */
export function breakEven(terms: ClientTerms, input: BreakevenInput, target: number): Result<number> {
  return input === "years" ? paybackYears(terms, target) : rootOf(terms, input, target);
}

function rootOf(terms: ClientTerms, input: SolvableInput, target: number): Result<number> {
  const { set, low, high, expands } = solvables[input];
  // A point without a value (a perpetuity that diverges) is no candidate: NaN never brackets.
  const gap = (x: number): number => {
    const value = clientLifetimeValue(set(terms, x));
    return value.ok ? value.value - target : NaN;
  };
  const unit = expands ? scaleOf(terms, target) : 1;
  let bracket = { low: low * unit, high: high * unit };
  for (let expansion = 0; ; expansion++) {
    const cell = firstSignChange(gap, bracket.low, bracket.high);
    const search = cell && brent(gap, cell.low, cell.high);
    if (search?.found) return ok(search.root);
    if (!expands || expansion === MAX_EXPANSIONS) break;
    bracket = { low: bracket.low * 2, high: bracket.high * 2 };
  }
  const ends = [bracket.low, bracket.high].map((x) => gap(x) + target);
  const [atLow, atHigh] = ends.map((value) => (Number.isFinite(value) ? value : "no finite value"));
  return fail("noRoot", { parameter: input, minimum: bracket.low, maximum: bracket.high, target, low: atLow, high: atHigh });
}

function firstSignChange(gap: (x: number) => number, low: number, high: number): { low: number; high: number } | undefined {
  let left = low;
  let atLeft = gap(left);
  for (let i = 1; i <= GRID_POINTS; i++) {
    const right = low + ((high - low) * i) / GRID_POINTS;
    const atRight = gap(right);
    if (atLeft * atRight <= 0) return { low: left, high: right };
    left = right;
    atLeft = atRight;
  }
  return undefined;
}

/** An amount of the client's own order of magnitude, to start the bracket from. */
function scaleOf(terms: ClientTerms, target: number): number {
  const largest = (curve: YearCurve): number => (typeof curve === "number" ? Math.abs(curve) : Math.max(...curve.map(Math.abs)));
  return Math.max(1, Math.abs(target), terms.acquisitionCost, largest(terms.revenue), largest(terms.referral), largest(terms.retentionCost));
}

/** Longest payback that is searched for. */
const MAX_PAYBACK_YEARS = 100;

function paybackYears(terms: ClientTerms, target: number): Result<number> {
  const schedule = clientSchedule({ ...terms, horizonPeriods: MAX_PAYBACK_YEARS * terms.periodsPerYear });
  if (!schedule.ok) return schedule;
  const reached = schedule.value.find((row) => row.cumulativeValue >= target);
  if (reached) return ok(reached.endYear);
  const best = Math.max(...schedule.value.map((row) => row.cumulativeValue));
  return fail("noRoot", { parameter: "years", minimum: 0, maximum: MAX_PAYBACK_YEARS, target, low: 0 - terms.acquisitionCost, high: best });
}
