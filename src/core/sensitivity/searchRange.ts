import type { ClientTable } from "../portfolio/clientTable";
import { DRIVER_COLUMNS, PROBABILITY_DRIVERS, type Driver } from "../scenario/scenario";
import type { Lever } from "./change";

/** Amounts of a lever among which a solution is sought. */
export interface SearchRange {
  readonly low: number;
  readonly high: number;
  /** The amount that leaves the driver as it is; for `replace` today's mean over the clients. */
  readonly neutral: number;
}

/** Factors up to this are tried where nobody says otherwise. */
const HIGHEST_FACTOR = 10;
/** Rates are moved by up to this, 50 points. */
const WIDEST_MOVE = 0.5;
/** Rates are not set lower than this. */
const LOWEST_RATE = -0.5;
/** Amounts of money are tried up to this many times today's mean size. */
const TIMES_MEAN = 10;

const RATES: readonly Driver[] = ["growth", "discountRate", "benchmarkRate"];
const SHARES: readonly Driver[] = [...PROBABILITY_DRIVERS, "capital", "capitalCharge"];
/** Money that can be negative. */
const SIGNED: readonly Driver[] = ["revenue", "referral"];

/**
 * Where a lever is tried: factors 0 to 10, probabilities and shares over their whole range, rates by 50 points either way,
 * money up to ten times the mean size that the table has of it.
 */
export function searchRange(table: ClientTable, { driver, operation }: Lever): SearchRange {
  if (operation === "multiply" || operation === "hazard") return { low: 0, high: HIGHEST_FACTOR, neutral: 1 };
  const { mean, size } = describeColumn(table, driver);
  if (RATES.includes(driver)) return operation === "add" ? { low: -WIDEST_MOVE, high: WIDEST_MOVE, neutral: 0 } : { low: LOWEST_RATE, high: 1, neutral: mean };
  if (SHARES.includes(driver)) return operation === "add" ? { low: -1, high: 1, neutral: 0 } : { low: 0, high: 1, neutral: mean };
  const most = TIMES_MEAN * size;
  if (operation === "add") return { low: -most, high: most, neutral: 0 };
  return { low: SIGNED.includes(driver) ? -most : 0, high: most, neutral: mean };
}

/** Mean of what a driver stands for, and the mean size; of revenue where it is zero for everyone, so that there is a scale. */
function describeColumn(table: ClientTable, driver: Driver): { readonly mean: number; readonly size: number } {
  const column = columnOf(table, driver);
  const broken = new Set(table.failures.map(({ row }) => row));
  let [sum, sizes, count] = [0, 0, 0];
  column?.forEach((value, row) => {
    if (broken.has(row)) return;
    sum += value;
    sizes += Math.abs(value);
    count++;
  });
  if (sizes > 0) return { mean: sum / count, size: sizes / count };
  return { mean: 0, size: driver === "revenue" ? 1 : describeColumn(table, "revenue").size };
}

/** A driver's numbers in the first year. */
function columnOf({ values, curves, sources }: ClientTable, driver: Driver): Float64Array | undefined {
  if (driver === "collateral" || driver === "ccf") return sources[driver];
  const [name] = DRIVER_COLUMNS[driver] ?? [];
  const curve = name && curves[name];
  return curve ? curve.values.filter((_, place) => place % curve.years === 0) : name && values[name];
}

/** Cells of the grid over the whole range, and of the finer one around no change. */
const CELLS = 64;
const FINE_CELLS = 32;
/** Share of the range that the finer grid takes on each side. */
const FINE_SHARE = 0.1;

/** Amounts to be tried first, ascending: all over the range, and more closely around no change. */
export function searchGrid({ low, high, neutral }: SearchRange): number[] {
  const fine = FINE_SHARE * (high - low);
  const near = [Math.max(low, neutral - fine), Math.min(high, neutral + fine)] as const;
  const inside = neutral >= low && neutral <= high;
  const all = [...spread(low, high, CELLS), ...(inside ? [...spread(near[0], near[1], FINE_CELLS), neutral] : [])];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Numbers from low to high in equal cells, both ends included. */
export function spread(low: number, high: number, cells: number): number[] {
  return Array.from({ length: cells + 1 }, (_, index) => (index === cells ? high : low + ((high - low) * index) / cells));
}
