/**
 * Neumaier's compensated summation: the sum of many numbers, as if added in about twice the
 * precision, so that portfolio totals do not drift with the number of clients.
 *
 * Source: A. Neumaier (1974), ZAMM 54(1), 39–51.
 */
export class CompensatedSum {
  private sum = 0;
  private correction = 0;

  add(value: number): void {
    const next = this.sum + value;
    this.correction += Math.abs(this.sum) >= Math.abs(value) ? this.sum - next + value : value - next + this.sum;
    this.sum = next;
  }

  get value(): number {
    return this.sum + this.correction;
  }
}
