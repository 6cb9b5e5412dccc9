import { isNumber } from "./isNumber";
import type { ClientTable } from "../portfolio/clientTable";
import { failure, type Failure } from "../result/failure";
import { responseRate, retentionAt } from "./retentionResponse";

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
  /** Of prospects; left out: there are none. */
  readonly acquisition?: AcquisitionTerms;
}

/**
 * Of prospects, to be won before they can be kept: the most of them that can be won, what is spent on each today, and the share
 * which that wins. A row that says nothing, NaN in all three, is a client.
 */
export interface AcquisitionTerms {
  readonly ceiling: Float64Array;
  readonly spend: Float64Array;
  readonly rate: Float64Array;
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
  /** 1 for prospects: their response is the share that is won, and the spend is paid once. */
  readonly isProspect: Uint8Array;
  /** Why a row has no response, by row. */
  readonly failures: ReadonlyMap<number, Failure>;
}

/** Calibrates the response of every row that can be valued. */
export function spendResponses(table: ClientTable, terms: SpendTerms): SpendResponses {
  const column = (): Float64Array => new Float64Array(table.count);
  const found = { rate: column(), ceiling: column(), spendToday: column(), retentionToday: column(), least: column(), most: column(), isBounded: new Uint8Array(table.count), isHeld: new Uint8Array(table.count), isProspect: new Uint8Array(table.count) };
  const failures = new Map(table.failures.map(({ row, failure: cause }): [number, Failure] => [row, cause]));
  for (let row = 0; row < table.count; row++) {
    if (failures.has(row)) continue;
    if (terms.acquisition && isProspect(terms.acquisition, row)) {
      const cause = placeProspect(found, row, terms, terms.acquisition);
      if (cause) failures.set(row, cause);
      continue;
    }
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
    const cause = typeof rate === "object" ? rate : spendToday > cost ? failure("mustNotExceed", { parameter: "current_spend", other: "retention_cost", value: spendToday, maximum: cost }) : brokenBounds(terms, row);
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

function isProspect({ ceiling, rate, spend }: AcquisitionTerms, row: number): boolean {
  return isNumber(ceiling[row]) || isNumber(rate[row]) || isNumber(spend[row]);
}

/**
 * The share of prospects won is `ceiling·(1 − e^(−ks))`, the same curve from nothing at no spend; k is that of today's spend and
 * share. Whom nothing wins, at a ceiling of 0, nothing is spent on.
 */
function placeProspect(found: Omit<SpendResponses, "failures">, row: number, terms: SpendTerms, acquisition: AcquisitionTerms): Failure | undefined {
  const [ceiling, spendToday, wonToday] = [acquisition.ceiling[row], acquisition.spend[row], acquisition.rate[row]];
  if (ceiling === 0) {
    found.isProspect[row] = found.isHeld[row] = 1;
    found.spendToday[row] = isNumber(spendToday) ? spendToday : 0;
    return undefined;
  }
  const cause = brokenAcquisition({ acquisition_ceiling: ceiling, acquisition_spend: spendToday, acquisition_rate: wonToday }, row) ?? brokenBounds(terms, row);
  if (cause) return cause;
  const rate = responseRate({ retentionToday: wonToday, spendToday, ceiling, floor: 0 });
  if (typeof rate === "object") return rate;
  found.isProspect[row] = 1;
  place(found, row, { rate, ceiling, spendToday, retentionToday: wonToday, least: terms.least[row], most: terms.most[row] });
  return undefined;
}

function brokenAcquisition(given: Readonly<Record<"acquisition_ceiling" | "acquisition_spend" | "acquisition_rate", number>>, row: number): Failure | undefined {
  for (const [parameter, value] of Object.entries(given)) {
    if (!isNumber(value)) return failure("missing", { parameter });
    if (!(value > 0)) return failure("notAbove", { parameter, minimum: 0, value });
  }
  const { acquisition_ceiling: maximum, acquisition_rate: value } = given;
  return value >= maximum ? failure("mustStayBelow", { parameter: "acquisition_rate", other: "acquisition_ceiling", value, maximum, row: row + 1 }) : undefined;
}

function brokenBounds({ least, most }: SpendTerms, row: number): Failure | undefined {
  if (isNumber(least[row]) && isNumber(most[row]) && least[row] > most[row]) return failure("mustNotExceed", { parameter: "minimum", other: "maximum", value: least[row], maximum: most[row] });
  return undefined;
}

function firstYear({ curves, values }: ClientTable, name: "churn" | "retentionCost", row: number): number {
  const curve = curves[name];
  return curve ? curve.values[row * curve.years] : values[name][row];
}

/** Retention of the first year at a spend on a client; of prospects the share won. */
export function responseAt({ ceiling, rate, retentionToday, spendToday }: SpendResponses, row: number, spend: number): number {
  return retentionAt({ ceiling: ceiling[row], spendToday: spendToday[row], retentionToday: retentionToday[row] }, rate[row], spend);
}
