import { balanceSpend, type Balance, type SpendLimits } from "./balanceSpend";
import type { SpendEnvelopes } from "./spendEnvelopes";

/** The best spends that were found, and what none on the grid can exceed. */
export interface ClosedGaps {
  readonly balance: Balance;
  /** No spends on the grid, or on the lines between its steps, bring more. */
  readonly ceiling: number;
}

/** Steps of a row's grid that a branch is confined to. */
type Ranges = ReadonlyMap<number, readonly [first: number, last: number]>;

interface Branch {
  readonly ranges: Ranges;
  readonly balance: Balance;
  /** No spends within the ranges bring more. */
  readonly bound: number;
  readonly value: number;
  /** The row that stands deepest in a gap, and where its range is cut. */
  readonly cut?: { readonly row: number; readonly step: number };
}

/** Gaps below this, relative to the value, are not worth closing. */
const CLOSED = 1e-9;
/** Clients balanced in all branches together, roughly: what keeps a large table within its second. */
const EFFORT = 400_000;
const MOST_BRANCHES = 2_000;

/**
 * Where some client's value is not concave, the balance on envelopes may leave a client inside a gap, at less than its
 * envelope says. Branch and bound: its range is cut there, either side is balanced again, and the most promising branch goes
 * on until its bound is the value of the best spends, or the effort is spent; what then remains is told.
 *
 * Source: M. Udell & S. Boyd (2014), Maximizing a Sum of Sigmoids, manuscript of 5 May 2014, Stanford University.
 */
export function closeGaps(envelopes: SpendEnvelopes, limits: SpendLimits, size: number): ClosedGaps {
  const rows = limits.groups.reduce((sum, group) => sum + group.rows.length, 0);
  const mostBranches = Math.min(MOST_BRANCHES, Math.floor(EFFORT / Math.max(1, rows)));
  let best = branch(envelopes, limits, size, new Map());
  if (!best) throw new Error("the limits were checked before");
  const open: Branch[] = [best];
  let ceiling = best.bound;
  for (let branches = 0; branches < mostBranches; branches += 2) {
    open.sort((a, b) => a.bound - b.bound);
    const next = open.pop();
    ceiling = Math.max(best.value, next?.bound ?? best.value);
    if (!next?.cut || next.bound - best.value <= CLOSED * Math.abs(next.bound)) break;
    const { row, step } = next.cut;
    const [first, last] = next.ranges.get(row) ?? [0, envelopes.steps - 1];
    for (const range of [[first, step], [step, last]] as const) {
      const child = branch(envelopes, limits, size, new Map([...next.ranges, [row, range]]));
      if (!child) continue;
      if (child.value > best.value) best = child;
      open.push(child);
    }
  }
  return { balance: best.balance, ceiling: Math.max(ceiling, best.value) };
}

/** @returns undefined where no spends within the ranges keep to the limits */
function branch(envelopes: SpendEnvelopes, limits: SpendLimits, size: number, ranges: Ranges): Branch | undefined {
  for (const [row, [first, last]] of ranges) envelopes.narrow(row, first, last);
  const possible = ranges.size === 0 || keepsTo(envelopes, limits);
  const balance = possible ? balanceSpend(envelopes, limits, size) : undefined;
  const judged = balance && judge(envelopes, limits, balance);
  for (const row of ranges.keys()) envelopes.narrow(row, 0, envelopes.steps - 1);
  return balance && judged && { ranges, balance, ...judged };
}

function keepsTo(envelopes: SpendEnvelopes, { groups, budget, steepest }: SpendLimits): boolean {
  let leastOfAll = 0;
  for (const { rows, least, most } of groups) {
    let [low, high] = [0, 0];
    for (const row of rows) {
      low += envelopes.spendAt(row, Infinity);
      high += envelopes.spendAt(row, -2 * steepest - 1);
    }
    if (low > most || high < least) return false;
    leastOfAll += Math.max(low, least);
  }
  return leastOfAll <= budget;
}

function judge(envelopes: SpendEnvelopes, { groups }: SpendLimits, { spend }: Balance): Pick<Branch, "bound" | "value" | "cut"> {
  let [bound, value, deepest] = [0, 0, 0];
  let cut: Branch["cut"];
  for (const { rows } of groups) {
    for (const row of rows) {
      const edge = envelopes.edgeAt(row, spend[row]);
      bound += edge.envelope;
      value += edge.value;
      const depth = edge.envelope - edge.value;
      if (edge.to - edge.from < 2 || depth <= deepest) continue;
      deepest = depth;
      cut = { row, step: Math.min(edge.to - 1, Math.max(edge.from + 1, envelopes.nearestStep(row, spend[row]))) };
    }
  }
  return { bound, value, cut };
}
