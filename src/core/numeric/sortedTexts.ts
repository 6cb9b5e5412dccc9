/** Texts sorted at a time: a few milliseconds. */
const RUN = 4096;

/** Texts by their code units, the same in every language; in steps, so that who has many lets others have their turn. */
export function* sortedTexts(texts: readonly string[]): Generator<void, string[]> {
  let runs: string[][] = [];
  for (let start = 0; start < texts.length; start += RUN) {
    runs.push(texts.slice(start, start + RUN).sort());
    yield;
  }
  while (runs.length > 1) {
    const merged: string[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const both = yield* merge(runs[index], runs[index + 1] ?? []);
      merged.push(both);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(one: readonly string[], other: readonly string[]): Generator<void, string[]> {
  const merged: string[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (j === other.length || (i < one.length && one[i] <= other[j])) merged.push(one[i++]);
    else merged.push(other[j++]);
    if (merged.length % RUN === 0) yield;
  }
  return merged;
}
