import { uniformGrowth, type ClientTerms } from "../../src/core/clv/clientTerms";
import { historicValue } from "../../src/core/clv/historicValue";
import { clientLifetimeValue, valueClient } from "../../src/core/clv/valuation";
import type { PeriodsPerYear } from "../../src/core/units/periodic";
import type { Timing } from "../../src/core/units/timing";
import { plainClient } from "../support/clients";
import { readGolden } from "./readGolden";

function clv(terms: ClientTerms): number {
  const value = clientLifetimeValue(terms);
  if (!value.ok) throw new Error(value.failure.message);
  return value.value;
}

/** Shifted-beta-geometric retention in year t: (β + t − 1)/(α + β + t − 1). */
const retention = (alpha: number, beta: number, year: number): number => (beta + year - 1) / (alpha + beta + year - 1);

describe("margin multiples", () => {
  const { rows, tolerance } = readGolden("margin_multiples.csv");
  test.each(rows)("r $retention, d $discount_rate: $multiple", (row) => {
    const value = clv({ ...plainClient, revenue: 1, churn: 1 - Number(row.retention), discountRate: Number(row.discount_rate), horizonPeriods: Infinity });
    expect(Math.abs(value - Number(row.multiple))).toBeLessThanOrEqual(tolerance);
  });
});

describe("a shifted-beta-geometric churn curve", () => {
  test("reproduces the published survival of the High End cohort", () => {
    const { rows, tolerance } = readGolden("fader_hardie_2007_survival.csv");
    for (const row of rows) {
      const years = Number(row.year);
      const churn = Array.from({ length: years }, (_, index) => 1 - retention(0.668, 3.806, index + 1));
      // A unit paid at the end of the last year only, without discount: its value is the survival to then.
      const revenue = Array.from({ length: years }, (_, index) => (index === years - 1 ? 1 : 0));
      expect(Math.abs(clv({ ...plainClient, revenue, churn, discountRate: 0, horizonPeriods: years }) - Number(row.projected_high_end))).toBeLessThanOrEqual(tolerance);
    }
  });

  test("gives the discounted expected residual lifetime", () => {
    const { rows, tolerance } = readGolden("derl.csv");
    for (const row of rows) {
      const [alpha, beta, survived, d] = [row.alpha, row.beta, row.years_survived, row.discount_rate].map(Number);
      const years = 400;
      const churn = Array.from({ length: years }, (_, index) => 1 - retention(alpha, beta, survived + index + 1));
      const value = clv({ ...plainClient, revenue: 1, churn, discountRate: d, horizonPeriods: years });
      expect(Math.abs(value * (1 + d) - Number(row.derl))).toBeLessThanOrEqual(tolerance);
    }
  });
});

test("historic value is XNPV carried to the valuation date", () => {
  const { rows, tolerance } = readGolden("xnpv.csv");
  const [dates, flows] = [rows.map((row) => Number(row.date_serial)), rows.map((row) => Number(row.flow))];
  const asOf = dates[dates.length - 1];
  const value = historicValue(dates, flows, asOf, 0.09);
  if (!value.ok) throw new Error(value.failure.message);
  expect(Math.abs(value.value / 1.09 ** ((asOf - dates[0]) / 365) - 2086.647602)).toBeLessThanOrEqual(tolerance);
});

test("twelve-month expected loss", () => {
  const { rows, tolerance } = readGolden("ecl.csv");
  for (const row of rows) {
    const value = valueClient({ ...plainClient, revenue: 0, churn: 0, discountRate: 0, pd: Number(row.pd), lgd: Number(row.lgd), ead: Number(row.ead), horizonPeriods: 1 });
    if (!value.ok) throw new Error(value.failure.message);
    expect(Math.abs(-value.value.expectedLoss - Number(row.ecl))).toBeLessThanOrEqual(tolerance);
  }
});

describe("anchors in fifty digits", () => {
  const { rows, tolerance } = readGolden("anchors.csv");
  test.each(rows.map((row, index) => [index + 1, row] as const))("case %i", (_, row) => {
    const n = (name: string): number => Number(row[name]);
    const m = n("m") as PeriodsPerYear;
    const value = valueClient({
      revenue: n("revenue"), referral: n("referral"), retentionCost: n("retention_cost"), churn: n("churn"), pd: n("pd"), lgd: n("lgd"), ead: n("ead"), capital: n("capital"), capitalCharge: n("capital_charge"),
      discountRate: n("discount_rate"), growth: uniformGrowth(n("growth")), acquisitionCost: n("cac"), periodsPerYear: m, horizonPeriods: m * n("years"), timing: row.timing as Timing,
    });
    if (!value.ok) throw new Error(value.failure.message);
    const size = Object.values(value.value).reduce((sum: number, x: number) => sum + Math.abs(x), 0);
    const total = Object.values(value.value).reduce((sum: number, x: number) => sum + x, 0);
    expect(Math.abs(total - n("clv"))).toBeLessThanOrEqual(tolerance * Math.max(1, size));
  });
});
