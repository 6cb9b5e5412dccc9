import { round } from "../csv.mjs";
import * as assume from "./assumptions.mjs";
import { SIZES } from "./sizes.mjs";

/** The notes on top of the client file: what it is, how it was made, what was assumed. */
export function clientNotes(estimates, facts) {
  return [...provenance(facts), ...method(estimates, facts), ...cautions(facts), ...marks(), ...assumptions(), ...cellTable(estimates)];
}

function provenance(facts) {
  return [
    "Tenor sample portfolio: real US small-business loans with illustrative revenue and cost. Money in USD. Rates are annual decimals.",
    "Source: US Small Business Administration; described in Li & Mickel & Taylor 2018 (Journal of Statistics Education). Licence: public domain.",
    `Sample: a seeded random sample of ${facts.loans} loans out of an excerpt ordered by loan number. How well the excerpt represents SBA lending is unknown.`,
    `As of ${assume.AS_OF}: the year-end with the most loans on the books.`,
    `On the books: disbursed on or before; scheduled maturity after; not charged off on or before. ${facts.onTheBooks} loans of ${facts.loans}.`,
    `Left out: ${facts.disbursedLater} disbursed later; ${facts.chargedOffBefore} charged off before; ${facts.pastTerm} past their term; ${facts.noDisbursementDate} without a disbursement date.`,
  ];
}

function method({ kPd, kLgd, all, lastDate }, facts) {
  return [
    `PD: a lifetime rate turned annual by industry and employees: p = 1 - (1 - P)^(1 / L) with P = charged off / all and L = mean life. All loans: P = ${round(all.defaultRate, 4)} (${facts.chargedOff} of ${facts.loans}); L = ${round(all.life, 2)} years; p = ${round(all.pd, 4)}.`,
    `L: to charge-off for loans charged off; else the scheduled term cut at ${lastDate} which is the last date in the file.`,
    `Small cells are shrunk towards all loans: Z = n / (n + ${kPd}) for PD with n loans; Z = n / (n + ${kLgd}) for LGD with n defaults (constants estimated by Buhlmann-Straub).`,
    `LGD: principal charged off / min(disbursed; approved) capped at 1; mean over ${facts.chargedOff} charged-off loans; before the SBA guarantee. All loans: ${round(all.lgd, 4)}.`,
    "EAD: term loans = level-payment balance; lines of credit (RevLineCr = Y) = the limit; the limit is min(disbursed; approved). Before the SBA guarantee.",
    "Growth: the rate at which a term loan runs off; it gives the same sum of quarterly balances as the level-payment schedule. Revenue and retention cost are assumed to run off with the balance. Lines: 0 because renewed.",
    "Years: scheduled term left; rounded up to whole quarters.",
  ];
}

function cautions(facts) {
  return [
    "Caution: PD and LGD use outcomes up to 2014. They are hindsight and this file is no back-test.",
    `Caution: the file holds finished loans only; ${facts.approved2004To2006} of ${facts.loans} were approved in fiscal years 2004 to 2006 so that their lives run through the crisis of 2008 and 2009.`,
    "Caution: Term is partly the realised life: it is short for loans that went bad. So PD does not depend on the term of a client; but Years and EAD do.",
    `Caution: rows later charged off have ${round(facts.yearsLeftOfLaterChargedOff, 2)} Years left on average before rounding; the others ${round(facts.yearsLeftOfOthers, 2)}. Do not learn PD from Years.`,
    "Caution: pay-off dates are not recorded. A loan repaid early counts until its scheduled maturity; so the book is overstated and PD understated.",
    `Caution: industry is unknown for ${facts.unknownIndustry} loans; ${facts.unknownIndustryOf1997} of them approved in fiscal year 1997 of which few loans defaulted. That PD speaks of the year and not of an industry.`,
  ];
}

function marks() {
  return [
    "From the loans: Client; Industry; Segment; Region; Size; Home state; NAICS code; Facility; Amount disbursed; Amount approved; Disbursed; Term months; Employees; SBA guaranteed share (information only); Years.",
    "Estimated from the loans: PD; LGD. From the loans with an assumed schedule: EAD; Drawn; Undrawn; Growth.",
    "Assumption: Revenue; Retention cost; Churn; Discount rate; CAC; CCF; Deposits; Repricing share; Deposit beta.",
  ];
}

function assumptions() {
  const bands = (values) => SIZES.map((size) => `${size} ${values[size]}`).join("; ");
  return [
    "The assumptions are illustrative and have no source. Replace them with your own:",
    `Revenue = drawn x (margin + ${assume.FEE_BPS} bps fees) + undrawn x ${assume.COMMITMENT_FEE_BPS} bps + deposits x ${assume.DEPOSIT_MARGIN_BPS} bps. Margin in bps: ${bands(assume.MARGIN_BPS)}.`,
    `Retention cost in USD a year: ${bands(assume.RETENTION_COST)}.`,
    `Churn a year: ${bands(assume.CHURN)}.`,
    `Discount rate ${assume.DISCOUNT_RATE}; no growth beside the run-off; CAC ${assume.CAC} (clients already won); referral none.`,
    `Level-payment schedule at ${assume.SCHEDULE_RATE} nominal a year. Run-off not below ${assume.LOWEST_RUN_OFF} a year.`,
    `Lines: ${assume.LINE_UTILISATION} of the limit drawn; CCF ${assume.LINE_CCF} because LGD is measured against the limit.`,
    `Deposits ${assume.DEPOSIT_SHARE} of drawn; Repricing share ${assume.REPRICING_SHARE}; Deposit beta ${assume.DEPOSIT_BETA}.`,
  ];
}

/** One line an industry: loans/defaults, PD and LGD of each size. The full table is the estimates file. */
function cellTable({ cells }) {
  const industries = [...new Set(cells.map(({ industry }) => industry))];
  const short = ({ size, raw, pd, lgd }) => `${size.replace(" employees", "")}: ${raw.loans}/${raw.defaults} ${round(pd, 4)} ${round(lgd, 4)}`;
  return [
    "Cells as size: loans/defaults PD LGD (raw rates are in sba-estimates.csv):",
    ...industries.map((name) => `${name} - ${cells.filter(({ industry }) => industry === name).map(short).join("; ")}`),
  ];
}
