import { isoDate, serialOfIsoDate, yearsBetween } from "../../../../src/core/units/excelDate";
import { horizonPeriods, horizonPeriodsRoundedUp } from "../../../../src/core/units/horizon";
import { linearColumn } from "../../../../src/core/numeric/linearColumn";
import { periodicDiscountFactor, periodicGrowthFactor, periodicProbability, periodicSurvival, PERIODS_PER_YEAR } from "../../../../src/core/units/periodic";
import { periodicDiscountFactors, periodicGrowthFactors, periodicProbabilities, periodicSurvivals } from "../../../../src/core/units/periodicColumns";

describe.each(PERIODS_PER_YEAR)("%i periods a year", (m) => {
  test.each([0, 1e-12, 0.02, 0.5, 1])("give back the annual probability %d", (p) => {
    expect(1 - (1 - periodicProbability(p, m)) ** m).toBeCloseTo(p, 14);
    expect(periodicSurvival(p, m) ** m).toBeCloseTo(1 - p, 14);
  });

  test.each([-0.5, 0, 0.08, 3])("give back the annual rate %d", (rate) => {
    expect(periodicDiscountFactor(rate, m) ** -m).toBeCloseTo(1 + rate, 12);
    expect(periodicGrowthFactor(rate, m) ** m).toBeCloseTo(1 + rate, 12);
  });

  test("columns are what single values are", () => {
    const annual = Float64Array.of(0, 1e-9, 0.013, 0.2, 0.999, 1);
    const [survival, probability, discount, growth] = Array.from({ length: 4 }, () => new Float64Array(annual.length));
    periodicSurvivals(linearColumn(annual), survival, annual.length, m);
    periodicProbabilities(linearColumn(annual), survival, probability, annual.length, m);
    periodicDiscountFactors(linearColumn(annual), discount, annual.length, m);
    periodicGrowthFactors(linearColumn(annual), growth, annual.length, m);
    annual.forEach((x, i) => {
      expect(survival[i]).toBeCloseTo(periodicSurvival(x, m), 14);
      expect(probability[i] / (periodicProbability(x, m) || 1)).toBeCloseTo(x === 0 ? 0 : 1, 12);
      expect(discount[i]).toBeCloseTo(periodicDiscountFactor(x, m), 14);
      expect(growth[i]).toBeCloseTo(periodicGrowthFactor(x, m), 14);
    });
  });
});

test("small probabilities keep their digits", () => {
  expect(periodicProbability(1e-15, 4)).toBeCloseTo(2.5e-16, 30);
});

describe("horizons", () => {
  test.each([[10, 4, 40], [2.25, 4, 9], [10 / 3, 12, 40], [0, 4, 0], [Infinity, 4, Infinity]])("%d years × %d", (years, m, periods) => {
    expect(horizonPeriods(years, m)).toEqual({ ok: true, value: periods });
    expect(horizonPeriodsRoundedUp(years, m)).toEqual({ periods, rounded: false });
  });

  test("a part of a period is refused for one client and rounded up for a portfolio", () => {
    expect(horizonPeriods(2.1, 4)).toMatchObject({ ok: false, failure: { code: "wholePeriods" } });
    expect(horizonPeriodsRoundedUp(2.1, 4)).toEqual({ periods: 9, rounded: true });
  });
});

describe("dates", () => {
  test.each([[61, "1900-03-01"], [25569, "1970-01-01"], [36585, "2000-02-29"], [46022.75, "2025-12-31"]])("serial %d is %s", (serial, iso) => {
    expect(isoDate(serial)).toBe(iso);
    expect(serialOfIsoDate(iso)).toBe(Math.trunc(serial));
  });

  test.each(["2023-02-29", "2024-13-01", "24-01-01", "yesterday"])("%s is none", (text) => expect(serialOfIsoDate(text)).toBeUndefined());

  test("years are days over 365, time of day left out", () => expect(yearsBetween(45292.9, 45657.1)).toBe(1));
});
