import { clvOf, type Components } from "../../src/core/clv/components";
import type { ClientTerms } from "../../src/core/clv/clientTerms";
import { valueClient } from "../../src/core/clv/valuation";
import { PROBABILITY_DRIVERS, type Driver, type Scenario, type Shock } from "../../src/core/scenario/scenario";
import { CAPITAL_FRAMEWORKS } from "../../src/core/capital/frameworks";
import { scaledIrbCapital } from "../../src/core/capital/irb";
import type { ClientTable, SourceColumn, ValueColumn } from "../../src/core/portfolio/clientTable";
import { TIMINGS } from "../../src/core/units/timing";
import type { PeriodsPerYear } from "../../src/core/units/periodic";

/**
 * One client under one scenario, the slow way: every value column written out year by year, every shock
 * applied to every year in the order listed (what others are derived from first), the result valued by
 * `valueClient`. Independent of the kernel's grouping, blocks and shortcuts.
 */
export function valueUnderScenario(table: ClientTable, row: number, scenario: Scenario): { components: Components; clv: number } | undefined {
  const value = valueClient(termsOf(table, row, columnsUnderScenario(table, row, scenario)));
  return value.ok ? { components: value.value, clv: clvOf(value.value) } : undefined;
}

/** Every value column of a row by year, shocked; the last year holds on. */
export function columnsUnderScenario(table: ClientTable, row: number, scenario: Scenario): Map<ValueColumn, number[]> {
  const years = yearsWorthWriting(table, scenario, table.horizonPeriods[row], table.periodsPerYear[row]);
  const columns = new Map<ValueColumn, number[]>();
  for (const name of Object.keys(table.values) as ValueColumn[]) columns.set(name, Array.from({ length: years }, (_, index) => valueAt(table, name, row, index + 1)));
  applyDerived(table, row, scenario, columns, years);
  const own = scenario.shocks.filter((shock) => passes(table, row, shock));
  const onCapital = ({ driver }: Shock): boolean => driver === "capital";
  for (const shock of own) if (!onCapital(shock)) applyDirect(shock, columns, years);
  followIrbCapital(table, row, columns, years);
  for (const shock of own) if (onCapital(shock)) applyDirect(shock, columns, years);
  return columns;
}

function yearsWorthWriting(table: ClientTable, scenario: Scenario, horizon: number, m: number): number {
  const curves = [...Object.values(table.curves), ...Object.values(table.sourceCurves ?? {})].map((curve) => curve?.years ?? 1);
  const paths = scenario.shocks.map(({ path }) => (path ? path.start + path.ramp + (Number.isFinite(path.length) ? path.length : 0) + 1 : 1));
  const needed = Math.max(1, ...curves, ...paths);
  return Number.isFinite(horizon) ? Math.max(1, Math.min(needed, Math.ceil(horizon / m))) : needed;
}

function valueAt(table: ClientTable, name: ValueColumn, row: number, year: number): number {
  const curve = table.curves[name];
  return curve ? curve.values[row * curve.years + Math.min(year, curve.years) - 1] : table.values[name][row];
}

export function passes(table: ClientTable, row: number, { filter = [] }: Shock): boolean {
  return filter.every(({ column, values }) => {
    const category = table.categories[column];
    const label = category?.codes[row] >= 0 ? category.labels[category.codes[row]] : "";
    return values.some((value) => value.trim().toLowerCase() === label.trim().toLowerCase());
  });
}

/** s of MODEL §5: 0 before the start and after the end, rising in equal steps over the ramp. */
export function intensity({ path }: Shock, year: number): number {
  if (!path) return 1;
  const k = year - path.start + 1;
  if (k < 1 || k > path.length) return 0;
  return path.ramp > 0 ? Math.min(1, k / path.ramp) : 1;
}

export function shocked(x: number, { operation, amount: a }: Shock, s: number): number {
  switch (operation) {
    case "multiply":
      return x * (1 + s * (a - 1));
    case "add":
      return x + s * a;
    case "replace":
      return x + s * (a - x);
    case "hazard":
      return 1 - (1 - x) ** (a ** s);
  }
}

const FLOORED: readonly Driver[] = ["ead", "retentionCost", "acquisitionCost", "capital", "capitalCharge"];

function bounded(driver: Driver, x: number): number {
  if (PROBABILITY_DRIVERS.includes(driver)) return Math.min(1, Math.max(0, x));
  return FLOORED.includes(driver) ? Math.max(0, x) : x;
}

const COLUMNS: Partial<Record<Driver, readonly ValueColumn[]>> = { growth: ["revenueGrowth", "referralGrowth", "costGrowth", "exposureGrowth"] };

