import { constant } from "../sheet/blockWriter";

/** A number by a word of an argument: a look-up in a table that stands in the formula. */
export function chosen(name: string, numbers: readonly (readonly [word: string, value: number])[]): string {
  return `VLOOKUP([${name}],{${numbers.map(([word, value]) => `${constant(word)},${constant(value)}`).join(";")}},2,FALSE)`;
}
