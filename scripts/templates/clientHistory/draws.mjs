/** A stream of numbers that depend on the seed alone (sfc32), and draws from distributions by them. */
export class Draws {
  constructor(seed) {
    this.state = new Uint32Array([seed, seed ^ 0x9e3779b9, 0x243f6a88, 1]);
    for (let turn = 0; turn < 20; turn++) this.next();
  }

  /** Between 0 and 1, neither of them. */
  next() {
    const s = this.state;
    const t = (s[0] + s[1] + s[3]++) >>> 0;
    s[0] = s[1] ^ (s[1] >>> 9);
    s[1] = (s[2] + (s[2] << 3)) >>> 0;
    s[2] = ((s[2] << 21) | (s[2] >>> 11)) + t;
    return (t + 0.5) / 4294967296;
  }

  between(low, high) {
    return low + (high - low) * this.next();
  }

  whole(low, high) {
    return Math.floor(this.between(low, high + 1));
  }

  normal() {
    return Math.sqrt(-2 * Math.log(this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  exponential(rate) {
    return -Math.log(this.next()) / rate;
  }

  /** Marsaglia and Tsang. */
  gamma(shape) {
    if (shape < 1) return this.gamma(shape + 1) * this.next() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(this.next()) < x * x / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  beta(a, b) {
    const x = this.gamma(a);
    return x / (x + this.gamma(b));
  }

  binomial(count, probability) {
    let hits = 0;
    for (let trial = 0; trial < count; trial++) if (this.next() < probability) hits++;
    return hits;
  }

  poisson(mean) {
    let count = 0;
    for (let rest = Math.exp(-mean), product = this.next(); product > rest; product *= this.next()) count++;
    return count;
  }

  /** One of the choices, by weights. */
  pick(weights) {
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    return Math.max(0, weights.findIndex((weight) => (left -= weight) < 0));
  }
}
