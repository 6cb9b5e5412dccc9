import { credibility, credibilityConstant, mean, shrink, sum } from "./credibility.mjs";
import { lastRecordedDate, lifeYears } from "./lifetime.mjs";
import { principalOf } from "./loans.mjs";
import { SIZES } from "./sizes.mjs";

/** PD and LGD by industry and size, from the outcomes of all loans of the file, shrunk towards the mean of all. */
export function estimate(loans) {
  const lastDate = lastRecordedDate(loans);
  const observed = loans.map((loan) => ({ ...loan, life: lifeYears(loan, lastDate), lossShare: lossShare(loan) }));
  const cells = cellsOf(observed);
  const all = observations(observed);
  const kPd = credibilityConstant(cells.map(({ members }) => members.map(({ defaulted }) => Number(defaulted))));
  const kLgd = credibilityConstant(cells.map(({ members }) => lossShares(members)).filter((shares) => shares.length > 0));
  return {
    lastDate,
    kPd,
    kLgd,
    all: { ...all, pd: annualRate(all.defaultRate, all.life) },
    cells: cells.map(({ industry, size, members }) => ({ industry, size, ...cellEstimate(observations(members), all, kPd, kLgd) })),
  };
}

/** Principal charged off over the principal at stake, not above 1; before recoveries, guarantee and collection cost. */
export function lossShare(loan) {
  return Math.min(1, loan.chargedOff / principalOf(loan));
}

/**
 * A lifetime rate turned annual: p = 1 − (1 − P)^(1/L) for a lifetime default rate P over a mean life of
 * L years. It spreads the defaults evenly over the mean life.
 */
export function annualRate(lifetimeRate, meanLife) {
  return 1 - (1 - lifetimeRate) ** (1 / meanLife);
}

/** Industry × size, industries by name and sizes upwards; cells without loans do not occur. */
function cellsOf(loans) {
  const industries = [...new Set(loans.map(({ industry }) => industry))].sort();
  return industries
    .flatMap((industry) => SIZES.map((size) => ({ industry, size, members: loans.filter((loan) => loan.industry === industry && loan.size === size) })))
    .filter(({ members }) => members.length > 0);
}

function lossShares(loans) {
  return loans.filter(({ defaulted }) => defaulted).map((loan) => loan.lossShare);
}

/** What a set of loans shows, before any shrinkage; the LGD is undefined where none defaulted. */
function observations(loans) {
  const defaults = loans.filter(({ defaulted }) => defaulted);
  const any = defaults.length > 0;
  return {
    loans: loans.length,
    defaults: defaults.length,
    defaultRate: defaults.length / loans.length,
    life: mean(loans.map(({ life }) => life)),
    lgd: any ? mean(lossShares(defaults)) : undefined,
    lgdByAmount: any ? sum(defaults.map((loan) => loan.lossShare * principalOf(loan))) / sum(defaults.map(principalOf)) : undefined,
  };
}

/** Default rate and life share one credibility: the cell is blended with k loans of the average kind. */
function cellEstimate(raw, all, kPd, kLgd) {
  const zPd = credibility(raw.loans, kPd);
  const zLgd = credibility(raw.defaults, kLgd);
  const shrunkRate = shrink(raw.defaultRate, all.defaultRate, zPd);
  const shrunkLife = shrink(raw.life, all.life, zPd);
  return {
    raw,
    zPd,
    zLgd,
    shrunkRate,
    shrunkLife,
    pd: annualRate(shrunkRate, shrunkLife),
    lgd: raw.lgd === undefined ? all.lgd : shrink(raw.lgd, all.lgd, zLgd),
  };
}
