import { normalCdf } from "../../../../src/core/numeric/normal";
import { periodicProbabilities, periodicTable } from "../../../../src/core/simulation/conditionalProbability";
import { PERIODS_PER_YEAR } from "../../../../src/core/units/periodic";

describe.each(PERIODS_PER_YEAR)("periodicTable, %i periods a year", (m) => {
  const at = (u: number): number => {
    const target = new Float64Array(1);
    periodicProbabilities(periodicTable(m), u, 0, new Float64Array(1), target, 1);
    return target[0];
  };
  const direct = (u: number): number => -Math.expm1((u < 0 ? Math.log1p(-normalCdf(u)) : Math.log(normalCdf(-u))) / m);

  test("is the function between its nodes, to the digits it promises", () => {
    for (let u = -6.3; u < 6; u += 0.00371) {
      const expected = direct(u);
      expect(Math.abs(at(u) - expected)).toBeLessThan(5e-13 * expected);
    }
  });

  test("takes the ends: certain to stay, certain to go, and beyond the table", () => {
    expect(at(-Infinity)).toBe(0);
    expect(at(Infinity)).toBe(1);
    expect(at(-9.5)).toBeCloseTo(normalCdf(-9.5) / m, 30);
    expect(at(40)).toBe(1);
  });
});
