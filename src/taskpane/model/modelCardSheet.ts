import { cardWords } from "../../audit/modelCard/cardTexts";
import type { CardSection } from "../../audit/modelCard/modelCard";
import { textOf, type InputMatrix } from "../../catalog/cell";
import type { Locale } from "../../catalog/text/localText";
import type { OwnSheetPlan, SheetBlock } from "../../excel/write/sheetPlan";
import type { Texts } from "../text/texts";

const WIDTHS = [28, 92];

/** The card as a sheet: a block a section, labels beside texts. */
export function modelCardSheet(sections: readonly CardSection[], locale: Locale): OwnSheetPlan {
  const [first, ...others] = sections.map(({ title, lines }): SheetBlock & { readonly title: string } => ({ title, cells: lines.map((line) => [...line]), formats: ["text", "text"], plain: true }));
  return { name: cardWords.name[locale], blocks: [first, ...others], widths: WIDTHS };
}

/** Labels and texts of the card of before. */
export function filledInOn(cells: InputMatrix | undefined): ReadonlyMap<string, string> {
  return new Map((cells ?? []).map(([label, text]) => [textOf(label ?? null), textOf(text ?? null)]));
}

/** Column of the results on the sheet of checks, and the row below its headers. */
const [CHECK_RESULT, FIRST_CHECK] = [3, 5];

/** How many checks of the sheet hold; undefined where there is none. */
export function checksOn(cells: InputMatrix | undefined, { passed }: Texts["checks"]): { readonly passed: number; readonly all: number } | undefined {
  const results = cells?.slice(FIRST_CHECK).map((row) => textOf(row[CHECK_RESULT] ?? null)).filter((text) => text !== "") ?? [];
  return results.length === 0 ? undefined : { passed: results.filter((text) => text === passed).length, all: results.length };
}
