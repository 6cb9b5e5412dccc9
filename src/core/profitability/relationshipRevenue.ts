/** Balances of a client and the prices they earn, rates annual. */
export interface RelationshipBalances {
  readonly drawn: number;
  /** Rate on what is drawn. */
  readonly rate: number;
  /** Funds transfer price of loans. */
  readonly ftpRate: number;
  readonly undrawn: number;
  /** Annual fee on what is undrawn. */
  readonly commitmentFee: number;
  /** Annual fee income. */
  readonly fees: number;
  readonly deposits: number;
  /** Rate paid on deposits. */
  readonly depositRate: number;
  /** Funds transfer price of deposits. */
  readonly depositFtpRate: number;
}

/**
 * Annual income from a relationship after funds transfer pricing (MODEL.md §1).
 *
 * Formula: `drawn·(rate − FTP) + undrawn·commitment fee + fees + deposits·(FTP of deposits − deposit rate)`.
 */
export function relationshipRevenue({ drawn, rate, ftpRate, undrawn, commitmentFee, fees, deposits, depositRate, depositFtpRate }: RelationshipBalances): number {
  return drawn * (rate - ftpRate) + undrawn * commitmentFee + fees + deposits * (depositFtpRate - depositRate);
}
