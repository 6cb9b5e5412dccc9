import { requireTypeScript } from "../requireTypeScript.mjs";

const { columnLetters } = requireTypeScript("src/formulas/a1.ts");
const { typedName } = requireTypeScript("src/formulas/functionNames.ts");

/** A range of at most so many numbers and texts is typed as {…}; a longer one, or one with blanks, stands on the sheet. */
const MOST_TYPED = 6;

function typedValue(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "object" ? value.error : String(value);
}

const isTyped = (range) => range.flat().length <= MOST_TYPED && range.flat().every((cell) => cell !== null && typeof cell !== "object" && cell !== "");
const typedRange = (range) => `{${range.map((row) => row.map(typedValue).join(",")).join(";")}}`;

/** Signature as people read it: optional parameters in brackets. */
export function signature({ name, params }) {
  return `=${typedName(name)}(${params.map((param) => (param.optional ? `[${param.name}]` : param.name)).join(", ")})`;
}

/**
 * A call as it is typed in a cell.
 * @returns the formula, and the cells it refers to: its ranges side by side from A1, a column free between them
 */
export function typedCall({ name }, args) {
  const ranges = [];
  let column = 0;
  const texts = args.map((arg) => {
    if (!Array.isArray(arg)) return typedValue(arg);
    if (isTyped(arg)) return typedRange(arg);
    const [first, last] = [column, column + arg[0].length - 1];
    ranges.push({ arg, first });
    column = last + 2;
    return `${columnLetters(first)}1:${columnLetters(last)}${arg.length}`;
  });
  while (texts.at(-1) === "") texts.pop();
  return { formula: `=${typedName(name)}(${texts.join(", ")})`, sheet: sheetOf(ranges, Math.max(0, column - 1)) };
}

function sheetOf(ranges, width) {
  const cells = Array.from({ length: Math.max(0, ...ranges.map(({ arg }) => arg.length)) }, () => Array.from({ length: width }, () => null));
  for (const { arg, first } of ranges) arg.forEach((row, r) => row.forEach((cell, c) => void (cells[r][first + c] = cell)));
  return cells;
}
