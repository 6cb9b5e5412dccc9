import { quoteSheet } from "./a1";
import { typedName } from "./functionNames";
import { tenorCalls } from "./tenorCalls";
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

/**
 * A formula with every call of Tenor spelt as it is typed. Excel leaves other spellings, and an `@` that takes one cell of
 * a result, where it read a formula without the add-in.
 */
export function mended(formula: string): string {
  const tokens = tokenise(formula);
  const replacements = tenorCalls(formula).flatMap(({ name, written, start }): Replacement[] => {
    const before = tokens.find(({ kind, end }) => kind === "implicit" && end === start);
    return [{ start, end: start + written.length, text: typedName(name) }, ...(before ? [{ ...before, text: "" }] : [])];
  });
  return withReplacement(formula, ...replacements);
}
