/** The change as a share of what was before; it keeps its sign where that is negative. Undefined where it is 0. */
export function relativeChange(before: number, after: number): number | undefined {
  return before === 0 ? undefined : (after - before) / Math.abs(before);
}
