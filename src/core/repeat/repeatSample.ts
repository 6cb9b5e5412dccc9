import { failure, type Failure } from "../result/failure";
import { fail, ok, type Result } from "../result/result";
import type { RepeatState } from "./bgNbd";

/** Repeat business of clients, a position a client. */
export interface RepeatColumns {
  /** x: repeats. */
  readonly frequency: Float64Array;
  /** t_x: from the first deal to the last. */
  readonly recency: Float64Array;
  /** T: from the first deal to the date of the look. */
  readonly age: Float64Array;
}

/** Clients alike counted together: a likelihood needs each history once. */
export interface RepeatSample extends RepeatColumns {
  /** Clients with each history. */
  readonly count: Float64Array;
  readonly customers: number;
}

/** Fewer clients than this tell nothing about how clients differ. */
const FEWEST_CUSTOMERS = 10;

/**
 * Clients grouped by their histories, checked.
 *
 * @returns `brokenRule` for a row that cannot be, `notEnoughData` for fewer than 10 clients, `noRepeats` where none
 * came back
 */
export function repeatSample({ frequency, recency, age }: RepeatColumns): Result<RepeatSample> {
  for (let row = 0; row < frequency.length; row++) {
    const broken = age[row] > 0 ? impossibleState({ frequency: frequency[row], recency: recency[row], age: age[row] }) : failure("notAbove", { parameter: "age", minimum: 0, value: age[row] });
    if (broken) return fail("brokenRule", { parameter: broken.parameter ?? "", row: row + 1, detail: broken });
  }
  if (frequency.length < FEWEST_CUSTOMERS) return fail("notEnoughData", { parameter: "frequency", minimum: FEWEST_CUSTOMERS, value: frequency.length });
  const repeats = frequency.reduce((sum, x) => sum + x, 0);
  if (repeats === 0) return fail("noRepeats", { parameter: "frequency", value: frequency.length });

  const order = Uint32Array.from(frequency, (_, row) => row).sort((a, b) => frequency[a] - frequency[b] || recency[a] - recency[b] || age[a] - age[b]);
  const first: number[] = [];
  const count: number[] = [];
  for (const row of order) {
    const last = first.at(-1);
    if (last !== undefined && frequency[last] === frequency[row] && recency[last] === recency[row] && age[last] === age[row]) count[count.length - 1]++;
    else {
      first.push(row);
      count.push(1);
    }
  }
  const take = (column: Float64Array): Float64Array => Float64Array.from(first, (row) => column[row]);
  return ok({ frequency: take(frequency), recency: take(recency), age: take(age), count: Float64Array.from(count), customers: frequency.length });
}

/** Why a history cannot be, if it cannot. */
export function impossibleState({ frequency, recency, age }: RepeatState): Failure | undefined {
  if (recency > age) return failure("mustNotExceed", { parameter: "recency", other: "age", value: recency, maximum: age });
  if (frequency === 0 && recency > 0) return failure("recencyWithoutRepeat", { parameter: "recency", value: recency });
  return undefined;
}

/** Every k-th history, so that at most so many are left: enough to find where a search should start. */
export function thinned(sample: RepeatSample, most: number): RepeatSample {
  const every = Math.ceil(sample.count.length / most);
  if (every <= 1) return sample;
  const take = (column: Float64Array): Float64Array => column.filter((_, index) => index % every === 0);
  const count = take(sample.count);
  return { frequency: take(sample.frequency), recency: take(sample.recency), age: take(sample.age), count, customers: count.reduce((sum, one) => sum + one, 0) };
}
