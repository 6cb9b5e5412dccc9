import { isBlank, type InputCell } from "../../catalog/cell";
import { serialOfIsoDate } from "../../core/units/excelDate";

/** Which of two numbers before a year is the month. */
export const DATE_ORDERS = ["dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What a column's dates say about their order. */
export type OrderFinding =
  /** No date of the column needs an order. */
  | { readonly kind: "none" }
  | { readonly kind: "known"; readonly order: DateOrder }
  /** Every one reads both ways, to different days. */
  | { readonly kind: "ambiguous"; readonly example: string }
  /** Some read only as day-month, others only as month-day. */
  | { readonly kind: "mixed"; readonly example: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})$/;
const DAY_NAME = /^(\d{1,2})[- ./]([a-z]{3})[a-z]*\.?[- ./,]+(\d{2}|\d{4})$/;
const NAME_DAY = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/;
const TIME = /[T ]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

const BEGINS_WITH_YEAR = /^\d{4}/;

/** Two digits of a year as Excel reads them: 30 to 99 are of the last century. */
const PIVOT = 30;
/** Serials of a sheet's dates: 1927-05-18 to 2173-10-13. Below are counts, above compact dates. */
const [FIRST_SERIAL, LAST_SERIAL] = [10_000, 100_000];

/** Decides the order of a column's dates, told one cell after the other: the column as a whole decides. */
export class DateColumn {
  private dayFirst?: string;
  private monthFirst?: string;
  private both?: string;

  add(cell: InputCell): void {
    // What begins with a year has no such order: nearly all exports.
    const parts = typeof cell === "string" && !BEGINS_WITH_YEAR.test(cell) ? YEAR_LAST.exec(bare(cell)) : null;
    if (!parts) return;
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    if (first > 12 && second <= 12) this.dayFirst ??= parts[0];
    else if (second > 12 && first <= 12) this.monthFirst ??= parts[0];
    else if (first !== second && first <= 12) this.both ??= parts[0];
  }

  order(): OrderFinding {
    if (this.dayFirst !== undefined && this.monthFirst !== undefined) return { kind: "mixed", example: `${this.dayFirst}, ${this.monthFirst}` };
    if (this.dayFirst !== undefined) return { kind: "known", order: "dmy" };
    if (this.monthFirst !== undefined) return { kind: "known", order: "mdy" };
    return this.both === undefined ? { kind: "none" } : { kind: "ambiguous", example: this.both };
  }
}

/** Excel serial of a cell's day; undefined where it is no date. Times of day are left out. */
export function readDateCell(cell: InputCell, order: DateOrder): number | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === "number") return serialOfNumber(cell);
  return typeof cell === "string" ? serialOfText(bare(cell), order) : undefined;
}

function serialOfNumber(number: number): number | undefined {
  if (number >= FIRST_SERIAL && number < LAST_SERIAL) return Math.trunc(number);
  return Number.isInteger(number) ? serialOfText(String(number), "dmy") : undefined;
}

function serialOfText(text: string, order: DateOrder): number | undefined {
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) return serialOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return order === "dmy" ? serialOf(yearLast[4], yearLast[3], yearLast[1]) : serialOf(yearLast[4], yearLast[1], yearLast[3]);
  const dayName = DAY_NAME.exec(text);
  if (dayName) return serialOf(dayName[3], monthNumber(dayName[2]), dayName[1]);
  const nameDay = NAME_DAY.exec(text);
  return nameDay ? serialOf(nameDay[3], monthNumber(nameDay[1]), nameDay[2]) : undefined;
}

function serialOf(year: string, month: string, day: string): number | undefined {
  const short = Number(year);
  const full = year.length === 4 ? year : String(short + (short < PIVOT ? 2000 : 1900));
  return serialOfIsoDate(`${full}-${month}-${day}`);
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name) + 1);
}

/** Days that are read once for all rows that have them. */
const REMEMBERED = 10_000;

/** `readDateCell` for a column: the same text is read once. */
export function dateReader(order: DateOrder): (cell: InputCell) => number | undefined {
  const known = new Map<InputCell, number | undefined>();
  return (cell) => {
    if (known.has(cell)) return known.get(cell);
    const serial = readDateCell(cell, order);
    if (known.size < REMEMBERED) known.set(cell, serial);
    return serial;
  };
}

/** A day and nothing else, in plain characters. */
const PLAIN_DAY = /^[\d/.-]{6,10}$/;

/** Plain characters, without the time of day. */
function bare(text: string): string {
  if (PLAIN_DAY.test(text)) return text;
  return text.normalize("NFKC").trim().replace(TIME, "").trim().toLowerCase();
}
