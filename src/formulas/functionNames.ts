const NAMESPACE = "TENOR";

/**
 * How Excel writes an add-in's function into a file: a prefix by which it knows the function again when the
 * add-in is there, and the namespace joined by an underscore. Written as it is typed, Excel would take it for
 * an unknown name until someone enters the formula anew (OfficeDev/Excel-Custom-Functions issue 108).
 */
const PREFIX = "_xldudf_";

/** "TENOR.CLV(A1)" → "_xldudf_TENOR_CLV(A1)", outside of texts. */
export function toFileFormula(formula: string): string {
  return outsideTexts(formula, (part) => part.replace(new RegExp(`\\b${NAMESPACE}\\.(?=\\w+\\()`, "gi"), `${PREFIX}${NAMESPACE}_`));
}

/** A formula as it is typed: files prefix newer and added functions. */
export function fromFileFormula(formula: string): string {
  return outsideTexts(formula, (part) => part.replace(new RegExp(`${PREFIX}${NAMESPACE}_(?=\\w+\\()`, "gi"), `${NAMESPACE}.`).replace(/_xlfn\.(_xlws\.)?|_xlpm\.|_xldudf_/g, ""));
}

/**
 * A Tenor function's own name, of whatever Excel and other programs make of it where the add-in is not loaded:
 * `TENOR.CLV`, `_xldudf_TENOR_CLV`, `_xlfn.TENOR.CLV`, `tenor_clv`. Undefined where it is no function of Tenor.
 */
export function tenorName(written: string): string | undefined {
  return new RegExp(`^(?:_xl[a-z]+[._])*${NAMESPACE}[._](\\w+)$`, "i").exec(written)?.[1].toUpperCase();
}

/** A Tenor function as it is typed. */
export function typedName(name: string): string {
  return `${NAMESPACE}.${name}`;
}

/** Texts and the quoted names of sheets stay as they are. */
function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/).map((part, index) => (index % 2 === 1 ? part : change(part))).join("");
}
