import { proportionDifference, wilsonInterval } from "../../../../src/core/numeric/proportionDifference";
import { serviceEffect } from "../../../../src/core/sharing/serviceEffect";

/** Contrasts of Newcombe (1998), Statistics in Medicine 17, 873–890, method 10 at 95 %, recomputed in another language to these four digits; the last two end in 1. */
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])("%i/%i less %i/%i", (a, m, b, n, low, high) => {
  const found = proportionDifference({ hits: a, trials: m }, { hits: b, trials: n }, 0.95);
  expect([found.low, found.high].map((end) => Math.round(end * 1e4) / 1e4)).toEqual([low, high]);
  const turned = proportionDifference({ hits: b, trials: n }, { hits: a, trials: m }, 0.95);
  expect([-turned.high, -turned.low]).toEqual([found.low, found.high].map((end) => expect.closeTo(end, 12)));
});

/** The ends solve |p̂ − p| = z·√(p(1 − p)/n), which is how Wilson's interval is defined. */
test("a score interval ends where the observed share is z standard errors away", () => {
  for (const [hits, trials] of [[1, 20], [7, 30], [81, 263]]) {
    const { low, high } = wilsonInterval({ hits, trials }, 0.9);
    for (const end of [low, high]) expect(Math.abs(hits / trials - end)).toBeCloseTo(1.6448536269514722 * Math.sqrt((end * (1 - end)) / trials), 12);
  }
  expect(wilsonInterval({ hits: 0, trials: 5 }, 0.95).low).toBe(0);
  expect(wilsonInterval({ hits: 5, trials: 5 }, 0.95).high).toBe(1);
});

test("the hazard factor is that of the shares, whatever the time they were watched, within its cap", () => {
  const of = (untreated: number, treated: number, trials = 1e6) => {
    const effect = serviceEffect({ treated: { hits: treated * trials, trials }, untreated: { hits: untreated * trials, trials }, confidence: 0.95 });
    if (!effect.ok) throw new Error(effect.failure.message);
    return effect.value;
  };
  expect(of(0.2, 0.1).central.hazardFactor).toBeCloseTo(of(1 - 0.8 ** 3, 1 - 0.9 ** 3).central.hazardFactor, 12);
  expect(of(0.2, 0.2).central).toEqual({ difference: 0, hazardFactor: expect.closeTo(1, 14) });
  expect(of(0.2, 0).central.hazardFactor).toBeCloseTo(Math.exp(-3), 14);
  expect(of(0.2, 1).central.hazardFactor).toBeCloseTo(Math.exp(3), 12);
  const { low, central, high } = of(0.2, 0.1, 100);
  expect(low.hazardFactor).toBeGreaterThan(central.hazardFactor);
  expect(central.hazardFactor).toBeGreaterThan(high.hazardFactor);
});
