import { isNumber } from "./isNumber";
import type { ClientTable } from "../portfolio/clientTable";
import { failure, type Failure } from "../result/failure";
import { responseRate } from "./retentionResponse";

/** What is said of each row of a client table about spending on it; NaN where nothing is. */
export interface SpendTerms {
  readonly ceiling: Float64Array;
  readonly floor: Float64Array;
  /** Spent a year today, part of the retention cost; NaN: all of it. */
  readonly spendToday: Float64Array;
  readonly testSpend: Float64Array;
  readonly testRetention: Float64Array;
  /** Least and most to be spent on the client; NaN: 0, and any amount. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Segment of each row, or −1, and the least and most to be spent on all of it; NaN: no bound. */
  readonly segmentOf: Int32Array;
  readonly segments: readonly string[];
  readonly segmentLeast: Float64Array;
  readonly segmentMost: Float64Array;
}

/** Beyond this many units of 1/k above the least spend, retention is at its ceiling to the last digit: money is only lost. */
const SATURATED = 36;

/** Each row's response, ready to be valued; rows without one are held where they are, or have none at all. */
export interface SpendResponses {
  readonly rate: Float64Array;
  readonly ceiling: Float64Array;
  readonly spendToday: Float64Array;
  readonly retentionToday: Float64Array;
  readonly least: Float64Array;
  /** The most that is worth trying: the bound, or where more money changes nothing. */
  readonly most: Float64Array;
  /** 1 where `most` is a bound that was given. */
  readonly isBounded: Uint8Array;
  /** 1 where retention is at its ceiling already: spend stays as it is. */
  readonly isHeld: Uint8Array;
  /** Why a row has no response, by row. */
  readonly failures: ReadonlyMap<number, Failure>;
}

/** Calibrates the response of every row that can be valued. */
export function spendResponses(table: ClientTable, terms: SpendTerms): SpendResponses {
  const column = (): Float64Array => new Float64Array(table.count);
  const found = { rate: column(), ceiling: column(), spendToday: column(), retentionToday: column(), least: column(), most: column(), isBounded: new Uint8Array(table.count), isHeld: new Uint8Array(table.count) };
  const failures = new Map(table.failures.map(({ row, failure: cause }): [number, Failure] => [row, cause]));
  for (let row = 0; row < table.count; row++) {
    if (failures.has(row)) continue;
    const cost = firstYear(table, "retentionCost", row);
    const spendToday = isNumber(terms.spendToday[row]) ? terms.spendToday[row] : cost;
    const retentionToday = 1 - firstYear(table, "churn", row);
    const ceiling = terms.ceiling[row];
    const floor = isNumber(terms.floor[row]) ? terms.floor[row] : 0;
    const tested = isNumber(terms.testSpend[row]) && isNumber(terms.testRetention[row]) ? { spend: terms.testSpend[row], retention: terms.testRetention[row] } : undefined;
    if (!isNumber(ceiling)) {
      failures.set(row, failure("missing", { parameter: "ceiling" }));
      continue;
    }
    const rate = responseRate({ retentionToday, spendToday, ceiling, floor, tested });
    const cause = typeof rate === "object" ? rate : brokenBounds(terms, row, spendToday, cost);
    if (cause) {
      failures.set(row, cause);
      continue;
    }
    place(found, row, { rate: rate as number, ceiling, spendToday, retentionToday, least: terms.least[row], most: terms.most[row] });
  }
  return { ...found, failures };
}

function place(found: Omit<SpendResponses, "failures">, row: number, { rate, ceiling, spendToday, retentionToday, least: asked, most: allowed }: Record<"rate" | "ceiling" | "spendToday" | "retentionToday" | "least" | "most", number>): void {
  const isHeld = rate === 0;
  const least = isNumber(asked) ? asked : 0;
  const saturated = least + SATURATED / rate;
  const isBounded = isNumber(allowed) && allowed <= saturated;
  found.rate[row] = rate;
  found.ceiling[row] = ceiling;
  found.spendToday[row] = spendToday;
  found.retentionToday[row] = retentionToday;
  found.isHeld[row] = isHeld ? 1 : 0;
  found.isBounded[row] = isBounded ? 1 : 0;
  found.least[row] = isHeld ? spendToday : least;
  found.most[row] = isHeld ? spendToday : isBounded ? allowed : saturated;
}

function brokenBounds({ least, most }: SpendTerms, row: number, spendToday: number, cost: number): Failure | undefined {
  if (spendToday > cost) return failure("mustNotExceed", { parameter: "current_spend", other: "retention_cost", value: spendToday, maximum: cost });
  if (isNumber(least[row]) && isNumber(most[row]) && least[row] > most[row]) return failure("mustNotExceed", { parameter: "minimum", other: "maximum", value: least[row], maximum: most[row] });
  return undefined;
}

function firstYear({ curves, values }: ClientTable, name: "churn" | "retentionCost", row: number): number {
  const curve = curves[name];
  return curve ? curve.values[row * curve.years] : values[name][row];
}
