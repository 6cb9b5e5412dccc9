import type { ClientTable } from "../../../core/portfolio/clientTable";
import type { Shock } from "../../../core/scenario/scenario";
import { intensityInYear } from "../../../core/scenario/shockPath";

const USUAL_YEARS = 10;
const MOST_YEARS = 30;

/** Years of the horizon to draw paths over: the longest finite one of the table, and a year beyond the last path. */
export function yearsToDraw(table: ClientTable | undefined, shocks: readonly Shock[]): number {
  let longest = 0;
  table?.horizonPeriods.forEach((periods, row) => {
    const years = periods / (table.periodsPerYear[row] || 1);
    if (Number.isFinite(years)) longest = Math.max(longest, years);
  });
  const ends = shocks.map(({ path }) => (path ? path.start + (Number.isFinite(path.length) ? path.length : path.ramp) : 1));
  return Math.min(MOST_YEARS, Math.max(Math.ceil(longest) || USUAL_YEARS, ...ends));
}

/** How much of a shock acts in each year, from 0 to 1. */
export function intensities({ path }: Shock, years: number): number[] {
  return Array.from({ length: years }, (_, index) => intensityInYear(path, index + 1));
}
