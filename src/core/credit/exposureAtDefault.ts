/**
 * Exposure at default of a facility that is partly drawn.
 *
 * Formula: `EAD = drawn + CCF·undrawn`.
 *
 * @param drawn balance today, money, 0 or more
 * @param undrawn committed and not drawn, money, 0 or more
 * @param conversionFactor CCF: share of the undrawn part that is drawn when default comes, 0 to 1
 * @returns money
 *
 * Source: MODEL.md §1; Basel Framework, CRE20.94.
 */
export function exposureAtDefault(drawn: number, undrawn: number, conversionFactor: number): number {
  return drawn + conversionFactor * undrawn;
}
