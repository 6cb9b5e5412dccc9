/** Chinese, Japanese and Korean characters and full-width forms, which take two columns. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
/** Marks that stand on the character before them, and characters that are not seen. */
const ZERO = /[\p{Mn}\p{Me}\u200b-\u200f\ufeff]/u;

/** Columns that a text takes on a terminal or, about, in a sheet. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : ZERO.test(character) ? 0 : 1;
  return width;
}
