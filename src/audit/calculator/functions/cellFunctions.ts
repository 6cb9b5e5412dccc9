import { isCellError, type InputCell } from "../../../catalog/cell";
import { normalCdf, normalQuantile } from "../../../core/numeric/normal";
import { DIV_ERROR, NUM_ERROR, cellByCell, finiteCell, numberOf, textOfCell, truthOf } from "../values";
import type { WorksheetFunction } from "./aggregates";

/** A function of numbers, cell by cell; arguments that are left out are 0. */
function ofNumbers(compute: (...numbers: number[]) => number | InputCell): WorksheetFunction {
  return (...args) =>
    cellByCell(args.map((arg) => arg ?? null), (...cells) => {
      const numbers: number[] = [];
      for (const cell of cells) {
        const number = numberOf(cell);
        if (typeof number !== "number") return number;
        numbers.push(number);
      }
      const result = compute(...numbers);
      return typeof result === "number" ? finiteCell(result) : result;
    });
}

/** A function of texts and numbers as texts, cell by cell. */
function ofCells(compute: (...cells: InputCell[]) => InputCell): WorksheetFunction {
  return (...args) => cellByCell(args.map((arg) => arg ?? null), (...cells) => cells.find(isCellError) ?? compute(...cells));
}

/** The same where an error is an answer, not an end. */
function ofAnyCell(compute: (cell: InputCell) => InputCell): WorksheetFunction {
  return (arg) => cellByCell([arg ?? null], compute);
}

function scaled(value: number, digits: number, round: (value: number) => number): number {
  const scale = 10 ** Math.trunc(digits);
  return (Math.sign(value) * round(Math.abs(value) * scale)) / scale;
}

const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar from 1900, for the days after its February of 29. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** The same day some months later, or the last of a month that is shorter. */
function monthsLater(serial: number, months: number): number {
  const date = new Date(FIRST_DAY + serial * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (Date.UTC(year, month, Math.min(date.getUTCDate(), last)) - FIRST_DAY) / DAY_MS;
}

const count = (cell: InputCell): number => {
  const number = numberOf(cell);
  return typeof number === "number" ? Math.max(0, Math.trunc(number)) : 0;
};

/** Functions that take a cell, or each cell of a block. */
export const cellFunctions: Readonly<Record<string, WorksheetFunction>> = {
  ABS: ofNumbers((value) => Math.abs(value)),
  SIGN: ofNumbers((value) => Math.sign(value)),
  INT: ofNumbers((value) => Math.floor(value)),
  // Half away from zero; the smallest step that a double has is added against its own rounding.
  ROUND: ofNumbers((value, digits = 0) => scaled(value, digits, (one) => Math.round(one + Number.EPSILON))),
  ROUNDUP: ofNumbers((value, digits = 0) => scaled(value, digits, Math.ceil)),
  ROUNDDOWN: ofNumbers((value, digits = 0) => scaled(value, digits, Math.floor)),
  TRUNC: ofNumbers((value, digits = 0) => scaled(value, digits, Math.floor)),
  MOD: ofNumbers((value, divisor) => (divisor === 0 ? DIV_ERROR : value - divisor * Math.floor(value / divisor))),
  POWER: ofNumbers((base, exponent) => base ** exponent),
  SQRT: ofNumbers((value) => (value < 0 ? NUM_ERROR : Math.sqrt(value))),
  EXP: ofNumbers((value) => Math.exp(value)),
  LN: ofNumbers((value) => (value <= 0 ? NUM_ERROR : Math.log(value))),
  NORMSDIST: ofNumbers((value) => normalCdf(value)),
  NORMSINV: ofNumbers((probability) => (probability <= 0 || probability >= 1 ? NUM_ERROR : normalQuantile(probability))),
  EDATE: ofNumbers((date, months) => monthsLater(Math.trunc(date), Math.trunc(months))),
  PMT: ofNumbers((rate, periods, value) => (rate === 0 ? -value / periods : (-value * rate) / (1 - (1 + rate) ** -periods))),
  NOT: ofCells((cell) => {
    const truth = truthOf(cell);
    return typeof truth === "boolean" ? !truth : truth;
  }),
  REPT: ofCells((text, times) => textOfCell(text).repeat(count(times))),
  LEN: ofCells((text) => textOfCell(text).length),
  UPPER: ofCells((text) => textOfCell(text).toUpperCase()),
  LOWER: ofCells((text) => textOfCell(text).toLowerCase()),
  TRIM: ofCells((text) => textOfCell(text).trim().replace(/ +/g, " ")),
  N: ofCells((cell) => (typeof cell === "number" ? cell : cell === true ? 1 : 0)),
  ISERROR: ofAnyCell(isCellError),
  ISNA: ofAnyCell((cell) => isCellError(cell) && cell.error === "#N/A"),
  ISNUMBER: ofAnyCell((cell) => typeof cell === "number"),
  ISTEXT: ofAnyCell((cell) => typeof cell === "string"),
  ISBLANK: ofAnyCell((cell) => cell === null),
};
