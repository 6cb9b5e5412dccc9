import { sum } from "./credibility.mjs";

/** Balance of a level-payment loan after so many of its months, as a share of the amount lent. */
export function balanceShare(termMonths, elapsedMonths, annualNominalRate) {
  const i = annualNominalRate / 12;
  return (1 - (1 + i) ** (elapsedMonths - termMonths)) / (1 - (1 + i) ** -termMonths);
}

/** Balance at the start of each quarter that is left, as multiples of the balance today. */
export function quarterlyBalances(remainingMonths, annualNominalRate) {
  const quarters = Math.ceil(remainingMonths / 3);
  return Array.from({ length: quarters }, (_, quarter) => balanceShare(remainingMonths, 3 * quarter, annualNominalRate));
}

/**
 * The constant annual growth rate (below 0) under which the opening balances of the remaining quarters
 * add up to those of the level-payment schedule: Σ γ^k = Σ B_k/B_0 and g = γ⁴ − 1, found by bisection.
 * A single quarter needs no rate: 0.
 */
export function runOffRate(remainingMonths, annualNominalRate, lowest) {
  const balances = quarterlyBalances(remainingMonths, annualNominalRate);
  if (balances.length === 1) return 0;
  const target = sum(balances);
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (sum(balances.map((_, quarter) => middle ** quarter)) < target) low = middle;
    else high = middle;
  }
  return Math.max(lowest, low ** 4 - 1);
}