function applyDirect(shock: Shock, columns: Map<ValueColumn, number[]>, years: number): void {
  if (["benchmarkRate", "collateral", "ccf"].includes(shock.driver)) return;
  for (const name of COLUMNS[shock.driver] ?? [shock.driver as ValueColumn]) {
    const values = columns.get(name)!;
    for (let year = 1; year <= years; year++) values[year - 1] = bounded(shock.driver, shocked(values[year - 1], shock, intensity(shock, year)));
  }
}

/** Capital that follows from PD and LGD, year by year, as they stand after their shocks. */
function followIrbCapital({ irbCapital }: ClientTable, row: number, columns: Map<ValueColumn, number[]>, years: number): void {
  if (irbCapital?.rows[row] !== 1) return;
  const { maturityYears, turnoverEurM, framework } = irbCapital;
  for (let year = 0; year < years; year++) {
    const exposure = { pd: columns.get("pd")![year], lgd: columns.get("lgd")![year], maturityYears: maturityYears[row], turnoverEurM: turnoverEurM[row] };
    columns.get("capital")![year] = scaledIrbCapital(exposure, CAPITAL_FRAMEWORKS[framework[row]]);
  }
}

function applyDerived(table: ClientTable, row: number, scenario: Scenario, columns: Map<ValueColumn, number[]>, years: number): void {
  const own = scenario.shocks.filter((shock) => passes(table, row, shock));
  for (let year = 1; year <= years; year++) {
    const source = (name: SourceColumn): number => {
      const curve = table.sourceCurves?.[name];
      return curve ? curve.values[row * curve.years + Math.min(year, curve.years) - 1] : (table.sources[name]?.[row] ?? 0);
    };
    let [ccf, collateral, benchmark] = [source("ccf"), source("collateral"), 0];
    for (const shock of own) {
      const s = intensity(shock, year);
      if (shock.driver === "ccf") ccf = bounded("ccf", shocked(ccf, shock, s));
      if (shock.driver === "collateral") collateral = Math.max(0, shocked(collateral, shock, s));
      if (shock.driver === "benchmarkRate") benchmark += s * shock.amount;
    }
    columns.get("revenue")![year - 1] += benchmark * (source("drawn") * (source("repricingShare") - 1) + source("deposits") * (1 - source("depositBeta")));
    if (own.some(({ driver }) => driver === "ccf")) columns.get("ead")![year - 1] = bounded("ead", columns.get("ead")![year - 1] + (ccf - source("ccf")) * source("undrawn"));
    const lgd = columns.get("lgd")!;
    const exposure = columns.get("ead")![year - 1];
    const uncovered = (value: number): number => Math.max(0, exposure - value * (1 - source("haircut")));
    if (table.securedLgd?.rows[row] === 1 && own.some(({ driver }) => driver === "collateral" || driver === "ccf")) {
      const [unsecured, secured] = [table.securedLgd.lgdUnsecured[row], table.securedLgd.lgdSecured[row]];
      lgd[year - 1] = exposure > 0 ? secured + ((unsecured - secured) * uncovered(collateral)) / exposure : unsecured;
    } else if (own.some(({ driver }) => driver === "collateral")) {
      const before = uncovered(source("collateral"));
      // Fully covered before: 45 % of what is uncovered now, if that is more.
      if (before > 0) lgd[year - 1] = bounded("lgd", (lgd[year - 1] * uncovered(collateral)) / before);
      else if (exposure > 0) lgd[year - 1] = Math.max(lgd[year - 1], (0.45 * uncovered(collateral)) / exposure);
    }
  }
}

/** Told by the table's marks; without marks, every exposure by year is a repayment. */
export function isRepaid(table: ClientTable, row: number): boolean {
  return table.curves.ead !== undefined && (table.repaymentProfiles?.[row] ?? 1) === 1;
}

function termsOf(table: ClientTable, row: number, columns: Map<ValueColumn, number[]>): ClientTerms {
  const curve = (name: ValueColumn): number | number[] => {
    const values = columns.get(name)!;
    // Of one year, it would read as a balance that is renewed, and grows.
    if (name === "ead" && isRepaid(table, row)) return [...values, values[values.length - 1]];
    return values.every((value) => value === values[0]) ? values[0] : values;
  };
  return {
    revenue: curve("revenue"), referral: curve("referral"), retentionCost: curve("retentionCost"), churn: curve("churn"), pd: curve("pd"), lgd: curve("lgd"),
    ead: curve("ead"), capital: curve("capital"), capitalCharge: curve("capitalCharge"), discountRate: curve("discountRate"), acquisitionCost: columns.get("acquisitionCost")![0],
    growth: { revenue: curve("revenueGrowth"), referral: curve("referralGrowth"), cost: curve("costGrowth"), exposure: curve("exposureGrowth") },
    periodsPerYear: table.periodsPerYear[row] as PeriodsPerYear,
    horizonPeriods: table.horizonPeriods[row],
    timing: TIMINGS[table.timing[row]],
  };
}
