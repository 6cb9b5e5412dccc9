import { balanceSpend, type Balance, type SpendLimits } from "./balanceSpend";
import type { SpendDemand } from "./demands";
import type { SpendEnvelopes } from "./spendEnvelopes";
import type { SpendResponses } from "./spendTerms";
import type { SpendValues } from "./spendValues";

/** Rounds of refinement at most. Most clients take four; where next to nothing is spent, value is steep and bent, and it takes more. */
const ROUNDS = 40;
/** Steps of the grid are too far apart for a parabola to say much: after the first round three points this near take their place, in units of 1/k. */
const NEAR = 0.02;
/** Between the steps of the grid a value may be steeper than the grid says. */
const STEEPER = 1e6;
/** The vertex of a parabola is off by about the product of the distances to its two nearest points; below this, in units of 1/k, a spend has settled. */
const SETTLED = 1e-7;
/** Points nearer than this, in units of 1/k, differ by little more than their rounding. */
const CLOSE = 1e-3;
/** How near to the budget, relative to it, demands have to come while spends still move. */
const ROUGHLY_MET = 1e-7;

/**
 * Takes spends from the grid to where they are best: a parabola through three points near to each client's spend stands for
 * its value, the budget is balanced on the parabolas, values are taken there, and so on. A client whose value is convex
 * where it would go stays at its step of the grid.
 */
export function refineSpend(values: SpendValues, envelopes: SpendEnvelopes, responses: SpendResponses, limits: SpendLimits, start: Balance): Balance {
  const rows = rowsOf(limits);
  const parabolas = new Parabolas(envelopes, responses, rows, start.spend);
  let balance = start;
  for (let round = 0; round < ROUNDS; round++) {
    balance = balanceSpend(parabolas, { ...limits, steepest: STEEPER * limits.steepest, near: balance.price, met: ROUGHLY_MET }, start.spend.length);
    const moved = parabolas.moved(balance.spend);
    if (!moved.includes(1)) break;
    if (round === 0) parabolas.renew(balance.spend, values, moved);
    else parabolas.add(balance.spend, values.at(balance.spend, moved), moved);
  }
  balance = balanceSpend(parabolas, { ...limits, steepest: STEEPER * limits.steepest, near: balance.price }, start.spend.length);
  return { ...balance, partial: start.partial };
}

function rowsOf({ groups }: SpendLimits): Int32Array {
  const rows = new Int32Array(groups.reduce((sum, group) => sum + group.rows.length, 0));
  let place = 0;
  for (const group of groups) {
    rows.set(group.rows, place);
    place += group.rows.length;
  }
  return rows;
}

/** Parabolas through three points each, as demands: slope = price at `offset + gain·price`. */
class Parabolas implements SpendDemand {
  private readonly offset: Float64Array;
  private readonly gain: Float64Array;
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  /** How far a spend goes in one round. */
  private readonly reach: Float64Array;
  private readonly points: Float64Array;

  constructor(envelopes: SpendEnvelopes, private readonly responses: SpendResponses, private readonly rows: Int32Array, private readonly start: Float64Array) {
    const spend = start;
    const size = spend.length;
    [this.offset, this.gain, this.low, this.high, this.reach] = Array.from({ length: 5 }, () => new Float64Array(size));
    this.points = new Float64Array(6 * size);
    for (const row of rows) {
      const nearest = envelopes.nearestStep(row, spend[row]);
      const middle = Math.min(envelopes.steps - 2, Math.max(1, nearest));
      for (let place = 0; place < 3; place++) {
        this.points[6 * row + place] = envelopes.spend(row, middle - 1 + place);
        this.points[6 * row + 3 + place] = envelopes.value(row, middle - 1 + place);
      }
      this.reach[row] = this.points[6 * row + 2] - this.points[6 * row];
      this.centre(row, spend[row]);
      if (!this.fit(row)) this.stay(row);
    }
  }

  spendAt(row: number, price: number): number {
    const spend = this.offset[row] + this.gain[row] * price;
    return spend < this.low[row] ? this.low[row] : spend > this.high[row] ? this.high[row] : spend;
  }

