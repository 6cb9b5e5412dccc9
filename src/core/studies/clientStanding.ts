import type { CategoryColumn } from "../portfolio/clientTable";

/** Where a client stands among others: 1 is the highest value, equal values share a place. */
export interface Place {
  readonly rank: number;
  /** Clients that have a value. */
  readonly among: number;
  /** Share of the others that the client is worth as much as or more than; 1 for the highest, and where there are no others. */
  readonly percentile: number;
  readonly mean: number;
  readonly total: number;
}

export interface ClientStanding {
  readonly portfolio: Place;
  /** Among the clients with the same label in each category that says anything of the client. */
  readonly groups: readonly { readonly category: string; readonly label: string; readonly place: Place }[];
}

/**
 * A client's place by value, in the portfolio and among the clients of its own groups.
 *
 * Formula: rank = 1 + clients worth more; percentile = others worth as much or less, over all others (Excel's
 * PERCENTRANK.INC where no values are equal). A step a category, since each looks at every client.
 *
 * @param values CLV by row; NaN where a row has none
 * @param row of the client, which has a value
 */
export function* clientStanding(values: Float64Array, row: number, categories: Readonly<Record<string, CategoryColumn>>): Generator<void, ClientStanding> {
  const groups: ClientStanding["groups"][number][] = [];
  for (const [category, { labels, codes }] of Object.entries(categories)) {
    const code = codes[row];
    if (code < 0 || labels[code].trim() === "") continue;
    groups.push({ category, label: labels[code], place: placeAmong(values, row, (other) => codes[other] === code) });
    yield;
  }
  return { portfolio: placeAmong(values, row, () => true), groups };
}

function placeAmong(values: Float64Array, row: number, isIn: (row: number) => boolean): Place {
  const own = values[row];
  let [above, among, total] = [0, 0, 0];
  for (let other = 0; other < values.length; other++) {
    if (Number.isNaN(values[other]) || !isIn(other)) continue;
    among++;
    total += values[other];
    if (values[other] > own) above++;
  }
  const others = among - 1;
  return { rank: 1 + above, among, percentile: others === 0 ? 1 : (others - above) / others, mean: total / among, total };
}
