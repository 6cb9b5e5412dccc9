import { isoDate } from "../../../core/units/excelDate";
import { readRates, type CurrencyRate, type RateProblem } from "../../../crm/read/rates";

/** Reads rates that were typed or pasted, a line each: currency, rate and, where it changes, date. */
export function readRatesText(text: string): { readonly rates: readonly CurrencyRate[]; readonly problems: readonly RateProblem[] } {
  const lines = text.split(/\r?\n/).map((line) => line.split(/[\t;\s]+/).map((part) => part.replace(/,$/, "")).filter((part) => part !== ""));
  const { rates, problems } = readRates([["Currency", "Rate", "Date"], ...lines.map(([currency = null, rate = null, date = null]) => [currency, rate, date])]);
  // Lines count without the headers.
  return { rates, problems: problems.map((problem) => ({ ...problem, row: problem.row - 1 })) };
}

export function writeRatesText(rates: readonly CurrencyRate[]): string {
  return rates.map(({ currency, rate, from }) => [currency, String(rate), ...(from === undefined ? [] : [isoDate(from)])].join(" ")).join("\n");
}
