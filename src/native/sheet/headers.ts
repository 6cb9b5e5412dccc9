import type { OutputCell } from "../../catalog/cell";
import type { Locale } from "../../catalog/text/localText";
import type { Step } from "../step";
import { nativeTexts } from "../text";

/** What stands over a step's column: its name, what it is of, its year. */
export function stepHeader({ name, of, year }: Step, locale: Locale): string {
  const texts = nativeTexts[locale];
  return texts.steps[name] + (of === undefined ? "" : `${texts.colon}${of[locale]}`) + (year === undefined ? "" : texts.ofYear(year));
}

/** A header or the name of a line in a result. */
export function labelOf(cell: OutputCell): string {
  return typeof cell === "string" ? cell : "";
}
