import { quoteSheet } from "./a1";
import { tokenise } from "./tokenise";

/** Text to stand in place of a piece of a formula. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A formula or a piece of one with the sheet before every reference that names none, so that it means the same on any sheet.
 * Names and areas of tables stay: they mean the same everywhere but in their own table.
 */
export function qualified(text: string, sheet: string): string {
  return tokenise(text)
    .map((token) => (token.kind === "reference" && !token.text.includes("!") ? `${quoteSheet(sheet)}!${token.text}` : token.text))
    .join("");
}

/** A formula with pieces replaced, which may not overlap. */
export function withReplacement(formula: string, ...replacements: readonly Replacement[]): string {
  return [...replacements].sort((left, right) => right.start - left.start).reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), formula);
}
