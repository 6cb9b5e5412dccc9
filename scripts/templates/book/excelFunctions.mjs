import { requireTypeScript } from "../../requireTypeScript.mjs";

const { normalCdf, normalQuantile } = requireTypeScript("src/core/numeric/normal.ts");

/** An error as a cell shows it: `#N/A`. */
export class CellError {
  constructor(code) {
    this.code = code;
  }
}

/** The one value of a cell or of a block of one cell. */
export function scalarOf(value) {
  return Array.isArray(value) ? value[0][0] : value;
}

export function toNumber(value) {
  if (value === null || value === undefined || value === "") return 0;
  const number = Number(value);
  if (Number.isNaN(number)) throw new Error(`"${value}" is no number`);
  return number;
}

export function toText(value) {
  if (value === null || value === undefined) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

const cellsOf = (args) => args.flatMap((arg) => (Array.isArray(arg) ? arg.flat() : [arg]));

/** The numbers among cells; the first error instead, where there is one. */
const overNumbers = (compute) => (...args) => {
  const cells = cellsOf(args);
  return cells.find((cell) => cell instanceof CellError) ?? compute(cells.filter((cell) => typeof cell === "number"));
};

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Excel's own functions, as far as the templates use them. */
export const EXCEL_FUNCTIONS = {
  SUM: overNumbers(sum),
  MIN: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  AVERAGE: overNumbers((numbers) => (numbers.length === 0 ? new CellError("#DIV/0!") : sum(numbers) / numbers.length)),
  COUNT: (...args) => cellsOf(args).filter((cell) => typeof cell === "number").length,
  COUNTA: (...args) => cellsOf(args).filter((cell) => cell !== null).length,
  COUNTIF: (block, wanted) => cellsOf([block]).filter((cell) => cell === scalarOf(wanted)).length,
  SUMIF: (block, wanted, amounts) => sum(cellsOf([block]).map((cell, index) => (cell === scalarOf(wanted) ? toNumber(cellsOf([amounts])[index]) : 0))),
  SUMPRODUCT: (one, other) => sum(cellsOf([one]).map((cell, index) => toNumber(cell) * toNumber(cellsOf([other])[index]))),
  SUMXMY2: (one, other) => sum(cellsOf([one]).map((cell, index) => (toNumber(cell) - toNumber(cellsOf([other])[index])) ** 2)),
  ABS: (value) => Math.abs(toNumber(scalarOf(value))),
  ROUND: (value, digits) => roundTo(toNumber(scalarOf(value)), toNumber(scalarOf(digits))),
  MOD: (value, divisor) => toNumber(scalarOf(value)) - toNumber(scalarOf(divisor)) * Math.floor(toNumber(scalarOf(value)) / toNumber(scalarOf(divisor))),
  REPT: (text, times) => toText(scalarOf(text)).repeat(Math.max(0, Math.trunc(toNumber(scalarOf(times))))),
  AND: (...args) => cellsOf(args).every(Boolean),
  OR: (...args) => cellsOf(args).some(Boolean),
  MATCH: (wanted, block) => {
    const at = cellsOf([block]).indexOf(scalarOf(wanted));
    return at < 0 ? new CellError("#N/A") : at + 1;
  },
  INDEX: (block, row, column) => [row, column].map(scalarOf).find((place) => place instanceof CellError) ?? block[toNumber(scalarOf(row)) - 1][column === undefined ? 0 : toNumber(scalarOf(column)) - 1],
  EXP: (value) => Math.exp(toNumber(scalarOf(value))),
  NORMSDIST: (value) => normalCdf(toNumber(scalarOf(value))),
  NORMSINV: (probability) => normalQuantile(toNumber(scalarOf(probability))),
  EDATE: (date, months) => monthsLater(toNumber(scalarOf(date)), toNumber(scalarOf(months))),
  PMT: (rate, periods, value) => {
    const [r, n, amount] = [rate, periods, value].map((argument) => toNumber(scalarOf(argument)));
    return r === 0 ? -amount / n : (-amount * r) / (1 - (1 + r) ** -n);
  },
};

/** Functions that look at no more of their arguments than they need. */
export const LAZY_FUNCTIONS = {
  IF: ([condition, then, otherwise]) => {
    const chosen = condition();
    if (chosen instanceof CellError) return chosen;
    return chosen ? then() : (otherwise?.() ?? false);
  },
  IFERROR: ([value, otherwise]) => {
    const result = value();
    return result instanceof CellError ? otherwise() : result;
  },
};

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** The same day some months later, or the last of a month that is shorter. */
function monthsLater(serial, months) {
  const date = new Date(FIRST_DAY + serial * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (Date.UTC(year, month, Math.min(date.getUTCDate(), last)) - FIRST_DAY) / DAY;
}

/** Half away from zero. */
function roundTo(value, digits) {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale + Number.EPSILON)) / scale;
}
