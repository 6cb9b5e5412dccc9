import type { ShockPath } from "./scenario";

/**
 * How much of a shock acts in a year, s in [0, 1] (MODEL.md §5): nothing before `start`, rising in equal
 * steps over `ramp` years, nothing after `length` years. Without a path it acts in full from the first year.
 *
 * @param year of the horizon, counted from 1
 */
export function intensityInYear(path: ShockPath | undefined, year: number): number {
  if (!path) return 1;
  const yearOfShock = year - path.start + 1;
  if (yearOfShock < 1 || yearOfShock > path.length) return 0;
  return path.ramp > 0 ? Math.min(1, yearOfShock / path.ramp) : 1;
}

/** Years whose intensity is not that of the year before, ascending; none without a path. */
export function turningYears(path: ShockPath | undefined): number[] {
  const years: number[] = [];
  for (let year = 2; year <= settledYear(path); year++) if (intensityInYear(path, year) !== intensityInYear(path, year - 1)) years.push(year);
  return years;
}

/** First year from which the intensity no longer changes; 1 without a path. */
function settledYear(path: ShockPath | undefined): number {
  if (!path) return 1;
  return Number.isFinite(path.length) ? path.start + path.length : path.start + Math.max(path.ramp, 1) - 1;
}
