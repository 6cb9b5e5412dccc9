import type { CapitalFramework } from "../capital/frameworks";
import { scaledIrbCapital } from "../capital/irb";
import { uniformGrowth, type ClientTerms } from "../clv/clientTerms";
import { clvOf, type Components } from "../clv/components";
import { rateFromMultiple } from "../clv/rateForTarget";
import { valueRenewedClient } from "../clv/renewedLife";
import { coveredShare } from "../credit/guarantee";
import { lgdOfPledges } from "../credit/securedLgd";
import { raroc, rateForEconomicProfit, rateForRaroc, type UnpricedLoan } from "../profitability/riskAdjustedReturn";
import { fail, mapResult, ok, type Result } from "../result/result";
import { horizonPeriods } from "../units/horizon";
import type { PeriodsPerYear } from "../units/periodic";
import type { Timing } from "../units/timing";
import type { RiskInstrument } from "./riskInstrument";

/** A client with one loan, before anybody shares its risk. Rates are annual decimals, money is in one currency. */
export interface SharedLoan {
  readonly exposure: number;
  readonly rate: number;
  readonly ftpRate: number;
  /** Fees a year, money. */
  readonly fees: number;
  /** Operating cost a year per unit of exposure. */
  readonly costRate: number;
  readonly pd: number;
  /** Of what no collateral covers. */
  readonly lgd: number;
  readonly churn: number;
  readonly discountRate: number;
  readonly tenorYears: number;
  /** Years of the relationship, over which the loan is renewed; Infinity: for ever. */
  readonly years: number;
  /** Share of the loans that are renewed at maturity. */
  readonly renewal: number;
  /** h: annual charge on capital, the hurdle of the economic profit. */
  readonly capitalCharge: number;
  readonly capitalReturn: number;
  readonly taxRate: number;
  readonly acquisitionCost: number;
  readonly framework: CapitalFramework;
  /** Millions of euro; left out: a large firm. */
  readonly turnoverEurM?: number;
  readonly timing: Timing;
  readonly periodsPerYear: PeriodsPerYear;
}

/** What a target is of; the rate is that at which the economic profit is 0. */
export type RiskMetric = "clv" | "raroc" | "rate";

export interface RiskTarget {
  readonly metric: RiskMetric;
  /** At least this CLV or RAROC, at most this rate; left out: none. */
  readonly value?: number;
}

/** A client's risk and what it does to price and value, under a mix of instruments. */
export interface RiskFigures {
  readonly pd: number;
  readonly lgd: number;
  /** A year, money. */
  readonly expectedLoss: number;
  /** Money. */
  readonly capital: number;
  /** Rate that meets the target of CLV or RAROC; else that at which the economic profit is 0. */
  readonly rate: number;
  /** Undefined where there is no capital. */
  readonly raroc: number | undefined;
  readonly clv: number;
  /** Present value of 1 a year over the client's life. */
  readonly multiple: number;
}

/** Floor and cap of the effective maturity: Basel Framework, CRE32.46. */
const SHORTEST_MATURITY = 1;
const LONGEST_MATURITY = 5;
/** Guarantees together cover no more than the whole, but for rounding. */
const WHOLE = 1 + 1e-12;

/**
 * Expected loss, capital, price and value of a client whose risk is shared.
 *
 * Formulas: guaranteed parts take the guarantor's PD where it is better (`guaranteedPd`), LGD is that of `lgdOfPledges`, the
 * same for every part; `EL = PD·LGD·E`; capital by the internal-ratings formula, each part by itself,
 * `K = Σ s'·K(min(PD, PD_g)) + (1 − Σ s')·K(PD)` at M = tenor within 1 and 5 years; the price is `RATE_FOR` of the loan,
 * the value `valueRenewedClient` with `tenor − years taken off`. What instruments cost the lender is a cost of every year,
 * and what they cost once an acquisition cost; a year's profit bears the latter in equal parts over the tenor.
 *
 * @param amounts one for each instrument
 * @returns `aboveMaximum` for guarantees of more than the whole, `notAbove` where no tenor is left, `wholePeriods`,
 * `perpetualDiverges`, or `noSpread`
 */