  spendsAt(rows: Int32Array, price: number, spends: Float64Array): void {
    const { offset, gain, low, high } = this;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      const spend = offset[row] + gain[row] * price;
      spends[i] = spend < low[row] ? low[row] : spend > high[row] ? high[row] : spend;
    }
  }

  /** 1 for the rows whose spend is none of their points yet, within what counts as settled. */
  moved(spend: Float64Array): Uint8Array {
    const { points, responses } = this;
    const found = new Uint8Array(spend.length);
    for (const row of this.rows) {
      if (this.gain[row] === 0) continue;
      const at = 6 * row;
      const x = spend[row];
      const d0 = Math.abs(points[at] - x);
      const d1 = Math.abs(points[at + 1] - x);
      const d2 = Math.abs(points[at + 2] - x);
      const product = Math.min(d0 * d1, d1 * d2, d0 * d2);
      if (product * responses.rate[row] * responses.rate[row] > SETTLED) found[row] = 1;
      else this.centre(row, x);
    }
    return found;
  }

  /** Three new points of each client that moved, close to its spend and within its bounds. */
  renew(spend: Float64Array, values: SpendValues, moved: Uint8Array): void {
    const { points, responses: { least, most, rate } } = this;
    const sides = Array.from({ length: 3 }, () => new Float64Array(spend.length));
    for (const row of this.rows) {
      const half = Math.min(NEAR / rate[row], (most[row] - least[row]) / 2);
      const middle = Math.min(most[row] - half, Math.max(least[row] + half, spend[row]));
      for (let place = 0; place < 3; place++) sides[place][row] = middle + (place - 1) * half;
    }
    const valued = values.atEach(sides, moved);
    for (const row of this.rows) {
      if (moved[row] === 0) continue;
      for (let place = 0; place < 3; place++) {
        points[6 * row + place] = sides[place][row];
        points[6 * row + 3 + place] = valued[place][row];
      }
      this.centre(row, spend[row]);
      if (!this.fit(row)) this.stay(row);
    }
  }

  /** A new point of each client that moved takes the place of the one farthest from it. */
  add(spend: Float64Array, values: Float64Array, moved: Uint8Array): void {
    const { points } = this;
    for (const row of this.rows) {
      if (moved[row] === 0) continue;
      const at = 6 * row;
      const x = spend[row];
      this.centre(row, x);
      const d0 = Math.abs(points[at] - x);
      const d1 = Math.abs(points[at + 1] - x);
      const d2 = Math.abs(points[at + 2] - x);
      const farthest = d0 > d1 ? (d0 > d2 ? 0 : 2) : d1 > d2 ? 1 : 2;
      points[at + farthest] = x;
      points[at + 3 + farthest] = values[row];
      // Close by, it is rounding that bends a parabola the wrong way.
      if (!this.fit(row)) this.stay(row, Math.min(d0, d1, d2) * this.responses.rate[row] < CLOSE ? x : this.start[row]);
    }
  }

  /** Where value is convex no price leads anywhere: the step of the grid is what the envelope asks for. */
  private stay(row: number, spend = this.start[row]): void {
    this.gain[row] = 0;
    this.offset[row] = this.low[row] = this.high[row] = spend;
  }

  private centre(row: number, spend: number): void {
    const { least, most } = this.responses;
    this.low[row] = Math.max(least[row], spend - this.reach[row]);
    this.high[row] = Math.min(most[row], spend + this.reach[row]);
  }

  private fit(row: number): boolean {
    const { points } = this;
    // Read one by one: taking arrays apart would leave a client's worth of them behind at each call.
    const at = 6 * row;
    const x0 = points[at];
    const x1 = points[at + 1];
    const x2 = points[at + 2];
    const v1 = points[at + 4];
    const slope = (v1 - points[at + 3]) / (x1 - x0);
    const bend = ((points[at + 5] - v1) / (x2 - x1) - slope) / (x2 - x0);
    if (!(bend < 0)) return false;
    this.gain[row] = 1 / (2 * bend);
    this.offset[row] = (x0 + x1) / 2 - slope / (2 * bend);
    return true;
  }
}
