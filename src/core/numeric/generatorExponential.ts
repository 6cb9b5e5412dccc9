/** Terms after which a Poisson series has ended, whatever its mean here. */
const MOST_TERMS = 100_000;
/** What is left out of the series. */
const NEGLIGIBLE = 1e-17;
/** Means above this are reached by squaring: their terms would underflow. */
const LARGEST_MEAN = 50;

/**
 * Transition probabilities of a Markov chain in continuous time: `e^(Λt)`, by uniformisation.
 *
 * Formula: with q the largest exit rate and `U = I + Λ/q`, `e^(Λt) = Σ_k e^(−qt)·(qt)^k/k!·U^k`: every term is a matrix
 * of probabilities, so that nothing cancels and rows add up to 1; where qt is large, the exponential of a part of the
 * time is squared.
 *
 * @param generator Λ, row by row, size × size: rates off the diagonal, rows add up to 0
 *
 * Source: Stewart (1994), Introduction to the Numerical Solution of Markov Chains, 8.2.
 */
export function generatorExponential(generator: Float64Array, size: number, time: number): Float64Array {
  let fastest = 0;
  for (let i = 0; i < size; i++) fastest = Math.max(fastest, -generator[i * size + i]);
  const squarings = Math.max(0, Math.ceil(Math.log2((fastest * time) / LARGEST_MEAN)));
  const mean = (fastest * time) / 2 ** squarings;
  if (mean === 0) return identity(size);
  const step = generator.map((rate, index) => rate / fastest + (index % (size + 1) === 0 ? 1 : 0));
  let power = identity(size);
  let weight = Math.exp(-mean);
  let sum: Float64Array = power.map((value) => weight * value);
  for (let k = 1; k < MOST_TERMS && (k < mean || weight > NEGLIGIBLE); k++) {
    power = multiply(power, step, size);
    weight *= mean / k;
    for (let i = 0; i < sum.length; i++) sum[i] += weight * power[i];
  }
  for (let squaring = 0; squaring < squarings; squaring++) sum = multiply(sum, sum, size);
  return sum;
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * (size + 1)] = 1;
  return matrix;
}

function multiply(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < size; k++) {
      const factor = a[row * size + k];
      if (factor === 0) continue;
      for (let column = 0; column < size; column++) product[row * size + column] += factor * b[k * size + column];
    }
  }
  return product;
}
