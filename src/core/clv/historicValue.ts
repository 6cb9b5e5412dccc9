import { CompensatedSum } from "../numeric/compensatedSum";
import { fail, ok, type Result } from "../result/result";
import { isoDate, yearsBetween } from "../units/excelDate";

/**
 * Value at a date of the flows a client has brought so far.
 *
 * Formula: `Σ flow_i · (1 + r)^((as of − date_i)/365)`, Actual/365 as in Excel's XNPV.
 *
 * @param dates Excel serials, any order
 * @param flows money, one a date: income positive, costs and losses negative
 * @param asOf Excel serial of the valuation date
 * @param rate annual effective rate, greater than −1
 * @returns `futureFlow` where a flow lies after `asOf`
 */
export function historicValue(dates: readonly number[], flows: readonly number[], asOf: number, rate: number): Result<number> {
  const total = new CompensatedSum();
  for (let i = 0; i < dates.length; i++) {
    const years = yearsBetween(dates[i], asOf);
    if (years < 0) return fail("futureFlow", { parameter: "dates", asOf: isoDate(asOf), value: isoDate(dates[i]), row: i + 1 });
    total.add(flows[i] * (1 + rate) ** years);
  }
  return ok(total.value);
}
