import { timeBetween, type TimeUnit } from "../units/timeUnit";

/** Deals of a client as models of repeat business take them. */
export interface RepeatHistory {
  readonly customer: string;
  /** x: days with a deal, after the first. */
  readonly frequency: number;
  /** t_x: from the first deal to the last. */
  readonly recency: number;
  /** T: from the first deal to the date of the look. */
  readonly age: number;
  /** Mean value of a day with a deal, the first left out; undefined without a repeat. */
  readonly meanValue: number | undefined;
  readonly totalValue: number;
  /** From the last deal to the date of the look. */
  readonly sinceLast: number;
}

export interface Deal {
  readonly customer: string;
  /** Excel serial. */
  readonly date: number;
  readonly amount: number;
}

/**
 * Recency, frequency and value of each client, in the order of first appearance.
 *
 * Deals of one day are one; those after the date of the look are not known yet, and a client that has none before it
 * is left out.
 *
 * @param asOf Excel serial
 *
 * Source: Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24(2), for x, t_x
 * and T; Fader, Hardie & Lee (2005), RFM and CLV, Journal of Marketing Research 42(4), for the mean of the repeats.
 */
export function repeatHistories(deals: readonly Deal[], asOf: number, unit: TimeUnit): RepeatHistory[] {
  const daysOf = new Map<string, Map<number, number>>();
  for (const { customer, date, amount } of deals) {
    const day = Math.trunc(date);
    if (day > Math.trunc(asOf)) continue;
    let days = daysOf.get(customer);
    if (!days) daysOf.set(customer, (days = new Map<number, number>()));
    days.set(day, (days.get(day) ?? 0) + amount);
  }
  return [...daysOf].map(([customer, days]) => {
    let [first, last, totalValue] = [Infinity, -Infinity, 0];
    for (const [day, amount] of days) {
      first = Math.min(first, day);
      last = Math.max(last, day);
      totalValue += amount;
    }
    const frequency = days.size - 1;
    return {
      customer, frequency, totalValue,
      recency: timeBetween(first, last, unit),
      age: timeBetween(first, asOf, unit),
      meanValue: frequency > 0 ? (totalValue - days.get(first)!) / frequency : undefined,
      sinceLast: timeBetween(last, asOf, unit),
    };
  });
}
