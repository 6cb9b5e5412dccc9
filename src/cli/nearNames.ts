/** Names that a mistyped one may stand for, nearest first: few letters apart, or one holding the other. */
export function nearNames(typed: string, names: readonly string[], most = 3): string[] {
  const wanted = typed.toUpperCase();
  const allowed = Math.min(wanted.length - 1, Math.max(2, Math.floor(wanted.length / 3)));
  return names
    .map((name) => ({ name, distance: distance(wanted, name.toUpperCase()) }))
    .filter(({ name, distance: letters }) => letters <= allowed || (wanted.length >= 3 && (name.toUpperCase().includes(wanted) || wanted.includes(name.toUpperCase()))))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, "en"))
    .slice(0, most)
    .map(({ name }) => name);
}

/** ", did you mean A or B?", or nothing. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const near = nearNames(typed, names);
  return near.length > 0 ? ` (did you mean ${near.join(" or ")}?)` : "";
}

/** Levenshtein's distance: letters added, dropped or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[other.length];
}
