import fc from "fast-check";
import { COMPONENT_LINES, clvOf } from "../../../../src/core/clv/components";
import { lifeSpans, type ScheduleSpan } from "../../../../src/core/clv/lifeSpans";
import { clientSchedule } from "../../../../src/core/clv/schedule";
import { valueClient } from "../../../../src/core/clv/valuation";
import { valueOf } from "../../../support/clientRow";
import { anyClient, plainClient } from "../../../support/clients";

const byYear = { by: "year", discounted: true, years: 10 } as const;
const total = (spans: readonly ScheduleSpan[], line: (typeof COMPONENT_LINES)[number]): number => spans.reduce((sum, { components }) => sum + components[line], 0);

test("years add up to the client's value, line by line, whatever the frequency; periods do too", () => {
  fc.assert(
    fc.property(anyClient, fc.constantFrom("year" as const, "period" as const), (terms, by) => {
      const wanted = valueOf(valueClient(terms));
      const spans = valueOf(lifeSpans(terms, { ...byYear, by }));
      const tolerance = 1e-9 * Math.max(1, COMPONENT_LINES.reduce((sum, line) => sum + Math.abs(wanted[line]), 0));
      for (const line of COMPONENT_LINES) expect(Math.abs(total(spans, line) - wanted[line])).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(spans.at(-1)!.cumulativeValue - clvOf(wanted))).toBeLessThanOrEqual(tolerance);
      expect(spans.length).toBe(Math.max(1, terms.horizonPeriods / (by === "year" ? terms.periodsPerYear : 1)));
      // Who was there has stayed, left or defaulted.
      const gone = spans.reduce((sum, { defaulted, churned }) => sum + defaulted + churned, 0);
      expect(Math.abs(gone + spans.at(-1)!.aliveAtEnd - 1)).toBeLessThan(1e-12);
    }),
    { seed: 20261124, numRuns: 200 },
  );
});

test("a perpetual life: the years shown, and one sum for the rest", () => {
  const spans = valueOf(lifeSpans({ ...plainClient, horizonPeriods: Infinity, acquisitionCost: 50 }, { ...byYear, years: 3 }));
  expect(spans.map(({ endYear }) => endYear)).toEqual([1, 2, 3, undefined]);
  // 409.09·q³ is left after three years, q = 0.9/1.12.
  expect(spans[3].netValue).toBeCloseTo(((100 * 0.9) / 0.22) * (0.9 / 1.12) ** 3, 9);
  expect(spans[3].cumulativeValue).toBeCloseTo((100 * 0.9) / 0.22 - 50, 9);
  expect(spans[0].components.acquisitionCost).toBe(-50);
  expect(total(spans, "acquisitionCost")).toBe(-50);
});

test("undiscounted: what is expected to fall in each year; a life without churn that never ends has no sum", () => {
  const spans = valueOf(lifeSpans({ ...plainClient, horizonPeriods: 3 }, { ...byYear, discounted: false }));
  expect(spans.map(({ netValue }) => Number(netValue.toFixed(9)))).toEqual([90, 81, 72.9]);
  const loyal = valueOf(lifeSpans({ ...plainClient, churn: 0, horizonPeriods: Infinity }, { ...byYear, discounted: false, years: 2 }));
  expect(loyal.map(({ netValue }) => netValue)).toEqual([100, 100]);
});

test("a horizon of nothing still pays its acquisition cost", () => {
  expect(valueOf(lifeSpans({ ...plainClient, horizonPeriods: 0, acquisitionCost: 5 }, byYear))).toEqual([
    expect.objectContaining({ endYear: 0, netValue: -5, cumulativeValue: -5, aliveAtStart: 1, aliveAtEnd: 1 }),
  ]);
  expect(valueOf(clientSchedule({ ...plainClient, horizonPeriods: 0 }))).toEqual([]);
});