export function riskFigures(loan: SharedLoan, instruments: readonly RiskInstrument[], amounts: readonly number[], target: RiskTarget): Result<RiskFigures> {
  const { exposure, pd, framework, turnoverEurM } = loan;
  const tenorYears = loan.tenorYears - sumOf("tenor", instruments, amounts);
  if (!(tenorYears > 0)) return fail("notAbove", { parameter: "tenor", minimum: 0, value: tenorYears });
  const guaranteed = sumOf("guarantee", instruments, amounts);
  if (guaranteed > WHOLE) return fail("aboveMaximum", { parameter: "guaranteed share", maximum: 1, value: guaranteed });

  const lgd = lgdOfPledges(exposure, loan.lgd, instruments.flatMap((one, place) => (one.kind === "collateral" ? [{ collateral: amounts[place] * exposure, haircut: one.haircut, fxHaircut: 0, lgdSecured: one.lgdSecured }] : [])));
  const maturityYears = Math.min(LONGEST_MATURITY, Math.max(SHORTEST_MATURITY, tenorYears));
  const parts = partsOf(pd, instruments, amounts, tenorYears);
  const sharedPd = parts.reduce((sum, part) => sum + part.share * part.pd, 0);
  const capital = parts.reduce((sum, part) => sum + part.share * scaledIrbCapital({ pd: part.pd, lgd, maturityYears, turnoverEurM }, framework), 0);

  const once = exposure * costToLender("costOnce", instruments, amounts);
  const yearly = exposure * (loan.costRate + costToLender("costAYear", instruments, amounts));
  const lines = valueOfOneAYear(loan, { pd: sharedPd, lgd, capital, tenorYears, yearly, once });
  if (!lines.ok) return lines;
  const revenue = exposure * (loan.rate - loan.ftpRate) + loan.fees;
  const costRate = exposure > 0 ? (yearly + once / tenorYears) / exposure : 0;
  const unpriced: UnpricedLoan = { exposure, ftpRate: loan.ftpRate, expectedLossRate: sharedPd * lgd, costRate, capitalRate: capital, capitalReturn: loan.capitalReturn, fees: loan.fees, taxRate: loan.taxRate };
  const returned = capital > 0 && exposure > 0 ? raroc({ ...unpriced, rate: loan.rate }) : ok(undefined);
  if (!returned.ok) return returned;
  return mapResult(rateNeeded(loan, unpriced, lines.value, target), (rate) => ({
    pd: sharedPd, lgd, expectedLoss: sharedPd * lgd * exposure, capital: capital * exposure, rate, raroc: returned.value,
    clv: clvOf({ ...lines.value, revenue: revenue * lines.value.revenue }), multiple: lines.value.revenue,
  }));
}

/** Σ amount·cost of the instruments that the lender pays for, per unit of exposure. */
function costToLender(cost: "costOnce" | "costAYear", instruments: readonly RiskInstrument[], amounts: readonly number[]): number {
  return instruments.reduce((sum, one, place) => (one.paidBy === "bank" ? sum + amounts[place] * one[cost] : sum), 0);
}

function sumOf(kind: RiskInstrument["kind"], instruments: readonly RiskInstrument[], amounts: readonly number[]): number {
  return instruments.reduce((sum, one, place) => (one.kind === kind ? sum + amounts[place] : sum), 0);
}

/** The exposure in parts, each with the PD that stands for it; the last is what nobody guarantees. */
function partsOf(pd: number, instruments: readonly RiskInstrument[], amounts: readonly number[], tenorYears: number): { readonly share: number; readonly pd: number }[] {
  const guaranteed = instruments.flatMap((one, place) => {
    if (one.kind !== "guarantee" || amounts[place] === 0) return [];
    const maturity = one.years === undefined ? {} : { maturity: { guaranteeYears: one.years, exposureYears: tenorYears } };
    return [{ share: coveredShare({ share: amounts[place], fxHaircut: 0, ...maturity }), pd: Math.min(pd, one.guarantorPd) }];
  });
  return [...guaranteed, { share: Math.max(0, 1 - guaranteed.reduce((sum, { share }) => sum + share, 0)), pd }];
}

interface SharedTerms {
  readonly pd: number;
  readonly lgd: number;
  readonly capital: number;
  readonly tenorYears: number;
  readonly yearly: number;
  readonly once: number;
}

/** The lines of the client if it brought 1 a year. */
function valueOfOneAYear(loan: SharedLoan, { pd, lgd, capital, tenorYears, yearly, once }: SharedTerms): Result<Components> {
  const { periodsPerYear } = loan;
  const horizon = horizonPeriods(loan.years, periodsPerYear);
  if (!horizon.ok) return horizon;
  const tenor = horizonPeriods(tenorYears, periodsPerYear);
  if (!tenor.ok) return tenor;
  const terms: ClientTerms = {
    revenue: 1, referral: 0, retentionCost: yearly, churn: loan.churn, pd, lgd, ead: loan.exposure, capital, capitalCharge: loan.capitalCharge, discountRate: loan.discountRate,
    acquisitionCost: loan.acquisitionCost + once, growth: uniformGrowth(0), periodsPerYear, horizonPeriods: horizon.value, timing: loan.timing,
  };
  return valueRenewedClient({ terms, tenorPeriods: tenor.value, renewal: loan.renewal });
}

function rateNeeded(loan: SharedLoan, unpriced: UnpricedLoan, lines: Components, { metric, value }: RiskTarget): Result<number> {
  if (value === undefined || metric === "rate") return rateForEconomicProfit(unpriced, loan.capitalCharge, 0);
  if (metric === "clv") return rateFromMultiple(lines, loan, value);
  // Without capital any profit is enough.
  return unpriced.capitalRate === 0 ? rateForEconomicProfit(unpriced, loan.capitalCharge, 0) : rateForRaroc(unpriced, value);
}

/**
 * How far figures are from a target, in its unit: 0 and below where they meet it.
 *
 * @param rate that the client pays; without capital it meets any RAROC where it is no loss
 */
export function shortfall(figures: RiskFigures, { metric, value = 0 }: RiskTarget, rate: number): number {
  switch (metric) {
    case "clv":
      return value - figures.clv;
    case "raroc":
      return figures.raroc === undefined ? figures.rate - rate : value - figures.raroc;
    case "rate":
      return figures.rate - value;
  }
}
