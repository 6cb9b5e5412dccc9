import { atOnce } from "../../../../src/core/numeric/rowSteps";
import { DEFAULT_LEVERS, leverEffects, type LeverEffect } from "../../../../src/core/studies/levers";
import type { Driver } from "../../../../src/core/scenario/scenario";
import { clientOf, rowTable, valueOf } from "../../../support/clientRow";

const effectsOf = (values = {}, levers = DEFAULT_LEVERS): LeverEffect[] => valueOf(atOnce(leverEffects(clientOf(rowTable(values)), levers)));
const byDriver = (effects: readonly LeverEffect[], driver: Driver): LeverEffect => effects.find(({ lever }) => lever.driver === driver)!;

test("against the annuity: V = R·r/(1 + d − r)", () => {
  const annuity = (r: number, d: number, revenue = 100): number => (revenue * r) / (1 + d - r);
  const base = annuity(0.9, 0.12);
  const effects = effectsOf();

  const revenue = byDriver(effects, "revenue");
  expect(valueOf(revenue.higher)).toBeCloseTo(0.1 * base, 9);
  expect(revenue.elasticity).toBeCloseTo(1, 9);
  // A loss of all revenue: a multiple of it is 0 nowhere else.
  expect(revenue.breakEven).toBeCloseTo(-1, 9);

  const churn = byDriver(effects, "churn");
  expect(churn.level).toBe(0.1);
  expect(valueOf(churn.lower)).toBeCloseTo(annuity(0.91, 0.12) - base, 9);
  expect(valueOf(churn.higher)).toBeCloseTo(annuity(0.89, 0.12) - base, 9);
  expect(churn.improvement).toBe(valueOf(churn.lower));
  // dV/dr = R(1 + d)/(1 + d − r)²
  expect(churn.elasticity).toBeCloseTo((-0.1 * (100 * 1.12)) / 0.22 ** 2 / base, 8);

  const discount = byDriver(effects, "discountRate");
  expect(valueOf(discount.lower)).toBeCloseTo(annuity(0.9, 0.11) - base, 9);
  const improvements = effects.map(({ improvement }) => improvement!);
  expect(improvements).toEqual([...improvements].sort((a, b) => b - a));
});

test("break-even PD of a lender, Markov form: (1 − p)(1 − c)R = p·ℓ·E", () => {
  const effects = effectsOf({ pd: 0.02, lgd: 0.45, ead: 1000 });
  const root = (0.9 * 100) / (0.9 * 100 + 450);
  expect(byDriver(effects, "pd").breakEven).toBeCloseTo(root / 0.02 - 1, 9);
  const added = effectsOf({ pd: 0.02, lgd: 0.45, ead: 1000 }, [{ driver: "pd", operation: "add", amount: 0.01 }]);
  expect(added[0].breakEven).toBeCloseTo(root - 0.02, 9);
});

test("what a client does not have moves nothing; what has no value is said, on its side alone", () => {
  const effects = effectsOf();
  const referral = byDriver(effects, "referral");
  expect([valueOf(referral.lower), valueOf(referral.higher), referral.elasticity, referral.breakEven]).toEqual([0, 0, undefined, undefined]);
  const growth = byDriver(effectsOf({ revenueGrowth: 0.24 }, [{ driver: "growth", operation: "add", amount: 0.01 }]), "growth");
  expect(growth.higher).toMatchObject({ ok: false, failure: { code: "perpetualDiverges" } });
  expect(growth.improvement).toBe(valueOf(growth.lower));
  const [benchmark] = effectsOf({}, [{ driver: "benchmarkRate", operation: "add", amount: 0.01 }]);
  expect(benchmark).toMatchObject({ lower: { ok: false, failure: { code: "shockNeedsColumn" } } });
  expect(benchmark.improvement).toBeUndefined();
});

test("a churn of 1 has an elasticity from below, and a value of nothing has none", () => {
  const certain = byDriver(effectsOf({ churn: 1, acquisitionCost: 50 }), "churn");
  // V = R·r/(1.12 − r) − 50 at r = 0: dV/dc = −R·1.12/1.12², over 50.
  expect(certain.elasticity).toBeCloseTo(-(100 / 1.12) / 50, 8);
  expect(byDriver(effectsOf({ revenue: 0 }), "churn").elasticity).toBeUndefined();
});
