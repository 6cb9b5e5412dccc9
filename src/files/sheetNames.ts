const LONGEST_SHEET_NAME = 31;

/** Names that Excel takes for sheets: no []:*?/\, no apostrophe at an end, at most 31 characters, each once. */
export function sheetNames(wanted: readonly string[]): string[] {
  return wanted.reduce<string[]>((names, name) => [...names, unique(cleanSheetName(name), names, LONGEST_SHEET_NAME)], []);
}

function cleanSheetName(name: string): string {
  const clean = name.replace(/[[\]:*?/\\]/g, " ").replace(/\s+/g, " ").trim().replace(/^'+|'+$/g, "").slice(0, LONGEST_SHEET_NAME).replace(/'+$/, "").trim();
  // Excel keeps "History" for itself.
  return clean === "" ? "Sheet" : clean.toLowerCase() === "history" ? "History 1" : clean;
}

/** Headers of a table: text, on one line, none blank, each once (Excel compares without case). */
export function columnNames(wanted: readonly string[]): string[] {
  return wanted.reduce<string[]>((names, name, index) => [...names, unique(name.replace(/\s+/g, " ").trim() || `Column ${index + 1}`, names)], []);
}

/** Name of a table: letters, digits and underscores, not a cell address. */
export function tableName(wanted: string): string {
  const clean = wanted.normalize("NFKC").replace(/[^\p{L}\p{N}_]/gu, "_");
  const startsWell = /^[\p{L}_]/u.test(clean);
  const isAddress = /^(?:[a-z]{1,3}\d+|r\d*c\d*|[rc])$/i.test(clean);
  return startsWell && !isAddress ? clean : `_${clean}`;
}

/** The name itself, or with the first number behind it that makes it new. */
function unique(name: string, taken: readonly string[], longest = Infinity): string {
  const isTaken = (one: string): boolean => taken.some((other) => other.toLowerCase() === one.toLowerCase());
  let result = name;
  for (let number = 2; isTaken(result); number++) {
    const suffix = ` ${number}`;
    result = `${name.slice(0, longest - suffix.length)}${suffix}`;
  }
  return result;
}
