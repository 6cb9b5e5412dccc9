import { clientColumns } from "../../../catalog/schema/clientColumns";
import { wordsOf } from "../../../catalog/schema/choices";
import type { GuideEntry } from "./guide";

/** Other headers that people have for what a parameter takes. */
const synonyms = new Map(clientColumns.map((column) => [column.id, [...Object.values(column.label), ...column.synonyms]]));

/** What an entry is found by: what says most about it first. */
function layersOf({ fn, group, words }: GuideEntry): string[][] {
  return [
    [fn.name, fn.name.replaceAll("_", " "), fn.id],
    [...Object.values(words.summary), ...Object.values(group)],
    words.params.flatMap(({ label }) => Object.values(label)),
    fn.params.flatMap(({ name, choices = [] }) => [name, name.replaceAll("_", " "), ...(synonyms.get(name) ?? []), ...choices.flatMap(wordsOf)]),
    [...words.params.flatMap(({ help }) => Object.values(help)), ...Object.values(words.returns)],
  ].map((texts) => texts.map((text) => text.toLowerCase()));
}

const layered = new WeakMap<GuideEntry, string[][]>();

function layers(entry: GuideEntry): string[][] {
  const known = layered.get(entry) ?? layersOf(entry);
  layered.set(entry, known);
  return known;
}

/** How soon a word is found in an entry, from 0; undefined where it is not in it at all. */
function rankOf(entry: GuideEntry, word: string): number | undefined {
  const [names, ...others] = layers(entry);
  if (names.some((name) => name.startsWith(word))) return 0;
  const found = [names, ...others].findIndex((texts) => texts.some((text) => text.includes(word)));
  return found < 0 ? undefined : found + 1;
}

/**
 * Entries in which every word of a query is found, in either language: names before summaries, summaries before parameters,
 * these before other words for them. A query of nothing finds all in their order.
 */
export function searchGuide(entries: readonly GuideEntry[], query: string): GuideEntry[] {
  const words = query.trim().toLowerCase().replace(/^=?tenor\./, "").split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [...entries];
  const found = entries.flatMap((entry) => {
    const ranks = words.map((word) => rankOf(entry, word));
    return ranks.includes(undefined) ? [] : [{ entry, rank: Math.max(...(ranks as number[])) }];
  });
  return found.sort((one, other) => one.rank - other.rank).map(({ entry }) => entry);
}
