import type { SpendDemand } from "./demands";
import { gridShares, gridSpend } from "./spendGrid";
import type { SpendResponses } from "./spendTerms";

/**
 * The concave envelope of each client's value over its grid of spends: the least concave function that is nowhere below.
 * Value may be convex where money begins to act (lifetime is convex in retention) and is concave after; where it is not
 * concave, the envelope has an edge across several steps, a gap, on which money alone cannot stand.
 */
export class SpendEnvelopes implements SpendDemand {
  /** Steps that the envelope rests on, by row. */
  private readonly corners: Uint16Array;
  private readonly cornerCount: Uint16Array;
  private readonly shares: Float64Array;
  /** Slopes between the corners so far of the row that is being narrowed. */
  private readonly slopes: Float64Array;
  /** Steepest rise or fall between steps of any row: no price beyond it changes a demand, whatever the steps that count. */
  readonly steepest: number;

  /** @param values of `SpendValues.alongGrid` */
  constructor(private readonly responses: SpendResponses, private readonly values: Float64Array, readonly steps: number, rows: Int32Array) {
    this.corners = new Uint16Array(values.length);
    this.cornerCount = new Uint16Array(values.length / steps);
    this.shares = gridShares(steps);
    this.slopes = new Float64Array(steps);
    let steepest = 0;
    for (const row of rows) {
      this.narrow(row, 0, steps - 1);
      if (this.cornerCount[row] > 1) steepest = Math.max(steepest, this.steepestOf(row));
    }
    this.steepest = steepest;
  }

  /** Takes the envelope of a row over some of its steps only. */
  narrow(row: number, first: number, last: number): void {
    const { corners, shares, slopes, values, responses: { least, most } } = this;
    const start = row * this.steps;
    corners[start] = first;
    let count = 1;
    if (most[row] > least[row]) {
      for (let step = first + 1; step <= last; step++) {
        const value = values[start + step];
        for (;;) {
          const corner = corners[start + count - 1];
          slopes[count] = (value - values[start + corner]) / (shares[step] - shares[corner]);
          if (count === 1 || slopes[count - 1] > slopes[count]) break;
          count--;
        }
        corners[start + count++] = step;
      }
    }
    this.cornerCount[row] = count;
  }

  /** The least spend at which another unit of money is worth no more than the price. */
  spendAt(row: number, price: number): number {
    const { corners, shares, values, responses: { least, most } } = this;
    const start = row * this.steps;
    const width = most[row] - least[row];
    let low = 0;
    let high = this.cornerCount[row] - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const from = corners[start + middle];
      const to = corners[start + middle + 1];
      if (values[start + to] - values[start + from] > price * (width * (shares[to] - shares[from]))) low = middle + 1;
      else high = middle;
    }
    return gridSpend(this.responses, row, shares[corners[start + low]]);
  }

  spendsAt(rows: Int32Array, price: number, spends: Float64Array): void {
    for (let i = 0; i < rows.length; i++) spends[i] = this.spendAt(rows[i], price);
  }

  private steepestOf(row: number): number {
    const { shares, steps, values, responses: { least, most } } = this;
    const start = row * steps;
    let steepest = 0;
    for (let step = 1; step < steps; step++) {
      const slope = Math.abs((values[start + step] - values[start + step - 1]) / (shares[step] - shares[step - 1]));
      if (slope > steepest) steepest = slope;
    }
    return steepest / (most[row] - least[row]);
  }

  /** The edge that a spend lies on: its ends as steps, the envelope there, and the value between the two nearest steps. */
  edgeAt(row: number, spend: number): { readonly from: number; readonly to: number; readonly envelope: number; readonly value: number } {
    const start = row * this.steps;
    const last = this.cornerCount[row] - 1;
    let corner = 0;
    while (corner + 1 < last && this.spend(row, this.corners[start + corner + 1]) < spend) corner++;
    const from = this.corners[start + corner];
    const to = last === 0 ? from : this.corners[start + corner + 1];
    let step = from;
    while (step + 1 < to && this.spend(row, step + 1) < spend) step++;
    return { from, to, envelope: this.between(row, from, to, spend), value: this.between(row, step, Math.min(step + 1, to), spend) };
  }

  /** The step nearest to a spend. */
  nearestStep(row: number, spend: number): number {
    const { least, most } = this.responses;
    const width = most[row] - least[row];
    return width === 0 ? 0 : Math.round(Math.sqrt(Math.min(1, Math.max(0, (spend - least[row]) / width))) * (this.steps - 1));
  }

  spend(row: number, step: number): number {
    return gridSpend(this.responses, row, this.shares[step]);
  }

  value(row: number, step: number): number {
    return this.values[row * this.steps + step];
  }

  private between(row: number, from: number, to: number, spend: number): number {
    const [s1, s2] = [this.spend(row, from), this.spend(row, to)];
    return s1 === s2 ? this.value(row, from) : this.value(row, from) + this.slope(row, from, to) * (spend - s1);
  }

  private slope(row: number, from: number, to: number): number {
    return (this.value(row, to) - this.value(row, from)) / (this.spend(row, to) - this.spend(row, from));
  }
}
