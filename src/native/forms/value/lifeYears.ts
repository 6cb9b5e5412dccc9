import { step, stepOfYear, type Step } from "../../step";

/** Where the terms of a client stand: keys of the table, and for how many years each is given. */
export interface LifeTerms {
  /** Years until the last curve is constant: 1 without curves. */
  readonly years: number;
  /** Key of a term in a year; a short curve holds its last value. */
  readonly at: (term: string, year: number) => string;
  /** The growth that each flow follows; flows with one growth share its columns. */
  readonly growthOf: Readonly<Record<"revenue" | "referral" | "cost" | "exposure", string>>;
  /** Formula of whether the exposure grows in a row: a repayment profile does not. */
  readonly exposureGrows: string;
  /** Formula of the number of periods, or the word perpetual. */
  readonly periods: string;
}

/** The components of CLV in the order of their sum, by their keys. */
export const COMPONENT_KEYS = ["revenueValue", "referralValue", "costValue", "capitalValue", "lossValue", "acquisitionValue"] as const;

/**
 * The closed form of a client's value (MODEL.md §2), one row a client: a stretch of constant rates a year, the last
 * one to the horizon, each a geometric sum `(1 − q^n)/(1 − q)`; near q = 1, where that loses its digits, the first
 * four terms of its series.
 *
 * @returns columns up to the components and their sum, `clv`
 */
export function lifeInYears(terms: LifeTerms): Step[] {
  const years = Array.from({ length: terms.years }, (_, index) => index + 1);
  const total = (key: string): string => years.map((year) => `[${key}#${year}]`).join("+");
  return [
    step("shift", 'IF([timing]="begin",0,IF([timing]="mid",0.5,1))'),
    step("lossShift", 'IF([timing]="mid",0.5,1)'),
    step("periods", terms.periods, "count"),
    ...years.flatMap((year) => yearSteps(terms, year)),
    step("revenueValue", total("revenueInYear"), "money"),
    step("referralValue", total("referralInYear"), "money"),
    step("costValue", total("costInYear"), "money"),
    step("capitalValue", total("capitalInYear"), "money"),
    step("lossValue", total("lossInYear"), "money"),
    step("acquisitionValue", "0-[cac]", "money"),
  ];
}

/** Sum of the components; CLV is their sum in that order. */
export const SUM_OF_COMPONENTS = COMPONENT_KEYS.map((key) => `[${key}]`).join("+");
/** Σ|components|: what the tolerance is relative to. */
export const SIZE_OF_COMPONENTS = COMPONENT_KEYS.map((key) => `ABS([${key}])`).join("+");

function yearSteps(terms: LifeTerms, year: number): Step[] {
  const at = (term: string): string => `[${terms.at(term, year)}]`;
  const of = (name: string, inYear = year): string => `[${name}#${inYear}]`;
  const perPeriod = (rate: string): string => `1-(1-${rate})^(1/[periods_per_year])`;
  return [
    stepOfYear("stretch", year, periodsOfYear(terms.years, year), "count"),
    stepOfYear("churnInPeriod", year, perPeriod(at("churn")), "percent"),
    stepOfYear("pdInPeriod", year, perPeriod(at("pd")), "percent"),
    stepOfYear("survival", year, `(1-${of("pdInPeriod")})*(1-${of("churnInPeriod")})`),
    stepOfYear("discountFactor", year, `(1+${at("discount_rate")})^(-1/[periods_per_year])`),
    stepOfYear("aliveAndDiscounted", year, year === 1 ? "1" : `IF(${of("stretch", year - 1)}=0,0,${of("aliveAndDiscounted", year - 1)}*(${of("survival", year - 1)}*${of("discountFactor", year - 1)})^${of("stretch", year - 1)})`),
    stepOfYear("incomeWeight", year, `${of("aliveAndDiscounted")}*(1-[shift]+[shift]*${of("survival")})*${of("discountFactor")}^[shift]`),
    stepOfYear("lossWeight", year, `${of("aliveAndDiscounted")}*${of("pdInPeriod")}*${of("discountFactor")}^[lossShift]`),
    ...growthSteps(terms, year),
    stepOfYear("revenueInYear", year, lineOf(`${at("revenue")}/[periods_per_year]`, of("incomeWeight"), terms, "revenue", year), "money"),
    stepOfYear("referralInYear", year, lineOf(`${at("referral")}/[periods_per_year]`, of("incomeWeight"), terms, "referral", year), "money"),
    stepOfYear("costInYear", year, lineOf(`-${at("retention_cost")}/[periods_per_year]`, of("incomeWeight"), terms, "cost", year), "money"),
    stepOfYear("capitalInYear", year, lineOf(`-${at("capital_charge")}*${at("capital")}*${at("ead")}/[periods_per_year]`, of("incomeWeight"), terms, "exposure", year), "money"),
    stepOfYear("lossInYear", year, lineOf(`-${at("lgd")}*${at("ead")}`, of("lossWeight"), terms, "exposure", year), "money"),
  ];
}

