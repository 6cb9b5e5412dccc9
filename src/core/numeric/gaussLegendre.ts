import { cos } from "./elementary";

/** Places and weights of a quadrature rule on (0, 1). */
export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const MAX_STEPS = 100;

/**
 * Gauss–Legendre rule on (0, 1): exact for polynomials up to degree 2n − 1.
 *
 * The nodes are the roots of the Legendre polynomial P_n, by Newton's method from `cos(π(i − ¼)/(n + ½))`.
 *
 * @param n number of nodes, from 1
 *
 * Source: Davis & Rabinowitz, Methods of Numerical Integration, 2.7.
 */
export function gaussLegendre(n: number): QuadratureRule {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < MAX_STEPS; step++) {
      const [value, derivative] = legendre(n, x);
      slope = derivative;
      const change = value / slope;
      x -= change;
      if (Math.abs(change) <= 2 * Number.EPSILON) break;
    }
    nodes[i] = (1 - x) / 2;
    weights[i] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

/** P_n and its derivative, by the three-term recurrence. */
function legendre(n: number, x: number): [value: number, derivative: number] {
  let [before, value] = [1, x];
  for (let degree = 2; degree <= n; degree++) [before, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree];
  return [value, (n * (x * value - before)) / (x * x - 1)];
}
