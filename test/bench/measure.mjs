/**
 * Times contenders in rounds, each round every one of them once, so that a busy machine is busy for all.
 *
 * @param contenders by name: `run` to be timed, or `milliseconds` that times itself; `rounds` it takes part in, where fewer
 * @returns by name the fastest and the median time, in milliseconds
 */
export async function measure(contenders, rounds) {
  const present = Object.entries(contenders).filter(([, contender]) => contender);
  const times = Object.fromEntries(present.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, contender] of present) {
      if (round >= (contender.rounds ?? rounds)) continue;
      const start = performance.now();
      const own = (await contender.milliseconds?.()) ?? (await contender.run());
      times[name].push(contender.milliseconds ? own : performance.now() - start);
    }
  }
  return Object.fromEntries(present.map(([name]) => [name, summary(times[name])]));
}

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { best: sorted[0], median: sorted[Math.floor(sorted.length / 2)] };
}

/** A time as it is printed. */
export function milliseconds({ best, median }) {
  return `${best.toFixed(0).padStart(7)} ms (median ${median.toFixed(0)})`;
}

/** How much faster one is than another. */
export function timesFaster(of, than, name) {
  return than ? `${(than.best / of.best).toFixed(2)} × the speed of ${name}` : `no ${name} to compare with`;
}

/** Stops unless two numbers are equal, relative to their size. */
export function agree(what, actual, expected, tolerance) {
  if (!(Math.abs(actual - expected) <= tolerance * Math.max(Math.abs(expected), Number.MIN_VALUE))) throw new Error(`${what}: ${actual} is not ${expected}`);
}
