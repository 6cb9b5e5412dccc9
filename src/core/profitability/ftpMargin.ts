/** Which side of the balance sheet a balance stands on. */
export type BalanceSide = "loan" | "deposit";

export interface TransferredBalance {
  readonly side: BalanceSide;
  readonly balance: number;
  /** Rate of the client: received on a loan, paid on a deposit. */
  readonly rate: number;
  /** Funds transfer price for the same term. */
  readonly ftpRate: number;
  /** Price of liquidity on top: charged to a loan, credited to a deposit. */
  readonly liquidityPremium: number;
}

/**
 * Margin of a balance after funds transfer pricing, money a year.
 *
 * Formula: loan `balance·(rate − FTP − liquidity premium)`, deposit `balance·(FTP + liquidity premium − rate)`.
 *
 * Source: Basel Committee on Banking Supervision, Principles for Sound Liquidity Risk Management and
 * Supervision (2008), Principle 4, on pricing liquidity costs and benefits into products.
 */
export function ftpMargin({ side, balance, rate, ftpRate, liquidityPremium }: TransferredBalance): number {
  const loanMargin = rate - (ftpRate + liquidityPremium);
  return balance * (side === "loan" ? loanMargin : -loanMargin);
}
