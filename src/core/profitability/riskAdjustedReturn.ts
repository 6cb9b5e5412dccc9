import { fail, ok, type Result } from "../result/result";

/** A loan that is priced for its risk: what it earns on its exposure and what that costs, rates annual. */
export interface RiskPricedLoan {
  readonly exposure: number;
  /** Rate of the client. */
  readonly rate: number;
  /** Funds transfer price. */
  readonly ftpRate: number;
  /** Expected loss a year per unit of exposure, PD·LGD. */
  readonly expectedLossRate: number;
  /** Operating cost a year per unit of exposure. */
  readonly costRate: number;
  /** Economic capital per unit of exposure. */
  readonly capitalRate: number;
  /** What the capital itself earns a year, invested without risk. */
  readonly capitalReturn: number;
  /** Annual fee income, money. */
  readonly fees: number;
  /** Share of the profit, or of the loss, that tax takes. */
  readonly taxRate: number;
}

/** Economic capital of the loan: exposure × capital rate. */
function economicCapital({ exposure, capitalRate }: Pick<RiskPricedLoan, "exposure" | "capitalRate">): number {
  return exposure * capitalRate;
}

/**
 * Profit of a year after expected loss and tax.
 *
 * Formula: `(E·(rate − FTP − EL − cost) + fees + E·k·return on capital)·(1 − tax)`.
 */
function riskAdjustedProfit(loan: RiskPricedLoan): number {
  const { exposure, rate, ftpRate, expectedLossRate, costRate, capitalReturn, fees, taxRate } = loan;
  const margin = exposure * (rate - ftpRate - expectedLossRate - costRate);
  return (margin + fees + economicCapital(loan) * capitalReturn) * (1 - taxRate);
}

/**
 * Risk-adjusted return on capital: profit after expected loss and tax per unit of economic capital.
 *
 * Formula: `RAROC = (E·(rate − FTP − EL − cost) + fees + E·k·return on capital)·(1 − tax) / (E·k)`.
 * A loss lowers tax elsewhere, so the tax rate applies to it as well.
 *
 * @returns an annual rate, or `zeroDivisor` where there is no capital
 *
 * Source: Crouhy, Galai & Mark, The Essentials of Risk Management, on RAROC as expected revenues less
 * costs, expected losses and taxes plus the return on economic capital, over economic capital.
 */
export function raroc(loan: RiskPricedLoan): Result<number> {
  const capital = economicCapital(loan);
  if (capital === 0) return fail("zeroDivisor", { parameter: loan.exposure === 0 ? "exposure" : "capital_rate", quantity: "RAROC" });
  return ok(riskAdjustedProfit(loan) / capital);
}

/**
 * What a loan earns in a year beyond what its capital has to: the same profit as in `raroc`, less the hurdle.
 *
 * Formula: `economic profit = profit − hurdle·E·k = (RAROC − hurdle)·E·k`.
 *
 * Source: Stewart, The Quest for Value (1991), on profit after a charge for capital.
 */
export function economicProfit(loan: RiskPricedLoan, hurdleRate: number): number {
  return riskAdjustedProfit(loan) - hurdleRate * economicCapital(loan);
}

/** A loan whose rate is sought. */
export type UnpricedLoan = Omit<RiskPricedLoan, "rate">;

/**
 * Rate at which a loan meets a RAROC, the inverse of `raroc`.
 *
 * @returns `zeroDivisor` where there is no capital per unit of exposure, `noSpread` where no rate reaches the profit
 */
export function rateForRaroc(loan: UnpricedLoan, target: number): Result<number> {
  if (loan.capitalRate === 0) return fail("zeroDivisor", { parameter: "capital_rate", quantity: "RAROC" });
  return rateForProfit(loan, target * economicCapital(loan), { metric: "RAROC", target });
}

/** Rate at which a loan meets an economic profit, the inverse of `economicProfit`; `noSpread` where none does. */
export function rateForEconomicProfit(loan: UnpricedLoan, hurdleRate: number, target: number): Result<number> {
  return rateForProfit(loan, target + hurdleRate * economicCapital(loan), { metric: "economic profit", target });
}

/** The profit is linear in the rate: `rate = FTP + EL + cost − k·return on capital + (profit/(1 − tax) − fees)/E`. */
function rateForProfit(loan: UnpricedLoan, profit: number, sought: { readonly metric: string; readonly target: number }): Result<number> {
  const { exposure, ftpRate, expectedLossRate, costRate, capitalRate, capitalReturn, fees, taxRate } = loan;
  if (exposure === 0) return fail("noSpread", { ...sought, detail: "exposure = 0" });
  if (taxRate === 1) return fail("noSpread", { ...sought, detail: "tax_rate = 1" });
  return ok(ftpRate + expectedLossRate + costRate - capitalRate * capitalReturn + (profit / (1 - taxRate) - fees) / exposure);
}
