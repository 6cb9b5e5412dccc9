import type { RelationshipBalances } from "./relationshipRevenue";

/** A client's balances and prices, and what else it brings and costs in a year, as money. */
export interface ClientRelationship extends RelationshipBalances {
  /** Income of business that the client brings and others book: payroll, supply chain, custody, referrals. */
  readonly linkedBusiness: number;
  readonly cost: number;
  /** Provisions for expected loss. */
  readonly provisions: number;
  /** Economic capital. */
  readonly capital: number;
  /** Annual charge per unit of capital. */
  readonly capitalCharge: number;
}

/** The lines of a contribution in the order of their sum. */
export const CONTRIBUTION_LINES = ["lendingMargin", "commitmentFees", "depositMargin", "fees", "linkedBusiness", "cost", "provisions", "capitalCharge"] as const;
export type ContributionLine = (typeof CONTRIBUTION_LINES)[number];

/** Each line signed as it enters the sum: income positive, costs negative. */
export type Contribution = Readonly<Record<ContributionLine, number>>;

/**
 * What a client brings the lender in a year, line by line.
 *
 * Formula: `drawn·(rate − FTP) + undrawn·commitment fee + deposits·(FTP of deposits − deposit rate) + fees
 * + linked business − cost − provisions − capital·charge`. The first four lines are `relationshipRevenue`.
 */
export function clientContribution(client: ClientRelationship): Contribution {
  return {
    lendingMargin: client.drawn * (client.rate - client.ftpRate),
    commitmentFees: client.undrawn * client.commitmentFee,
    depositMargin: client.deposits * (client.depositFtpRate - client.depositRate),
    fees: client.fees,
    linkedBusiness: client.linkedBusiness,
    cost: 0 - client.cost,
    provisions: 0 - client.provisions,
    capitalCharge: 0 - client.capital * client.capitalCharge,
  };
}

/** The contribution itself: the sum of its lines, in their order. */
export function contributionOf(lines: Contribution): number {
  let sum = 0;
  for (const line of CONTRIBUTION_LINES) sum += lines[line];
  return sum;
}
