import { power } from "../numeric/elementary";

/** A forecast as CLV takes it: revenue at today's run rate, and its growth. */
export interface ImpliedGrowth {
  /** Revenue a year at the rate of the next period, seasons evened out. */
  readonly annualRevenue: number;
  /** Growth a year; undefined where the path does not stay above 0. */
  readonly annualGrowth: number | undefined;
}

/**
 * Revenue and growth that make CLV's flows agree with a forecast in its first and its last period.
 *
 * Formula: `R = m·x_1`, `g = (x_H/x_1)^(m/(H − 1)) − 1`, since CLV's flow of period t is `R/m·(1 + g)^((t − 1)/m)`.
 *
 * @param path forecasts without their seasons, two or more
 * @param periodsPerYear m
 */
export function impliedGrowth(path: readonly number[], periodsPerYear: number): ImpliedGrowth {
  const [first, last] = [path[0], path[path.length - 1]];
  const hasGrowth = first > 0 && last > 0;
  return { annualRevenue: periodsPerYear * first, annualGrowth: hasGrowth ? power(last / first, periodsPerYear / (path.length - 1)) - 1 : undefined };
}
