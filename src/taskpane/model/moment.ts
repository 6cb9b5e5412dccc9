import type { Locale } from "../../catalog/text/localText";

/** A moment as people of a language write it, in their own time. */
export function momentText(milliseconds: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(milliseconds);
}
