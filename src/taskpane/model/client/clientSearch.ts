/** Clients whose names match what was typed, and how many more there are. */
export interface ClientMatches {
  readonly rows: readonly number[];
  readonly more: number;
}

/**
 * Clients whose names begin with what was typed, then those that hold it, each in the order of the table; the first
 * few, so that a list of any length is shown at once. Nothing typed: the first clients of the table.
 */
export function searchClients(ids: readonly string[], typed: string, most: number): ClientMatches {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") {
    const shown = Math.min(most, ids.length);
    return { rows: Array.from({ length: shown }, (_, row) => row), more: ids.length - shown };
  }
  const beginning: number[] = [];
  const within: number[] = [];
  let found = 0;
  for (let row = 0; row < ids.length; row++) {
    const place = ids[row].toLowerCase().indexOf(wanted);
    if (place < 0) continue;
    found++;
    const list = place === 0 ? beginning : within;
    if (list.length < most) list.push(row);
  }
  const rows = [...beginning, ...within].slice(0, most);
  return { rows, more: found - rows.length };
}
