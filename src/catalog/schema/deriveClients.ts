import { yearsUntilConstant, valueInYear, type YearCurve } from "../../core/cashflow/yearCurve";
import { cumulativeDefaultCurve, type TransitionMatrix } from "../../core/credit/transitionMatrix";
import { CAPITAL_FRAMEWORKS, type CapitalFramework } from "../../core/capital/frameworks";
import type { CategoryColumn, CurveColumn, IrbCapitalColumn, SecuredLgdColumn, SourceColumn, ValueColumn } from "../../core/portfolio/clientTable";
import { facilityBalances, type FacilityBalances, type TableRepayment } from "../../core/portfolio/facility";
import { guaranteedPdCurve, irbCapitalCurve, revenueCurve, securedLgdCurve } from "../../core/portfolio/relationship";
import { fail, ok, type Result } from "../../core/result/result";
import { convertDefaultCurve } from "../../core/survival/defaultCurves";
import { rateOfBasisPoints } from "../../core/units/basisPoints";
import type { PeriodsPerYear } from "../../core/units/periodic";
import { benchmarkKey, type Assumptions } from "./assumptions";

/** Columns of numbers that are only read to derive others; NaN is blank. */
export type FacilityId =
  | "rate" | "ftp_rate" | "spread" | "commitment_fee" | "fees" | "deposit_rate" | "deposit_ftp" | "maturity"
  | "guaranteed_share" | "guarantor_pd" | "guarantee_years" | "lgd_unsecured" | "lgd_secured" | "turnover_eur_m";

/** What the table says of facilities, row by row. */
export interface FacilityColumns {
  readonly numbers: Readonly<Partial<Record<FacilityId, Float64Array>>>;
  readonly repayment: readonly (TableRepayment | undefined)[];
  readonly framework: readonly CapitalFramework[];
  /** Whether the table, or an assumption, speaks of maturities at all. */
  readonly isMaturityKnown: boolean;
  readonly sources: Readonly<Partial<Record<SourceColumn, Float64Array>>>;
  /** 1 where the cell says something. */
  readonly collateralGiven: Uint8Array;
  readonly rating?: CategoryColumn;
  readonly benchmark?: CategoryColumn;
  readonly matrix?: TransitionMatrix;
  readonly assumptions: Assumptions;
}

/** Where the table's own cells are blank, by row. */
export interface BlankCells {
  readonly revenue: Uint8Array;
  readonly pd: Uint8Array;
  readonly lgd: Uint8Array;
  readonly ead: Uint8Array;
  /** Where the cell is the word irb. */
  readonly irb: Uint8Array;
}

export interface RowTerms {
  readonly periodsPerYear: PeriodsPerYear;
  readonly horizonPeriods: number;
  /** A value column of the row as the table gives it. */
  readonly curveOf: (column: ValueColumn) => YearCurve;
}

/** A curve, and the column it is said to come from. */
interface DerivedCurve {
  readonly curve: YearCurve;
  readonly from: string;
}

/** What follows for a row; a column that is absent stays as it is. */
export interface DerivedRow {
  readonly values: Readonly<Partial<Record<ValueColumn, DerivedCurve>>>;
  readonly drawn?: YearCurve;
  readonly undrawn?: YearCurve;
  readonly isRepaid: boolean;
}

interface OpenQuestions {
  readonly isRated: boolean;
  readonly guarantee: Parameters<typeof guaranteedPdCurve>[1] | undefined;
  readonly isSecured: boolean;
  readonly isPriced: boolean;
  readonly isRepaid: boolean;
  readonly isIrb: boolean;
}

/** Any of these is a price from which revenue can be built up. */
export const PRICE_COLUMNS = ["rate", "spread", "fees", "commitment_fee", "deposit_rate"] as const satisfies readonly FacilityId[];

/** A curve from a rating is as long as the horizon, and not longer than this; its last year holds on. */
const MAX_RATED_YEARS = 40;
/** M where the table gives none: the fixed maturity of the foundation approach, and its bounds. Basel Framework, CRE32. */
const USUAL_MATURITY_YEARS = 2.5;
const [LEAST_MATURITY_YEARS, MOST_MATURITY_YEARS] = [1, 5];

