import type { Failure } from "../result/failure";
import type { PeriodsPerYear } from "../units/periodic";
import type { Timing } from "../units/timing";

/** Numbers that enter the valuation of every client, one column each. */
export const VALUE_COLUMNS = [
  "revenue", "referral", "retentionCost", "churn", "pd", "lgd", "ead", "capital", "capitalCharge", "discountRate",
  "revenueGrowth", "referralGrowth", "costGrowth", "exposureGrowth", "acquisitionCost",
] as const;
export type ValueColumn = (typeof VALUE_COLUMNS)[number];

/** Numbers from which others are derived under a shock; a table may lack any of them. */
export type SourceColumn = "drawn" | "undrawn" | "ccf" | "collateral" | "haircut" | "deposits" | "repricingShare" | "depositBeta";

/** Values by year for every client: `values[row * years + (year − 1)]`; the last year holds on. */
export interface CurveColumn {
  readonly years: number;
  readonly values: Float64Array;
}

/** LGD from collateral, for the rows that give none of their own. */
export interface SecuredLgdColumn {
  /** 1 for the rows that take it. */
  readonly rows: Uint8Array;
  readonly lgdUnsecured: Float64Array;
  readonly lgdSecured: Float64Array;
}

/** Capital by the internal-ratings formula, for the rows that ask for it. */
export interface IrbCapitalColumn {
  /** Index into CAPITAL_FRAMEWORKS. */
  readonly framework: Uint8Array;
  /** 1 for the rows that take it. */
  readonly rows: Uint8Array;
  readonly maturityYears: Float64Array;
  /** Millions of euro; NaN where it is not known, and for large firms needs not be. */
  readonly turnoverEurM: Float64Array;
}

/** A text column, as codes into its distinct labels; −1 is blank. */
export interface CategoryColumn {
  readonly labels: readonly string[];
  readonly codes: Int32Array;
}

/** A row that could not be valued; the run goes on without it. */
export interface RowFailure {
  /** Row of the table, from 0. */
  readonly row: number;
  readonly failure: Failure;
}

/**
 * A portfolio in columns: typed arrays of one length, checked and with defaults applied.
 * Rows in `failures` hold zeros and are left out of every total.
 */
export interface ClientTable {
  readonly count: number;
  readonly ids: readonly string[];
  readonly values: Readonly<Record<ValueColumn, Float64Array>>;
  /** Only the value columns that vary by year in this table; they take the place of `values`. */
  readonly curves: Readonly<Partial<Record<ValueColumn, CurveColumn>>>;
  readonly sources: Readonly<Partial<Record<SourceColumn, Float64Array>>>;
  /** Only the source columns that vary by year (a loan that is repaid); they take the place of `sources`. */
  readonly sourceCurves?: Readonly<Partial<Record<SourceColumn, CurveColumn>>>;
  /** 1 where an exposure by year is a repayment profile, which does not grow; without it, every row's is. */
  readonly repaymentProfiles?: Uint8Array;
  /** Rows whose LGD follows from their collateral. */
  readonly securedLgd?: SecuredLgdColumn;
  /** Rows whose capital follows from PD and LGD, in a scenario too. */
  readonly irbCapital?: IrbCapitalColumn;
  /** Filterable text columns (segment, industry, region, rating, group …) by schema id. */
  readonly categories: Readonly<Record<string, CategoryColumn>>;
  readonly periodsPerYear: Uint8Array;
  /** Index into TIMINGS. */
  readonly timing: Uint8Array;
  /** T = mY; Infinity for perpetual. */
  readonly horizonPeriods: Float64Array;
  readonly failures: readonly RowFailure[];
}

/** Whether the exposure of a row is repaid as given, and does not grow. */
export function isRepaymentProfile({ curves, repaymentProfiles }: ClientTable, row: number): boolean {
  return curves.ead !== undefined && (repaymentProfiles ? repaymentProfiles[row] === 1 : true);
}

/** Terms that clients of one kernel group share. */
export interface GroupTerms {
  readonly periodsPerYear: PeriodsPerYear;
  readonly timing: Timing;
  readonly horizonPeriods: number;
}
