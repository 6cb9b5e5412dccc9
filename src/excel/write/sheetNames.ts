/** Longest name that Excel allows. */
const LONGEST = 31;

/** Names for a group of sheets, "Tenor run 1", "Tenor run 1 clients", with the first number at which all are free. */
export function freeGroupNames(existing: readonly string[], stem: string, suffixes: readonly string[]): string[] {
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const names = suffixes.map((suffix) => sheetName(`${stem} ${number}`, suffix));
    if (names.every((name) => !taken.has(name.toLowerCase()))) return names;
  }
}

/** A name as wished for, or with the first number that makes it free. */
export function freeName(existing: readonly string[], wished: string): string {
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  if (!taken.has(wished.toLowerCase())) return wished;
  for (let number = 2; ; number++) if (!taken.has(`${wished} ${number}`.toLowerCase())) return `${wished} ${number}`;
}

/**
 * What sheets are called while they are being written, in the language of their names.
 * @param token tells them apart from those that another pane writes at the same moment
 */
export function unfinishedNames(names: readonly string[], token: string): string[] {
  return names.map((name, index) => sheetName(name, /[\u4e00-\u9fff]/.test(name) ? `（未完成 ${token}${index + 1}）` : ` (unfinished ${token}${index + 1})`));
}

function sheetName(name: string, suffix: string): string {
  return `${name.slice(0, LONGEST - suffix.length).trimEnd()}${suffix}`;
}
