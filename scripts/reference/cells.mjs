import { requireTypeScript } from "../requireTypeScript.mjs";
import { inCell, table } from "./markdown.mjs";
import { words } from "./words.mjs";

const { columnLetters } = requireTypeScript("src/formulas/a1.ts");
const { describeFailure } = requireTypeScript("src/catalog/text/describeFailure.ts");
const { excelErrorText } = requireTypeScript("src/catalog/text/errorTexts.ts");

/** What a page shows of a long result. */
const MOST_ROWS = 12;
const MOST_COLUMNS = 12;
const DIGITS = 6;
const MOST_DIGITS = 15;

const isFailure = (cell) => typeof cell === "object" && cell !== null && "reason" in cell;

/** What is left of numbers that cancel: below so much of the largest number beside it, a number is shown as 0. */
const NOISE = 1e-11;

/** A number for reading; its cell has all digits. */
const rounded = (value) => String(Number(value.toPrecision(Math.min(MOST_DIGITS, Math.max(DIGITS, Math.ceil(Math.log10(Math.abs(value) + 1)))))));

/** A cell as Excel shows it. */
export function shownCell(cell) {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return rounded(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (isFailure(cell)) return excelErrorText(cell.reason);
  return typeof cell === "object" ? cell.error : inCell(cell);
}

/** The first failure among cells, and what it says. */
export function failureIn(cells) {
  return cells.flat().find(isFailure);
}

export const messageOf = (failure, locale) => inCell(describeFailure(failure, locale));

/** A block of cells with its columns' letters and its rows' numbers, cut where it is long, and what was cut. */
export function sheetTable(cells, locale, mostRows = MOST_ROWS) {
  const say = words[locale];
  const [rows, columns] = [cells.length, cells[0].length];
  const shown = cells.slice(0, mostRows).map((row) => row.slice(0, MOST_COLUMNS));
  const noise = NOISE * Math.max(1, ...cells.flat().filter((cell) => typeof cell === "number").map(Math.abs));
  const lines = shown.map((row, index) => [String(index + 1), ...row.map((cell) => shownCell(typeof cell === "number" && Math.abs(cell) < noise ? 0 : cell))]);
  const heads = ["", ...shown[0].map((_, column) => columnLetters(column))];
  const isNumeric = (column) => shown.some((row) => typeof row[column] === "number");
  const align = ["---:", ...shown[0].map((_, column) => (isNumeric(column) ? "---:" : "---"))];
  return [
    table(heads, lines, align),
    ...(rows > mostRows ? [say.cutRows(mostRows, rows)] : []),
    ...(columns > MOST_COLUMNS ? [say.cutColumns(MOST_COLUMNS, columns)] : []),
  ];
}
