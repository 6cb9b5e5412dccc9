/**
 * What a piece of a formula is.
 * `function` is a name with its opening bracket next; `reference` an area with its sheet, of cells, rows or columns;
 * `structured` a table's area; `spill` the `#` after a reference; `implicit` the `@` of an implicit intersection;
 * `separator` a comma or semicolon; `unknown` a character that no formula has there.
 */
export type TokenKind =
  | "text" | "number" | "logical" | "error"
  | "function" | "reference" | "structured" | "name"
  | "operator" | "implicit" | "spill" | "separator"
  | "open" | "close" | "openArray" | "closeArray"
  | "space" | "unknown";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where it begins and where the next one does, in characters from 0. */
  readonly start: number;
  readonly end: number;
}

/** A sheet before its `!`: quoted, several, of another workbook. */
const SHEET = String.raw`(?:'(?:[^']|'')*'|(?:\[[^\]]*\])?[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
/** Nothing follows that would make a longer name of it. */
const ENDS = String.raw`(?![\p{L}\p{N}_.?\\(!$])`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", sticky(String.raw`\s+`)],
  ["text", sticky(String.raw`"(?:[^"]|"")*(?:"|$)`)],
  ["error", sticky(String.raw`(?:${SHEET})?#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA)`)],
  ["reference", sticky(String.raw`(?:${SHEET})?(?:${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})${ENDS}`)],
  ["number", sticky(String.raw`(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?`)],
  ["logical", sticky(String.raw`(?:TRUE|FALSE)${ENDS}`)],
  ["function", sticky(String.raw`(?:${SHEET})?${NAME}(?=\()`)],
  ["name", sticky(String.raw`(?:${SHEET})?${NAME}`)],
  ["operator", sticky(String.raw`<>|<=|>=|[-+*\/^&=<>%:]`)],
  ["implicit", sticky("@")],
  ["spill", sticky("#")],
  ["separator", sticky("[,;]")],
  ["open", sticky(String.raw`\(`)],
  ["close", sticky(String.raw`\)`)],
  ["openArray", sticky(String.raw`\{`)],
  ["closeArray", sticky(String.raw`\}`)],
];

/**
 * Cuts a formula, as `Range.formulas` gives it, into pieces that joined give the formula again, whatever it is:
 * what is no formula comes as pieces that are unknown.
 */
export function tokenise(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < formula.length; ) {
    const { kind, end } = tokenAt(formula, start);
    tokens.push({ kind, text: formula.slice(start, end), start, end });
    start = end;
  }
  return tokens;
}

function tokenAt(formula: string, start: number): { kind: TokenKind; end: number } {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const found = pattern.exec(formula);
    if (!found) continue;
    const end = start + found[0].length;
    return kind === "name" && formula[end] === "[" ? { kind: "structured", end: closingBracket(formula, end) } : { kind, end };
  }
  if (formula[start] === "[") return { kind: "structured", end: closingBracket(formula, start) };
  return { kind: "unknown", end: start + (formula.codePointAt(start)! > 0xffff ? 2 : 1) };
}

/** After the bracket that closes the one at `open`; an apostrophe takes the next character's meaning away. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, "iuy");
}
