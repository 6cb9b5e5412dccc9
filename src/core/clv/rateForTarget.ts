import { fail, ok, type Result } from "../result/result";
import type { ClientTerms } from "./clientTerms";
import { clvOf, type Components } from "./components";
import { valueClient } from "./valuation";

/** A loan whose rate is sought: its exposure, what it is funded at, and its fees, money a year. */
export interface PricedExposure {
  readonly exposure: number;
  readonly ftpRate: number;
  readonly fees: number;
}

/**
 * Loan rate at which the value of a client meets a target.
 *
 * Formula: revenue is `E·(rate − FTP) + fees`, and CLV is linear in it: `CLV = other lines + revenue·multiple`,
 * the multiple being the revenue line of a client that brings 1 a year. So
 * `rate = FTP + ((target − other lines)/multiple − fees)/E`, exactly and without search.
 *
 * @param terms the client, all but its revenue
 * @returns an annual rate; `noSpread` without exposure, or where income never falls due; `perpetualDiverges` as in `valueClient`
 */
export function rateForLifetimeValue(terms: Omit<ClientTerms, "revenue">, priced: PricedExposure, target: number): Result<number> {
  if (priced.exposure === 0) return fail("noSpread", { metric: "CLV", target, detail: "exposure = 0" });
  const components = valueClient({ ...terms, revenue: 1 });
  return components.ok ? rateFromMultiple(components.value, priced, target) : components;
}

/**
 * The same from the lines of a client that brings 1 a year: its revenue line is the multiple.
 *
 * @returns an annual rate; `noSpread` without exposure, or where income never falls due
 */
export function rateFromMultiple(components: Components, { exposure, ftpRate, fees }: PricedExposure, target: number): Result<number> {
  const sought = { metric: "CLV", target };
  if (exposure === 0) return fail("noSpread", { ...sought, detail: "exposure = 0" });
  const multiple = components.revenue;
  if (multiple === 0) return fail("noSpread", { ...sought, detail: "income multiple = 0 (churn, pd, years, timing)" });
  const otherLines = clvOf({ ...components, revenue: 0 });
  return ok(ftpRate + ((target - otherLines) / multiple - fees) / exposure);
}
