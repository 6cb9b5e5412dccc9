/** A number with grouped thousands and a fixed number of decimals: 1,234.50. */
export function groupedNumber(value: number, decimals: number): string {
  const fixed = value.toFixed(decimals);
  const [whole, fraction] = (Number(fixed) === 0 ? fixed.replace("-", "") : fixed).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export function percentText(share: number, decimals = 1): string {
  return `${groupedNumber(share * 100, decimals)}%`;
}

const LARGE = 10_000;

/** Decimals in which all the amounts of a table are shown: none where one is large. */
export function moneyDecimals(amounts: readonly number[]): number {
  return amounts.some((amount) => Math.abs(amount) >= LARGE) ? 0 : 2;
}
