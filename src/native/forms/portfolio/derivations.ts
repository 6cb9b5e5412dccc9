import { isBlank, type InputCell, type InputMatrix } from "../../../catalog/cell";
import type { Assumptions } from "../../../catalog/schema/assumptions";
import { PRICE_COLUMNS } from "../../../catalog/schema/deriveClients";
import { stepOfYear, type Step } from "../../step";
import { irbSteps } from "../capital";

/** What may follow from other columns, by formulas that other functions have: EAD, LGD_SECURED, PD_GUARANTEED, IRB_CAPITAL. */
export type Following = "ead" | "lgd" | "pd" | "capital";

/** Columns that each of them follows from. */
export const COLUMNS_OF: Readonly<Record<Following, readonly string[]>> = {
  ead: ["drawn", "undrawn", "ccf"],
  lgd: ["collateral", "haircut", "lgd_unsecured", "lgd_secured"],
  pd: ["guaranteed_share", "guarantor_pd", "guarantee_years", "maturity"],
  capital: ["maturity", "turnover_eur_m", "capital_framework"],
};

/** What the rows of a client table say. */
interface Rows {
  /** The first column that some row leaves to what has no form, and what that is. */
  readonly withoutForm: () => { readonly column: string; readonly en: string; readonly zh: string } | undefined;
  readonly someBlank: (id: string) => boolean;
  /** Whether the table or an assumption speaks of a column. */
  readonly isKnown: (id: string) => boolean;
  readonly isIrb: boolean;
}

export function rowsOf(cells: InputMatrix, positions: Readonly<Record<string, readonly number[]>>, { assumptions, hasMatrix }: { readonly assumptions: Assumptions; readonly hasMatrix: boolean }): Rows {
  const rows = cells.slice(1).filter((row) => !row.every(isBlank));
  const filled = (id: string, row: readonly InputCell[]): boolean => (positions[id] ?? []).some((position) => !isBlank(row[position])) || id in assumptions;
  const own = (id: string, row: readonly InputCell[]): boolean => (positions[id] ?? []).some((position) => !isBlank(row[position]));
  return {
    withoutForm: () => {
      if (rows.some((row) => !own("revenue", row) && PRICE_COLUMNS.some((id) => filled(id, row)))) return { column: "revenue", en: "from prices of facilities", zh: "授信价格" };
      if (hasMatrix && rows.some((row) => !own("pd", row) && own("rating", row))) return { column: "pd", en: "from the rating", zh: "评级" };
      return rows.some((row) => filled("repayment_type", row) && filled("maturity", row)) ? { column: "ead", en: "from the repayment type", zh: "还款方式" } : undefined;
    },
    someBlank: (id) => rows.some((row) => !own(id, row)),
    isKnown: (id) => id in positions || id in assumptions,
    isIrb: assumptions.capital === "irb" || rows.some((row) => (positions.capital ?? []).some((position) => typeof row[position] === "string" && !isBlank(row[position]))),
  };
}

/** Which of them some row leaves to other columns. */
export function derivationsOf({ someBlank, isKnown, isIrb }: Rows): ReadonlySet<Following> {
  const found = new Set<Following>();
  if (isKnown("drawn") && someBlank("ead")) found.add("ead");
  if (isKnown("collateral") && someBlank("lgd")) found.add("lgd");
  if (isKnown("guarantor_pd") && isKnown("guaranteed_share")) found.add("pd");
  if (isIrb) found.add("capital");
  return found;
}

export interface DerivedSteps {
  readonly steps: readonly Step[];
  /** Key of a term that follows in a year; undefined for one that stands in its own column. */
  readonly at: (term: string, year: number) => string | undefined;
}

const NAMES = { ead: "eadCounted", lgd: "lgdCounted", pd: "pdCounted", capital: "capitalCounted" } as const;

/**
 * What follows, a column a year, in the order in which one follows from another.
 *
 * @param lgdAssumed what a client without LGD and collateral has, as a formula
 */
