/** Time between two moves of a bar: ten a second are smooth, and what is told more often only holds the page. */
const PACE_MS = 100;

/** Tells the first of many at once, and of those that come after it one a tenth of a second. */
export function paced<Told extends readonly unknown[]>(now: () => number, tell: (...told: Told) => void): (...told: Told) => void {
  let last = -Infinity;
  return (...told) => {
    const time = now();
    if (time - last < PACE_MS) return;
    last = time;
    tell(...told);
  };
}
