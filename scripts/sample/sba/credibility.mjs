/**
 * Bühlmann–Straub credibility: how far the mean of a cell is trusted against the mean of all.
 *
 * Formula: Z = n/(n + k), estimate = Z·cell + (1 − Z)·all, k = within variance / between variance, the
 * between variance by the unbiased estimator Σ n_i (x̄_i − x̄)² − (K − 1)s² over N − Σ n_i²/N.
 * Source: H. Bühlmann and E. Straub (1970), Glaubwürdigkeit für Schadensätze.
 */

/** k, rounded to a whole number of observations so that a person can redo the shrinkage. */
export function credibilityConstant(groups) {
  const all = groups.flat();
  const centre = mean(all);
  const within = sum(groups.map((group) => sumOfSquares(group, mean(group)))) / (all.length - groups.length);
  const spread = sum(groups.map((group) => group.length * (mean(group) - centre) ** 2)) - (groups.length - 1) * within;
  const between = spread / (all.length - sum(groups.map((group) => group.length ** 2)) / all.length);
  if (between <= 0) throw new Error("the cells do not differ by more than chance: no credibility constant");
  return Math.round(within / between);
}

/** Z of a cell with n observations. */
export function credibility(n, k) {
  return n / (n + k);
}

/** Z·cell + (1 − Z)·all. */
export function shrink(cell, all, z) {
  return z * cell + (1 - z) * all;
}

export function mean(values) {
  return sum(values) / values.length;
}

export function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

function sumOfSquares(values, centre) {
  return sum(values.map((value) => (value - centre) ** 2));
}