export function derivedSteps(following: ReadonlySet<Following>, widths: ReadonlyMap<string, number>, lgdAssumed: string): DerivedSteps {
  const width = (...ids: string[]): number => Math.max(...ids.map((id) => widths.get(id) ?? 1));
  const years: Readonly<Record<Following, number>> = { ead: width("ead"), lgd: following.has("lgd") ? width("lgd", "ead") : width("lgd"), pd: width("pd"), capital: width("capital", "pd", "lgd", "ead") };
  const isFollowing = (term: string): term is Following => following.has(term as Following);
  const given = (term: string, year: number): string => `${term}#${Math.min(year, width(term))}`;
  const at = (term: string, year: number): string | undefined => (isFollowing(term) ? `${NAMES[term]}#${Math.min(year, years[term])}` : undefined);
  const of = (term: string, year: number): string => `[${at(term, year) ?? given(term, year)}]`;
  const each = (term: Following, steps: (year: number) => Step[]): Step[] => (following.has(term) ? Array.from({ length: years[term] }, (_, index) => steps(index + 1)).flat() : []);
  const steps = [
    ...each("ead", (year) => [stepOfYear(NAMES.ead, year, `IF([${given("ead", year)}]="",N([drawn])+N([ccf])*N([undrawn]),[${given("ead", year)}])`, "money")]),
    ...each("lgd", (year) => securedSteps(year, of("ead", year), { own: `[${given("lgd", year)}]`, assumed: lgdAssumed })),
    ...each("pd", (year) => guaranteedSteps(year, `[${given("pd", year)}]`)),
    ...each("capital", (year) => irbOfYear(year, { pd: of("pd", year), lgd: of("lgd", year), given: `[${given("capital", year)}]` })),
  ];
  return { steps, at };
}

function securedSteps(year: number, exposure: string, { own, assumed }: { readonly own: string; readonly assumed: string }): Step[] {
  const secured = `[securedPart#${year}]`;
  return [
    stepOfYear("securedPart", year, `MIN(${exposure},N([collateral])*MAX(0,1-N([haircut])))`, "money"),
    stepOfYear(NAMES.lgd, year, `IF(OR([collateral]="",${own}<>""),IF(${own}="",${assumed},${own}),IF(${exposure}>0,([lgd_unsecured]*(${exposure}-${secured})+[lgd_secured]*${secured})/${exposure},[lgd_unsecured]))`, "percent"),
  ];
}

/** A guarantee that ends before the exposure protects in part, by its years beyond three months, five at most. */
function guaranteedSteps(year: number, pd: string): Step[] {
  const mismatch = 'IF([guarantee_years]="",1,IF([guarantee_years]>=[maturity],1,IF([guarantee_years]<0.25,0,IF(MIN(5,[maturity],[guarantee_years])>=MIN(5,[maturity]),1,(MIN(5,[maturity],[guarantee_years])-0.25)/(MIN(5,[maturity])-0.25)))))';
  return [
    ...(year === 1 ? [stepOfYear("mismatchFactor", 1, mismatch), stepOfYear("coveredShare", 1, 'IF([guarantor_pd]="",0,N([guaranteed_share])*[mismatchFactor#1])', "percent")] : []),
    stepOfYear(NAMES.pd, year, `[coveredShare#1]*MIN(${pd},N([guarantor_pd]))+(1-[coveredShare#1])*${pd}`, "percent"),
  ];
}

function irbOfYear(year: number, { pd, lgd, given }: { readonly pd: string; readonly lgd: string; readonly given: string }): Step[] {
  const { steps, capital } = irbSteps({ pd, lgd, maturity: 'MIN(5,MAX(1,IF([maturity]="",2.5,[maturity])))', framework: "capital_framework", suffix: `#${year}` });
  return [...steps.map((each) => ({ ...each, year })), stepOfYear(NAMES.capital, year, `IF(ISNUMBER(${given}),${given},${capital})`, "percent")];
}