/**
 * Derives a client's revenue, PD, LGD, EAD and capital from rating, facilities, collateral and guarantee, where
 * its own cells leave them open. Each follows from the function that a cell would call: PD_TERM, PD_GUARANTEED,
 * LGD_SECURED, LOAN_SCHEDULE, IRB_CAPITAL, CONTRIBUTION.
 */
export class ClientDerivation {
  private readonly ratedCurves = new Map<string, Result<number[]>>();

  constructor(
    private readonly columns: FacilityColumns,
    private readonly blank: BlankCells,
  ) {}

  /** Whether revenue can be built up: the row gives a price. */
  hasPrices(row: number): boolean {
    return PRICE_COLUMNS.some((id) => this.number(id, row) !== undefined);
  }

  hasGrade(row: number): boolean {
    return this.columns.matrix !== undefined && (this.columns.rating?.codes[row] ?? -1) >= 0;
  }

  hasCollateral(row: number): boolean {
    return this.columns.collateralGiven[row] === 1;
  }

  /** @returns undefined where nothing has to be derived */
  derive(row: number, terms: RowTerms): Result<DerivedRow> | undefined {
    const open = this.openQuestions(row, terms);
    const purpose = this.purposeOfMaturity(row, open, terms);
    if (purpose !== undefined) return fail("needed", { parameter: "maturity", purpose });
    if (!Object.values(open).some(Boolean)) return undefined;
    const balances = this.balancesOf(row, open.isRepaid, terms);
    if (!balances.ok) return balances;
    const rated = open.isRated ? this.ratedPd(row, terms) : ok(terms.curveOf("pd"));
    if (!rated.ok) return rated;
    const revenue = open.isPriced ? this.revenueOf(row, balances.value) : ok(terms.curveOf("revenue"));
    if (!revenue.ok) return revenue;

    const ead = open.isRepaid ? balances.value.ead : terms.curveOf("ead");
    const pd = open.guarantee ? guaranteedPdCurve(rated.value, open.guarantee) : rated.value;
    const lgd = open.isSecured ? securedLgdCurve(ead, this.coverOf(row)) : terms.curveOf("lgd");
    const values: Partial<Record<ValueColumn, DerivedCurve>> = {};
    if (open.isPriced) values.revenue = { curve: revenue.value, from: "drawn" };
    if (open.isRepaid) values.ead = { curve: ead, from: "repayment_type" };
    if (open.isRated || open.guarantee) values.pd = { curve: pd, from: open.guarantee ? "guarantor_pd" : "rating" };
    if (open.isSecured) values.lgd = { curve: lgd, from: "collateral" };
    if (open.isIrb) values.capital = { curve: irbCapitalCurve(pd, lgd, this.borrowerOf(row), this.columns.framework[row]), from: "pd" };
    return ok({ values, isRepaid: open.isRepaid, ...(open.isRepaid ? { drawn: balances.value.drawn, undrawn: balances.value.undrawn } : {}) });
  }

  /** What a row needs a maturity for that it does not have. */
  private purposeOfMaturity(row: number, { isRepaid, guarantee }: OpenQuestions, { curveOf }: RowTerms): string | undefined {
    if (this.number("maturity", row) !== undefined) return undefined;
    // A table that never speaks of maturities says of repayment what people like to know, no more.
    if (this.columns.repayment[row] !== undefined && !isRepaid && this.columns.isMaturityKnown && yearsUntilConstant(curveOf("ead")) === 1) return "a loan that is repaid";
    return guarantee !== undefined && this.number("guarantee_years", row) !== undefined ? "a guarantee with years of its own" : undefined;
  }

