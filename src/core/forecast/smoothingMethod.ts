/** Trend and seasons of a method of exponential smoothing, and its name in the taxonomy (error, trend, season). */
export interface SmoothingShape {
  readonly trend: "none" | "linear" | "damped";
  readonly seasons: "none" | "additive" | "multiplicative";
  readonly notation: string;
}

/**
 * The methods to choose from. Errors are as large at every level, but where seasons multiply: there errors do, too.
 *
 * Source: Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing: The State Space Approach, ch. 2.
 */
export const SMOOTHING_METHODS = {
  simple: { trend: "none", seasons: "none", notation: "ETS(A,N,N)" },
  holt: { trend: "linear", seasons: "none", notation: "ETS(A,A,N)" },
  damped: { trend: "damped", seasons: "none", notation: "ETS(A,Ad,N)" },
  seasonal: { trend: "none", seasons: "additive", notation: "ETS(A,N,A)" },
  seasonal_holt: { trend: "linear", seasons: "additive", notation: "ETS(A,A,A)" },
  seasonal_damped: { trend: "damped", seasons: "additive", notation: "ETS(A,Ad,A)" },
  multiplicative: { trend: "none", seasons: "multiplicative", notation: "ETS(M,N,M)" },
  multiplicative_holt: { trend: "linear", seasons: "multiplicative", notation: "ETS(M,A,M)" },
  multiplicative_damped: { trend: "damped", seasons: "multiplicative", notation: "ETS(M,Ad,M)" },
} as const satisfies Record<string, SmoothingShape>;

export type SmoothingMethod = keyof typeof SMOOTHING_METHODS;
export type MethodChoice = SmoothingMethod | "auto";

export const METHOD_NAMES = Object.keys(SMOOTHING_METHODS) as readonly SmoothingMethod[];

/** Parameters that a method estimates: of smoothing, and of the states it starts from; the spread is not counted. */
export function parameterCount({ trend, seasons }: SmoothingShape, season: number): number {
  const ofTrend = { none: 0, linear: 2, damped: 3 }[trend];
  // One γ, and one season less than there are: they add up to what the level leaves them.
  return 2 + ofTrend + (seasons === "none" ? 0 : season);
}

/** Values of a history that a method needs: two more than it has parameters, and two full rounds of seasons. */
export function fewestValues(shape: SmoothingShape, season: number): number {
  return Math.max(parameterCount(shape, season) + 2, shape.seasons === "none" ? 0 : 2 * season);
}
