import type { Param } from "../../catalog/define/param";

/** Whether a parameter is TRUE or FALSE. */
export function isFlag(param: Param): boolean {
  return param.defaultText === "TRUE" || param.defaultText === "FALSE";
}

/** Whether a parameter is a horizon: a number of years, or the word for a perpetual one. */
export function isYears(param: Param): boolean {
  const word = param.read([["perpetual"]]);
  return word.ok && word.value === Infinity;
}

const FLAG_WORDS: readonly (readonly [word: string, meaning: number])[] = [
  ["1", 1], ["true", 1], ["yes", 1], ["y", 1], ["是", 1], ["真", 1],
  ["0", 0], ["false", 0], ["no", 0], ["n", 0], ["否", 0], ["假", 0],
];

/** Words that an argument may hold, each with what formulas ask for; none where it holds numbers or free text. */
export function choicesAndWords(param: Param): readonly (readonly [word: string, meaning: string | number])[] {
  if (isFlag(param)) return FLAG_WORDS;
  const seen = new Set<string>();
  const words: (readonly [string, string])[] = [];
  for (const { value, label, synonyms = [] } of param.choices ?? []) {
    for (const word of [value, ...Object.values(label), ...synonyms]) {
      const key = word.toLowerCase();
      if (!seen.has(key)) words.push([word, value]);
      seen.add(key);
    }
  }
  return words;
}