/** Periods of a year that lie within the horizon; the last year goes on to its end. */
function periodsOfYear(years: number, year: number): string {
  const before = `${year - 1}*[periods_per_year]`;
  const left = year === 1 ? "[periods]" : `MAX(0,[periods]-${before})`;
  return year === years ? `IF(ISNUMBER([periods]),${left},"perpetual")` : `IF(ISNUMBER([periods]),MIN([periods_per_year],${left}),[periods_per_year])`;
}

/** For each growth that a flow follows: its factor a period, where it stands at the start of the year, and the sum of its series. */
function growthSteps(terms: LifeTerms, year: number): Step[] {
  const flows = Object.entries(terms.growthOf) as [keyof LifeTerms["growthOf"], string][];
  const seen = new Set<string>();
  return flows.flatMap(([flow, growth]) => {
    const id = seriesId(terms, flow);
    if (seen.has(id)) return [];
    seen.add(id);
    const key = (name: string, inYear = year): string => `[${name}_${id}#${inYear}]`;
    const factor = `(1+[${terms.at(growth, year)}])^(1/[periods_per_year])`;
    const gap = key("gap");
    const n = `[stretch#${year}]`;
    const named = (name: "growthFactor" | "growthSoFar" | "gap" | "series", formula: string): Step => ({ key: `${name}_${id}#${year}`, name, year, formula, format: "number" });
    return [
      named("growthFactor", flow === "exposure" && terms.exposureGrows !== "" ? `IF(${terms.exposureGrows},${factor},1)` : factor),
      named("growthSoFar", year === 1 ? "1" : `${key("growthSoFar", year - 1)}*${key("growthFactor", year - 1)}^[stretch#${year - 1}]`),
      named("gap", `1-${key("growthFactor")}*[survival#${year}]*[discountFactor#${year}]`),
      named("series", `IF(ISNUMBER(${n}),IF(ABS(${gap})*${n}<0.001,${n}*(1-(${n}-1)/2*${gap}*(1-(${n}-2)/3*${gap}*(1-(${n}-3)/4*${gap}))),(1-(1-${gap})^${n})/${gap}),IF(${gap}*10^12>1,1/${gap},NA()))`),
    ];
  });
}

/** Flows that follow one growth share its columns; an exposure that may not grow has its own. */
function seriesId({ growthOf, exposureGrows }: LifeTerms, flow: keyof LifeTerms["growthOf"]): string {
  return flow === "exposure" && exposureGrows !== "" ? "exposure" : growthOf[flow];
}

/** A line of a year: flow · growth so far · weight · series. A flow of nothing is nothing, even where its series has no end. */
function lineOf(flow: string, weight: string, terms: LifeTerms, growing: keyof LifeTerms["growthOf"], year: number): string {
  const id = seriesId(terms, growing);
  return `IF(${flow}*${weight}=0,0,${flow}*${weight}*[growthSoFar_${id}#${year}]*[series_${id}#${year}])`;
}
