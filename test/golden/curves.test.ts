import type { YearCurve } from "../../src/core/cashflow/yearCurve";
import { clvOf, COMPONENT_LINES } from "../../src/core/clv/components";
import { valueClient } from "../../src/core/clv/valuation";
import type { PeriodsPerYear } from "../../src/core/units/periodic";
import type { Timing } from "../../src/core/units/timing";
import { readGolden } from "./readGolden";

/** Columns of the table in the order of COMPONENT_LINES. */
const LINE_COLUMNS = ["value_revenue", "value_referral", "value_retention_cost", "value_capital_charge", "value_expected_loss", "value_acquisition_cost"];

describe("curves by year, growth rates of their own and perpetual horizons, in sixty digits", () => {
  const { rows, tolerance } = readGolden("anchors_curves.csv");
  test.each(rows.map((row, index) => [index + 1, row] as const))("case %i", (_, row) => {
    const curve = (name: string): YearCurve => {
      const years = row[name].split("|").map(Number);
      return years.length === 1 ? years[0] : years;
    };
    const result = valueClient({
      revenue: curve("revenue"), referral: curve("referral"), retentionCost: curve("retention_cost"), churn: curve("churn"), pd: curve("pd"), lgd: curve("lgd"), ead: curve("ead"),
      capital: curve("capital"), capitalCharge: curve("capital_charge"), discountRate: curve("discount_rate"), acquisitionCost: Number(row.cac),
      growth: { revenue: curve("revenue_growth"), referral: curve("referral_growth"), cost: curve("cost_growth"), exposure: curve("exposure_growth") },
      periodsPerYear: Number(row.m) as PeriodsPerYear, horizonPeriods: row.periods === "perpetual" ? Infinity : Number(row.periods), timing: row.timing as Timing,
    });
    if (!result.ok) throw new Error(result.failure.message);
    const expected = LINE_COLUMNS.map((name) => Number(row[name]));
    const allowed = tolerance * expected.reduce((sum, line) => sum + Math.abs(line), 0);
    COMPONENT_LINES.forEach((line, index) => expect(Math.abs(result.value[line] - expected[index])).toBeLessThanOrEqual(allowed));
    expect(Math.abs(clvOf(result.value) - Number(row.clv))).toBeLessThanOrEqual(allowed);
  });
});
