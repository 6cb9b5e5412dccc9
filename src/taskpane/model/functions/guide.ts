import { findFunction } from "../../../catalog";
import type { Example, TenorFunction } from "../../../catalog/define/defineFunction";
import type { LocalText } from "../../../catalog/text/localText";

/** What a function says to people; the deployed declarations do not carry it. */
interface FunctionWords {
  readonly name: string;
  readonly summary: LocalText;
  /** Field notation. */
  readonly formula: string;
  readonly returns: LocalText;
  /** In the order of the declaration. */
  readonly params: readonly { readonly label: LocalText; readonly help: LocalText }[];
  readonly examples: readonly Pick<Example, "note" | "args">[];
}

export interface GroupWords {
  readonly title: LocalText;
  readonly functions: readonly FunctionWords[];
}

/** A worksheet function with its words, as the gallery has it. */
export interface GuideEntry {
  readonly fn: TenorFunction;
  readonly group: LocalText;
  readonly words: FunctionWords;
}

/** Every function of the catalog in the order of its groups. */
export function guideEntries(groups: readonly GroupWords[]): GuideEntry[] {
  return groups.flatMap(({ title, functions }) => functions.map((words) => ({ fn: findFunction(words.name)!, group: title, words })));
}

/** The functions of this version with their words; fetched when they are asked for. */
export async function loadGuide(): Promise<readonly GuideEntry[]> {
  const { default: groups } = await import(/* webpackChunkName: "function-guide" */ "./generated/functionGuide.json");
  return guideEntries(groups);
}

/** Page of the reference, beside the pane's own page on its site. */
export function referencePage({ fn }: GuideEntry, locale: string): string {
  return `assets/help/functions/${locale === "en" ? "" : `${locale}/`}${fn.name}.html`;
}
