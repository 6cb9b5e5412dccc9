import { valueInYear } from "../cashflow/yearCurve";
import type { ClientTerms } from "../clv/clientTerms";
import { clvOf, type Components } from "../clv/components";
import { clientSchedule } from "../clv/schedule";
import { ok, type Result } from "../result/result";
import type { OneClient } from "../scenario/oneClient";
import type { Shock } from "../scenario/scenario";

/** What ends when the client leaves; the rest goes on as it would have. */
export interface Departure {
  /** Share of revenue that goes, 0 to 1: below 1 where deposits or payments stay. */
  readonly revenueLost: number;
  /** Share of the business referred that goes, 0 to 1. */
  readonly referralLost: number;
  /** Share of the retention cost that is saved, 0 to 1: below 1 where systems and people stay. */
  readonly costSaved: number;
  /** Paid once, today: settlement, fees forgone. */
  readonly exitCost: number;
}

/** Everything goes, and going costs nothing. */
export const COMPLETE_DEPARTURE: Departure = { revenueLost: 1, referralLost: 1, costSaved: 1, exitCost: 0 };

/** What a client is worth if it is kept, lost, or won. */
export interface ClientCases {
  /** The lines of value, with the acquisition cost of the table. */
  readonly components: Components;
  /** Value of all that is to come; what it cost to win the client is past. */
  readonly keep: number;
  /** Change of value if the client leaves today: negative where the client is worth keeping. */
  readonly lose: number;
  readonly win: {
    readonly acquisitionCost: number;
    /** Value of a client that has still to be won. */
    readonly value: number;
    /** Acquisition cost at which winning the client is worth nothing. */
    readonly breakEvenCost: number;
    /** Years until the sum of present values has made up for the acquisition cost; undefined where it never does. */
    readonly paybackYears?: number;
    /** The same without discounting. */
    readonly undiscountedPaybackYears?: number;
  };
  readonly retention: {
    /** Attrition probability of the first year. */
    readonly churn: number;
    /** What it would add if the client were sure not to leave in the first year: the most that may be spent on that, today. */
    readonly mostToSpend: number;
  };
  /** Value lost to default, in present value; 0 or more. */
  readonly expectedLoss: number;
}

export interface CaseOptions {
  readonly shocks: readonly Shock[];
  readonly departure: Departure;
  /** In place of the acquisition cost of the table. */
  readonly acquisitionCost?: number;
}

/** Nobody leaves in the first year; the other years are as they were. */
const NO_DEPARTURE_IN_FIRST_YEAR: Shock = { driver: "churn", operation: "replace", amount: 0, path: { start: 1, ramp: 0, length: 1 } };

/**
 * What a client is worth if it is kept, lost or won.
 *
 * Formulas, with R, F, C, K, L the present values of revenue, referral, retention cost, capital charge and
 * expected loss, all as positive amounts, and A the acquisition cost:
 *   keep = R + F − C − K − L
 *   lose = −(a·R + b·F − s·C − K − L) − X, with a, b the shares of revenue and referral that go, s the share of
 *          the cost that is saved, X the exit cost; −keep where everything goes and X = 0
 *   win  = keep − A; pays back at the first end of a period at which −A and the net value so far sum to 0 or more
 *   most to spend on retention = CLV with a churn of 0 in year 1, less CLV
 * Assumptions: a client in the table has been won, so that its acquisition cost counts for winning alone; credit
 * ends with the relationship, and with it capital charge and expected loss; what stays goes on as it would have.
 * A perpetual life is searched for its payback for 100 years.
 *
 * @param client the row, as the table has it
 * @returns why the client has no value under these shocks, where it has none
 */
export function clientCases(client: OneClient, { shocks, departure, acquisitionCost }: CaseOptions): Result<ClientCases> {
  const components = client.components(shocks);
  if (!components.ok) return components;
  const terms = client.terms(shocks);
  if (!terms.ok) return terms;
  const churn = valueInYear(terms.value.churn, 1);
  // Where nobody leaves anyway, the difference of two sums would be their rounding.
  const loyal = churn === 0 ? ok(clvOf(components.value)) : client.clv([...shocks, NO_DEPARTURE_IN_FIRST_YEAR]);
  if (!loyal.ok) return loyal;
  const lines = components.value;
  const keep = clvOf({ ...lines, acquisitionCost: 0 });
  const cost = acquisitionCost ?? terms.value.acquisitionCost;
  const won = { ...terms.value, acquisitionCost: cost };
  return ok({
    components: lines,
    keep,
    lose: changeOnDeparture(lines, departure),
    win: { acquisitionCost: cost, value: keep - cost, breakEvenCost: keep, ...named("paybackYears", paybackYears(won)), ...named("undiscountedPaybackYears", paybackYears({ ...won, discountRate: 0 })) },
    retention: { churn, mostToSpend: loyal.value - clvOf(lines) },
    expectedLoss: 0 - lines.expectedLoss,
  });
}

function changeOnDeparture({ revenue, referral, retentionCost, capitalCharge, expectedLoss }: Components, { revenueLost, referralLost, costSaved, exitCost }: Departure): number {
  const gone = revenueLost * revenue + referralLost * referral + costSaved * retentionCost + capitalCharge + expectedLoss;
  return 0 - gone - exitCost;
}

/** Longest payback of a perpetual life that is searched for, in years. */
const MAX_PAYBACK_YEARS = 100;

/** End of the first period by which value has made up for the acquisition cost; 0 where there is none to make up for. */
function paybackYears(terms: ClientTerms): number | undefined {
  if (terms.acquisitionCost <= 0) return 0;
  const horizonPeriods = Math.min(terms.horizonPeriods, MAX_PAYBACK_YEARS * terms.periodsPerYear);
  const schedule = clientSchedule({ ...terms, horizonPeriods });
  return schedule.ok ? schedule.value.find(({ cumulativeValue }) => cumulativeValue >= 0)?.endYear : undefined;
}

/** A field that is there only where it has a value. */
function named<Name extends string>(name: Name, value: number | undefined): Partial<Record<Name, number>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, number>);
}
