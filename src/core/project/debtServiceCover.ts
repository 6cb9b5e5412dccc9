/**
 * Debt service cover ratio of a period: `DSCR = CFADS / (interest + principal)`.
 *
 * @returns undefined where no debt service is due
 *
 * Source: Bodmer, edbodmer.com, on LLCR and PLCR: a cash flow of 100 over a debt service of 50 is a DSCR of 2.
 */
export function debtServiceCover(cfads: number, debtService: number): number | undefined {
  return debtService > 0 ? cfads / debtService : undefined;
}
