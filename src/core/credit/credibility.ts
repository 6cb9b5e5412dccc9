/** What was seen of a group: values with their weights (obligor-years, exposure), one an observation. */
export interface CredibilityGroup {
  readonly name: string;
  readonly observations: readonly { readonly value: number; readonly weight: number }[];
}

export interface CredibilityEstimate {
  readonly name: string;
  readonly weight: number;
  /** Weighted mean of what was seen. */
  readonly mean: number;
  /** Z: how far the group's own mean counts; the rest is the portfolio's. */
  readonly credibility: number;
  readonly estimate: number;
  /** Root of the mean squared error of the estimate. */
  readonly standardError: number;
}

export interface Credibility {
  readonly groups: readonly CredibilityEstimate[];
  /** Mean towards which groups are drawn. */
  readonly collective: number;
  /** s²: of observations within a group, at weight 1. */
  readonly withinVariance: number;
  /** a: between groups; 0 where the data show none. */
  readonly betweenVariance: number;
}

/**
 * Means of groups, each drawn towards that of the portfolio as far as its own experience is thin (Bühlmann–Straub).
 *
 * Formula: `Z_g = w_g/(w_g + s²/a)`, estimate `Z_g·X_g + (1 − Z_g)·m`, `m = Σ Z_g·X_g/Σ Z_g`;
 * `s² = Σ_g Σ_t w_gt·(X_gt − X_g)²/Σ_g(T_g − 1)`; `a = [Σ w_g·(X_g − X)² − (G − 1)·s²]/(w − Σ w_g²/w)`, 0 where it
 * comes out negative: then all groups are the portfolio. Mean squared error `a·(1 − Z_g)·(1 + (1 − Z_g)/Σ Z)`, or s²/w
 * without a spread between groups, and for the doubt about a
 * `2/(G − 3)·(1 − Z_g)²·(s²·G/w + a)/(s²/w_g + a)·(X_g − m)²` on top, G − 3 taken as 1 at least.
 *
 * Assumptions: a group's level stays as it is over its observations; variances are in inverse proportion to the weights.
 *
 * @param withinVariance s², where observations are too few to show it or it follows from a law; by default from the data
 *
 * Source: Bühlmann & Gisler (2005), A Course in Credibility Theory and its Applications, 4.2 to 4.8; Morris (1983),
 * Parametric Empirical Bayes Inference: Theory and Applications, JASA 78(381), for the doubt about a.
 */
export function credibilityOf(groups: readonly CredibilityGroup[], withinVariance = withinVarianceOf(groups)): Credibility {
  const seen = groups.map(({ name, observations }) => {
    const weight = observations.reduce((sum, one) => sum + one.weight, 0);
    return { name, weight, mean: observations.reduce((sum, one) => sum + one.weight * one.value, 0) / weight };
  });
  const total = seen.reduce((sum, { weight }) => sum + weight, 0);
  const overall = seen.reduce((sum, { weight, mean }) => sum + weight * mean, 0) / total;
  const spread = seen.reduce((sum, { weight, mean }) => sum + weight * (mean - overall) ** 2, 0);
  const divisor = total - seen.reduce((sum, { weight }) => sum + weight * weight, 0) / total;
  const betweenVariance = divisor > 0 ? Math.max(0, (spread - (groups.length - 1) * withinVariance) / divisor) : 0;
  const factor = (weight: number): number => (betweenVariance > 0 ? weight / (weight + withinVariance / betweenVariance) : 0);
  const factors = seen.reduce((sum, { weight }) => sum + factor(weight), 0);
  const collective = factors > 0 ? seen.reduce((sum, { weight, mean }) => sum + factor(weight) * mean, 0) / factors : overall;
  return {
    groups: seen.map(({ name, weight, mean }) => {
      const credibility = factor(weight);
      const known = factors > 0 ? betweenVariance * (1 - credibility) * (1 + (1 - credibility) / factors) : withinVariance / total;
      // That a itself is an estimate weighs most where a group is far from the rest and leans on it.
      const own = withinVariance / weight + betweenVariance;
      const average = (withinVariance * groups.length) / total + betweenVariance;
      const doubt = own > 0 ? ((2 / Math.max(1, groups.length - 3)) * (1 - credibility) ** 2 * average) / own : 0;
      const variance = known + doubt * (mean - collective) ** 2;
      return { name, weight, mean, credibility, estimate: credibility * mean + (1 - credibility) * collective, standardError: Math.sqrt(variance) };
    }),
    collective,
    withinVariance,
    betweenVariance,
  };
}

/** s² from the data; 0 where no group has two observations. */
export function withinVarianceOf(groups: readonly CredibilityGroup[]): number {
  let [sum, degrees] = [0, 0];
  for (const { observations } of groups) {
    const weight = observations.reduce((total, one) => total + one.weight, 0);
    const mean = observations.reduce((total, one) => total + one.weight * one.value, 0) / weight;
    for (const { value, weight: own } of observations) sum += own * (value - mean) ** 2;
    degrees += observations.length - 1;
  }
  return degrees > 0 ? sum / degrees : 0;
}