  /** What a row leaves open and gives the means to answer. */
  private openQuestions(row: number, { curveOf }: RowTerms): OpenQuestions {
    const { blank, columns } = this;
    return {
      isRated: blank.pd[row] === 1 && this.hasGrade(row),
      guarantee: this.guaranteeOf(row),
      isSecured: blank.lgd[row] === 1 && this.hasCollateral(row),
      isPriced: blank.revenue[row] === 1 && this.hasPrices(row),
      // An exposure given year by year is a repayment of its own.
      isRepaid: columns.repayment[row] !== undefined && this.number("maturity", row) !== undefined && yearsUntilConstant(curveOf("ead")) === 1,
      isIrb: blank.irb[row] === 1,
    };
  }

  /** What a shock needs to keep capital following from PD and LGD. */
  irbCapital(count: number): IrbCapitalColumn | undefined {
    if (!this.blank.irb.includes(1)) return undefined;
    const borrowers = Array.from({ length: count }, (_, row) => this.borrowerOf(row));
    return {
      framework: Uint8Array.from(this.columns.framework, (framework) => CAPITAL_FRAMEWORKS.indexOf(framework)),
      rows: this.blank.irb,
      maturityYears: Float64Array.from(borrowers, ({ maturityYears }) => maturityYears),
      turnoverEurM: Float64Array.from(borrowers, ({ turnoverEurM }) => turnoverEurM),
    };
  }

  /** What a shock needs to keep LGD following from collateral. */
  securedLgd(): SecuredLgdColumn | undefined {
    const { lgd_unsecured: lgdUnsecured, lgd_secured: lgdSecured } = this.columns.numbers;
    return this.blank.lgd.includes(1) && lgdUnsecured && lgdSecured ? { rows: this.blank.lgd, lgdUnsecured, lgdSecured } : undefined;
  }

  private number(id: FacilityId, row: number): number | undefined {
    const value = this.columns.numbers[id]?.[row];
    return value === undefined || Number.isNaN(value) ? undefined : value;
  }

  private source(column: SourceColumn, row: number): number {
    return this.columns.sources[column]?.[row] ?? 0;
  }

  private balancesOf(row: number, isRepaid: boolean, { periodsPerYear, horizonPeriods, curveOf }: RowTerms): Result<FacilityBalances> {
    const type = this.columns.repayment[row];
    const rate = this.rateOf(row);
    if (isRepaid && type === "annuity" && !rate.ok) return rate;
    return facilityBalances({
      drawn: this.source("drawn", row),
      undrawn: this.source("undrawn", row),
      ccf: this.source("ccf", row),
      exposure: this.blank.ead[row] === 1 && this.columns.sources.drawn ? undefined : valueInYear(curveOf("ead"), 1),
      repayment: isRepaid && type ? { type, rate: rate.ok ? rate.value : 0, maturityYears: this.number("maturity", row) ?? 0 } : undefined,
      periodsPerYear,
      horizonPeriods,
    });
  }

  /** Contract rate: as given, or benchmark + spread. */
  private rateOf(row: number): Result<number> {
    const rate = this.number("rate", row);
    if (rate !== undefined) return ok(rate);
    const { benchmark, assumptions } = this.columns;
    const spread = this.number("spread", row);
    const name = benchmark && benchmark.codes[row] >= 0 ? benchmark.labels[benchmark.codes[row]] : undefined;
    if (spread === undefined || name === undefined) return fail("needed", { parameter: "rate", purpose: "what is drawn, or a benchmark and a spread" });
    const reference = assumptions[benchmarkKey(name)];
    return typeof reference === "number" ? ok(reference + rateOfBasisPoints(spread)) : fail("needed", { parameter: benchmarkKey(name), purpose: "loans that follow it: give its rate among the assumptions" });
  }

  private ratedPd(row: number, { periodsPerYear, horizonPeriods }: RowTerms): Result<YearCurve> {
    const { matrix, rating } = this.columns;
    const label = rating!.labels[rating!.codes[row]];
    const years = Math.max(1, Math.min(MAX_RATED_YEARS, Math.ceil(horizonPeriods / periodsPerYear)));
    const key = `${years} ${label}`;
    let curve = this.ratedCurves.get(key);
    if (!curve) this.ratedCurves.set(key, (curve = conditionalCurve(matrix!, label, years)));
    return curve;
  }

