import type { YearCurve } from "../cashflow/yearCurve";
import { brent, type RootSearch } from "../numeric/brent";
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
 * The first change of sign on a grid over the bracket, as far as it has values, then Brent: CLV need not be
 * monotone in churn, PD or the discount rate, and the root nearest the low end is the one reported. For
 * `years` it is the first whole period after which the cumulative value has reached the target.
 *
 * @returns the root, or `noRoot` with the bracket that was searched, cut down to where there are values, and those at its ends
 */
export function breakEven(terms: ClientTerms, input: BreakevenInput, target: number): Result<number> {
  return input === "years" ? paybackYears(terms, target) : rootOf(terms, input, target);
}

function rootOf(terms: ClientTerms, input: SolvableInput, target: number): Result<number> {
  const { set, low, high, expands } = solvables[input];
  const gap = (x: number): number => {
    const value = clientLifetimeValue(set(terms, x));
    return value.ok && Number.isFinite(value.value) ? value.value - target : NaN;
  };
  const unit = expands ? scaleOf(terms, target) : 1;
  let search = firstRoot(gap, low * unit, high * unit);
  for (let expansion = 1; expands && !search.found && expansion <= MAX_EXPANSIONS; expansion++) {
    const scale = unit * 2 ** expansion;
    search = firstRoot(gap, low * scale, high * scale);
  }
  if (search.found) return ok(search.root);
  const [atLow, atHigh] = [search.atLow, search.atHigh].map((atEnd) => (Number.isNaN(atEnd) ? "no finite value" : atEnd + target));
  return fail("noRoot", { parameter: input, minimum: search.low, maximum: search.high, target, low: atLow, high: atHigh });
}

interface Point {
  readonly x: number;
  /** CLV less the target; NaN where there is no CLV, such as a perpetuity that diverges. */
  readonly gap: number;
}

/**
 * The first root from the low end, on a grid and then by Brent.
 * @param gap NaN where there is no value
 * @returns the root, or the range in which there are values and those at its ends
 */
export function firstRoot(gap: (x: number) => number, low: number, high: number): RootSearch {
  let first: Point | undefined;
  let last: Point | undefined;
  for (const [left, right] of cellsWithValues(gap, low, high)) {
    first ??= left;
    last = right;
    if (Math.sign(left.gap) * Math.sign(right.gap) > 0) continue;
    const search = brent(gap, left.x, right.x);
    if (search.found && hasValue({ x: search.root, gap: gap(search.root) })) return search;
  }
  // Values at a single point (no revenue, hence nothing to diverge) are no range to speak of.
  if (first && last && first.x < last.x) return { found: false, low: first.x, high: last.x, atLow: first.gap, atHigh: last.gap };
  return { found: false, low, high, atLow: gap(low), atHigh: gap(high) };
}

/** Cells of the grid, each cut down to where there are values: beside a divergence CLV runs through a wide range in the last of them. */
function* cellsWithValues(gap: (x: number) => number, low: number, high: number): Generator<readonly [left: Point, right: Point]> {
  let left = { x: low, gap: gap(low) };
  for (let i = 1; i <= GRID_POINTS; i++) {
    const x = low + ((high - low) * i) / GRID_POINTS;
    const right = { x, gap: gap(x) };
    if (hasValue(left)) yield [left, hasValue(right) ? right : edgeOfValues(gap, left, right)];
    else if (hasValue(right)) yield [edgeOfValues(gap, right, left), right];
    left = right;
  }
}

const hasValue = (point: Point): boolean => !Number.isNaN(point.gap);

/** Halvings after which a cell is narrower than what doubles tell apart. */
const EDGE_HALVINGS = 60;

/** Last point with a value on the way from one that has one to one that has none. */
function edgeOfValues(gap: (x: number) => number, inside: Point, outside: Point): Point {
  let edge = inside;
  let beyond = outside.x;
  for (let halving = 0; halving < EDGE_HALVINGS; halving++) {
    const x = edge.x + (beyond - edge.x) / 2;
    if (x === edge.x || x === beyond) break;
    const middle = { x, gap: gap(x) };
    if (hasValue(middle)) edge = middle;
    else beyond = x;
  }
  return edge;
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
