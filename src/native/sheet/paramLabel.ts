import type { Param } from "../../catalog/define/param";
import type { LocalText, Locale } from "../../catalog/text/localText";
import listed from "../text/generated/paramLabels.json";

const labels: Readonly<Record<string, LocalText | undefined>> = listed;

/**
 * What a parameter is called. Where it is deployed a declaration carries no words for people: then the generated table has
 * them, which is fetched with the native forms only. A parameter that stands in neither is called by its name.
 */
export function paramLabel({ label, name }: Pick<Param, "label" | "name">, { fn, locale }: { readonly fn: { readonly id: string }; readonly locale: Locale }): string {
  const words = (label as LocalText | undefined) ?? labels[`${fn.id}.${name}`] ?? labels[name];
  if (words) return words[locale];
  const spaced = name.replaceAll("_", " ");
  return /^(pd|lgd|ead|ftp|ccf|clv)\b/.test(spaced) ? spaced.replace(/^\w+/, (word) => word.toUpperCase()) : spaced[0].toUpperCase() + spaced.slice(1);
}
