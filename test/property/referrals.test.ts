import fc from "fast-check";
import { referralValue, type ReferralValue, type ReferringClient } from "../../src/core/relationship/referralValue";
import { decimal } from "../support/numbers";

const seed = 20261125;

const client: fc.Arbitrary<ReferringClient> = fc.record({
  referrals: decimal(0, 3), probability: decimal(0, 1), referredValue: decimal(-50, 500), cacSaved: decimal(0, 50), joinsAnyway: decimal(0, 1), reward: decimal(0, 20),
  depth: fc.integer({ min: 1, max: 4 }), decay: decimal(0, 1), churn: decimal(0, 0.5), pd: decimal(0, 0.2), discountRate: decimal(0, 0.3), years: fc.integer({ min: 0, max: 7 }),
  crossSell: decimal(0, 10), deposits: decimal(0, 1000), depositMargin: decimal(0, 0.03), employees: decimal(0, 200), payrollShare: decimal(0, 1), payrollValue: decimal(0, 2),
});

function of(given: ReferringClient): ReferralValue {
  const found = referralValue(given);
  if (!found.ok) throw new Error(found.failure.message);
  return found.value;
}

/** What a client won in some year brings by referring, discounted to that year's end: by going down the tree. */
function tree(given: ReferringClient, generation: number, yearsLeft: number): number {
  if (generation > given.depth) return 0;
  const survival = (1 - given.pd) * (1 - given.churn);
  let value = 0;
  for (let year = 1; year <= yearsLeft; year++) {
    const won = given.referrals * given.probability * given.decay ** (generation - 1) * survival ** year;
    const own = (1 - given.joinsAnyway) * given.referredValue + given.cacSaved - given.reward;
    value += (won * (own + (1 - given.joinsAnyway) * tree(given, generation + 1, yearsLeft - year))) / (1 + given.discountRate) ** year;
  }
  return value;
}

test("referrals are worth what going down the tree client by client says", () => {
  fc.assert(fc.property(client, (given) => {
    const { referredClients, cacSaved, rewards, laterGenerations } = of(given);
    const expected = tree(given, 1, given.years);
    const size = Math.max(1, Math.abs(referredClients) + cacSaved - rewards + Math.abs(laterGenerations));
    expect(Math.abs(referredClients + cacSaved + rewards + laterGenerations - expected)).toBeLessThanOrEqual(1e-10 * size);
  }), { seed });
});

test("lines add up; nothing follows from what is not there", () => {
  fc.assert(fc.property(client, (given) => {
    const found = of(given);
    const lines = found.referredClients + found.cacSaved + found.rewards + found.laterGenerations + found.crossSell + found.deposits + found.payroll;
    expect(found.total).toBeCloseTo(lines, 8);
    const alone = of({ ...given, referrals: 0 });
    expect(alone.total).toBeCloseTo(found.crossSell + found.deposits + found.payroll, 8);
    expect(of({ ...given, depth: 1 }).laterGenerations).toBeCloseTo(0, 12);
    expect(of({ ...given, joinsAnyway: 1 }).laterGenerations).toBeCloseTo(0, 12);
  }), { seed });
});
