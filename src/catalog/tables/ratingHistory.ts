import type { RatingPath } from "../../core/credit/ratingTransitions";
import { fail, ok, type Result } from "../../core/result/result";
import { isBlank } from "../cell";
import { textSeriesParam, type Param } from "../define/param";
import type { LocalText } from "../text/localText";

const DEFAULT_WORDS = ["d", "default", "defaulted", "违约"];
const WITHDRAWN_WORDS = ["nr", "wr", "withdrawn", "not rated", "撤销", "无评级"];
/** The agencies' scales, from the best on: where all ratings are of it, this is their order. */
const SCALE = ["AAA", "AA+", "AA", "AA-", "A+", "A", "A-", "BBB+", "BBB", "BBB-", "BB+", "BB", "BB-", "B+", "B", "B-", "CCC+", "CCC", "CCC-", "CC", "C"];

/** A list of names that may be left out; undefined where it is. */
export function optionalTextSeriesParam<Name extends string>(name: Name, texts: { readonly label: LocalText; readonly help: LocalText }): Param<Name, readonly string[] | undefined> {
  const series = textSeriesParam(name, texts);
  return { ...series, optional: true, read: (cells) => (cells.flat().every(isBlank) ? ok(undefined) : series.read(cells)) };
}

interface RatingColumns {
  readonly clients: readonly string[];
  readonly dates: readonly number[];
  readonly ratings: readonly string[];
  readonly asOf: number | undefined;
  readonly order: readonly string[] | undefined;
}

/** Columns of a rating history as a path a client, with the states in order; default is the last. */
export function ratingPaths({ clients, dates, ratings, asOf, order }: RatingColumns): Result<{ readonly labels: readonly string[]; readonly paths: readonly RatingPath[]; readonly asOf: number }> {
  for (const [parameter, column] of [["dates", dates], ["ratings", ratings]] as const) {
    if (column.length !== clients.length) return fail("wrongLength", { parameter, expected: clients.length, value: column.length });
  }
  const labels = order ?? inferredOrder(ratings);
  const byName = new Map(labels.map((label, state) => [label.toLowerCase(), state]));
  const until = asOf ?? dates.reduce((latest, date) => Math.max(latest, date), 0);
  const rows = new Map<string, { day: number; state: number }[]>();
  for (const [row, client] of clients.entries()) {
    const word = ratings[row].toLowerCase();
    const state = byName.get(DEFAULT_WORDS.includes(word) ? labels[labels.length - 1].toLowerCase() : word) ?? (WITHDRAWN_WORDS.includes(word) ? -1 : undefined);
    if (state === undefined) return fail("unknownItem", { parameter: "ratings", value: ratings[row], row: row + 1, choices: labels.join(", ") });
    const day = Math.trunc(dates[row]);
    if (day > until) continue;
    const own = rows.get(client);
    if (own) own.push({ day, state });
    else rows.set(client, [{ day, state }]);
  }
  if (labels.length < 2) return fail("notEnoughData", { parameter: "ratings", minimum: 2, value: labels.length });
  if (rows.size === 0) return fail("noRows", { parameter: "ratings" });
  return ok({ labels, asOf: Math.trunc(until), paths: [...rows.values()].map((own) => pathOf(own, labels.length - 1)) });
}

/** In order of time; nothing follows a default. */
function pathOf(rows: { day: number; state: number }[], defaulted: number): RatingPath {
  rows.sort((a, b) => a.day - b.day);
  const end = rows.findIndex(({ state }) => state === defaulted);
  const known = end < 0 ? rows : rows.slice(0, end + 1);
  return { days: known.map(({ day }) => day), states: known.map(({ state }) => state) };
}

function inferredOrder(ratings: readonly string[]): string[] {
  const grades = [...new Set(ratings)].filter((rating) => ![...DEFAULT_WORDS, ...WITHDRAWN_WORDS].includes(rating.toLowerCase()));
  const onScale = grades.every((grade) => SCALE.includes(grade.toUpperCase()));
  grades.sort((a, b) => (onScale ? SCALE.indexOf(a.toUpperCase()) - SCALE.indexOf(b.toUpperCase()) : a < b ? -1 : 1));
  return [...grades, ratings.find((rating) => DEFAULT_WORDS.includes(rating.toLowerCase())) ?? "D"];
}
