import { uniformGrowth } from "../clv/clientTerms";
import { clientLifetimeValue } from "../clv/valuation";
import { fail, ok, type Result } from "../result/result";

/** A client who brings others, and business besides its own. Rates are annual decimals, money is in one currency. */
export interface ReferringClient {
  /** Referrals that the client makes a year. */
  readonly referrals: number;
  /** Probability that a referral becomes a client. */
  readonly probability: number;
  /** Lifetime value of a client won in this way, before the cost of winning it. */
  readonly referredValue: number;
  /** Acquisition cost that a referral saves. */
  readonly cacSaved: number;
  /** Share of those won who would have come without the referral: they save acquisition cost, and no more. */
  readonly joinsAnyway: number;
  /** Paid to the client for each one won. */
  readonly reward: number;
  /** Generations that count: 1 is those whom the client refers itself, 2 those whom they refer, and so on. */
  readonly depth: number;
  /** What each generation refers, as a share of what the one before did. */
  readonly decay: number;
  readonly churn: number;
  readonly pd: number;
  readonly discountRate: number;
  /** Whole years ahead. */
  readonly years: number;
  /** Income a year that other products are expected to bring. */
  readonly crossSell: number;
  /** Deposits, and what a unit of them earns a year. */
  readonly deposits: number;
  readonly depositMargin: number;
  /** Employees, the share of them with a payroll account here, and what an account earns a year. */
  readonly employees: number;
  readonly payrollShare: number;
  readonly payrollValue: number;
}

/** Present values. `total` is their sum in this order. */
export interface ReferralValue {
  /** Lifetime values of the clients whom this one refers itself. */
  readonly referredClients: number;
  readonly cacSaved: number;
  /** Negative. */
  readonly rewards: number;
  /** All three of the generations after the first. */
  readonly laterGenerations: number;
  readonly crossSell: number;
  readonly deposits: number;
  readonly payroll: number;
  readonly total: number;
  /** Clients won in the first generation and in all, not discounted. */
  readonly clientsWon: number;
  readonly clientsWonInAll: number;
  /** The referral parts as an amount a year, as CLV takes its argument referral. */
  readonly annualEquivalent: number;
}

/**
 * What a client is worth through others: those it refers, generation after generation, and the business that comes with it.
 *
 * Formula: clients of generation 1 won in year t: `J₁(t) = n·q·S(t)`, `S(t) = ((1 − PD)(1 − c))^t`; each new client who
 * would not have come anyway refers from the year after on: `J_{g+1}(t) = (1 − w)·n·q·δ^g·Σ_{u<t} J_g(u)·S(t − u)`. A client
 * won is worth `(1 − w)·V + CAC saved − reward`, at the end of its year. Cross-selling, deposits and payroll are valued as CLV
 * values revenue: once a year, at the end.
 *
 * Source: V. Kumar, J. A. Petersen & R. P. Leone (2010), Driving Profitability by Encouraging Customer Referrals: Who, When,
 * and How, Journal of Marketing 74(5): clients who come because of a referral count in full, others by the cost they save.
 *
 * @returns `tooLarge` where generations multiply beyond what a number holds
 */
export function referralValue(client: ReferringClient): Result<ReferralValue> {
  const generations = clientsByGeneration(client);
  const won = generations.map((byYear) => byYear.reduce((sum, count) => sum + count, 0));
  const present = generations.map((byYear) => byYear.reduce((sum, count, year) => sum + count / (1 + client.discountRate) ** (year + 1), 0));
  const later = present.slice(1).reduce((sum, count) => sum + count, 0);
  const perClient = (1 - client.joinsAnyway) * client.referredValue + client.cacSaved - client.reward;
  const unit = valueOfOne(client);
  if (!unit.ok) return unit;
  const of = (flow: number): number => flow * unit.value;
  const referredClients = present[0] * (1 - client.joinsAnyway) * client.referredValue;
  const cacSaved = present[0] * client.cacSaved;
  const rewards = 0 - present[0] * client.reward;
  const laterGenerations = later * perClient;
  const referred = referredClients + cacSaved + rewards + laterGenerations;
  const [crossSell, deposits, payroll] = [of(client.crossSell), of(client.deposits * client.depositMargin), of(client.employees * client.payrollShare * client.payrollValue)];
  const total = referred + crossSell + deposits + payroll;
  if (!Number.isFinite(total)) return fail("tooLarge");
  return ok({
    referredClients, cacSaved, rewards, laterGenerations, crossSell, deposits, payroll, total,
    clientsWon: won[0],
    clientsWonInAll: won.reduce((sum, count) => sum + count, 0),
    annualEquivalent: unit.value === 0 ? 0 : referred / unit.value,
  });
}

/** J_g(t): clients won by generation and year. */
function clientsByGeneration({ referrals, probability, joinsAnyway, depth, decay, churn, pd, years }: ReferringClient): number[][] {
  const survival = (1 - pd) * (1 - churn);
  const alive = Array.from({ length: years + 1 }, (_, year) => survival ** year);
  const rate = referrals * probability;
  const generations: number[][] = [Array.from({ length: years }, (_, year) => rate * alive[year + 1])];
  for (let generation = 1; generation < depth; generation++) {
    const before = generations[generation - 1];
    const passedOn = (1 - joinsAnyway) * rate * decay ** generation;
    generations.push(before.map((_, year) => {
      let referrers = 0;
      for (let won = 0; won < year; won++) referrers += before[won] * alive[year - won];
      return passedOn * referrers;
    }));
  }
  return generations;
}

/** Present value of 1 a year while the client is there. */
function valueOfOne({ churn, pd, discountRate, years }: ReferringClient): Result<number> {
  const terms = { referral: 0, retentionCost: 0, lgd: 0, ead: 0, capital: 0, capitalCharge: 0, acquisitionCost: 0, growth: uniformGrowth(0) };
  return clientLifetimeValue({ ...terms, revenue: 1, churn, pd, discountRate, periodsPerYear: 1, horizonPeriods: years, timing: "end" });
}
