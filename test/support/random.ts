/** Numbers between 0 and 1, neither of them, that depend on the seed alone (sfc32). */
export function seededRandom(seed: number): () => number {
  const state = new Uint32Array([seed, seed ^ 0x9e3779b9, 0x243f6a88, 1]);
  const next = (): number => {
    const sum = (state[0] + state[1] + state[3]++) >>> 0;
    state[0] = state[1] ^ (state[1] >>> 9);
    state[1] = (state[2] + (state[2] << 3)) >>> 0;
    state[2] = ((state[2] << 21) | (state[2] >>> 11)) + sum;
    return (sum + 0.5) / 4294967296;
  };
  for (let turn = 0; turn < 20; turn++) next();
  return next;
}

type Random = () => number;

export const exponentialDraw = (random: Random, rate: number): number => -Math.log(random()) / rate;

export const normalDraw = (random: Random): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());

/** Marsaglia and Tsang. */
export function gammaDraw(random: Random, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normalDraw(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

export function betaDraw(random: Random, a: number, b: number): number {
  const x = gammaDraw(random, a);
  return x / (x + gammaDraw(random, b));
}

export function binomialDraw(random: Random, count: number, probability: number): number {
  let hits = 0;
  for (let trial = 0; trial < count; trial++) if (random() < probability) hits++;
  return hits;
}
