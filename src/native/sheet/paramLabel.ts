import type { Param } from "../../catalog/define/param";
import type { LocalText, Locale } from "../../catalog/text/localText";

/** What a parameter is called. Where it is deployed a declaration carries no words for people: then its name speaks. */
export function paramLabel({ label, name }: Pick<Param, "label" | "name">, locale: Locale): string {
  const words = label as LocalText | undefined;
  if (words) return words[locale];
  const spaced = name.replaceAll("_", " ");
  return /^(pd|lgd|ead|ftp|ccf|clv)\b/.test(spaced) ? spaced.replace(/^\w+/, (word) => word.toUpperCase()) : spaced[0].toUpperCase() + spaced.slice(1);
}