  private guaranteeOf(row: number): OpenQuestions["guarantee"] {
    const [share, guarantorPd, years, exposureYears] = (["guaranteed_share", "guarantor_pd", "guarantee_years", "maturity"] as const).map((id) => this.number(id, row));
    if (share === undefined || share === 0 || guarantorPd === undefined) return undefined;
    const maturity = years === undefined || exposureYears === undefined ? undefined : { guaranteeYears: years, exposureYears };
    return { share, guarantorPd, fxHaircut: 0, maturity };
  }

  private coverOf(row: number): Parameters<typeof securedLgdCurve>[1] {
    return {
      collateral: this.source("collateral", row),
      haircut: this.source("haircut", row),
      fxHaircut: 0,
      lgdUnsecured: this.number("lgd_unsecured", row) ?? 0,
      lgdSecured: this.number("lgd_secured", row) ?? 0,
    };
  }

  private borrowerOf(row: number): { maturityYears: number; turnoverEurM: number } {
    const maturityYears = Math.min(Math.max(this.number("maturity", row) ?? USUAL_MATURITY_YEARS, LEAST_MATURITY_YEARS), MOST_MATURITY_YEARS);
    return { maturityYears, turnoverEurM: this.number("turnover_eur_m", row) ?? Number.NaN };
  }

  private revenueOf(row: number, balances: FacilityBalances): Result<YearCurve> {
    const hasLoan = this.source("drawn", row) !== 0;
    const hasDeposits = this.source("deposits", row) !== 0;
    const ftpRate = this.number("ftp_rate", row);
    const depositFtpRate = this.number("deposit_ftp", row) ?? ftpRate;
    const rate = hasLoan ? this.rateOf(row) : ok(0);
    if (!rate.ok) return rate;
    if (hasLoan && ftpRate === undefined) return fail("needed", { parameter: "ftp_rate", purpose: "the margin on what is drawn" });
    const depositRate = this.number("deposit_rate", row);
    if (hasDeposits && depositRate !== undefined && depositFtpRate === undefined) return fail("needed", { parameter: "deposit_ftp", purpose: "the margin on deposits" });
    const prices = {
      rate: rate.value,
      ftpRate: ftpRate ?? 0,
      commitmentFee: this.number("commitment_fee", row) ?? 0,
      fees: this.number("fees", row) ?? 0,
      // Deposits whose rate is not known earn no margin that can be told.
      deposits: depositRate === undefined ? 0 : this.source("deposits", row),
      depositRate: depositRate ?? 0,
      depositFtpRate: depositFtpRate ?? 0,
    };
    return ok(revenueCurve(balances, prices));
  }
}

/** PD of each year, given survival to its start, of a grade by its name. */
function conditionalCurve(matrix: TransitionMatrix, label: string, years: number): Result<number[]> {
  const grade = matrix.labels.findIndex((one) => one.toLowerCase() === label.toLowerCase());
  if (grade < 0) return fail("unknownGrade", { parameter: "rating", choices: matrix.labels.join(", "), maximum: matrix.size, value: `"${label}"` });
  return convertDefaultCurve(cumulativeDefaultCurve(matrix, grade, years), "cumulative", "conditional");
}

/** Curves by row; a row that has none stays as the table gives it. */
export type RowCurves = (YearCurve | undefined)[];

/** A column by year that holds what it held, and the curves of the rows that have one. */
export function withCurves(count: number, constant: Float64Array, before: CurveColumn | undefined, curves: RowCurves): CurveColumn | undefined {
  const years = curves.reduce<number>((longest, curve) => (curve === undefined ? longest : Math.max(longest, yearsUntilConstant(curve))), before?.years ?? 1);
  if (years === 1) return before;
  const values = new Float64Array(count * years);
  for (let row = 0; row < count; row++) {
    const own = curves[row];
    for (let year = 1; year <= years; year++) {
      const held = before ? before.values[row * before.years + Math.min(year, before.years) - 1] : constant[row];
      values[row * years + year - 1] = own === undefined ? held : valueInYear(own, year);
    }
  }
  return { years, values };
}
