import type { ValueColumn } from "../core/portfolio/clientTable";
import { addShocks, type ClipColumn, type ValueNames } from "./shockSteps";
import type { LifeQuery, NewColumn } from "./lifeQuery";
import type { PreparedModel } from "./preparedModel";
import { numberWord } from "./words";

/** How close to 1 a ratio counts as 1: as `convergesForEver` of the core. */
const ROUNDING_OF_RATIO = 32 * Number.EPSILON;
/** Below this n·|1 − q|, a geometric sum is its series: `(1 − qⁿ)/(1 − q)` would have lost digits. */
const SHORT_SERIES = 1e-3;

/** What a life has come to, as columns; undefined before it begins. */
interface LifeSoFar {
  readonly lines: Readonly<Record<Line, string>>;
  /** S·DF·G of a flow at the start of the next stretch, by the growth of the flow. */
  readonly carried: ReadonlyMap<string, string>;
}

export type Line = "revenue" | "referral" | "retention_cost" | "capital_charge" | "expected_loss";

/** What the stretches have added: columns of the five lines, of reasons and of clips, and the acquisition cost. */
export interface AddedLife {
  readonly lines: Readonly<Record<Line, string>>;
  readonly acquisitionCost: string;
  /** In the order in which they are found. */
  readonly reasons: readonly string[];
  readonly clips: readonly ClipColumn[];
}

/** Columns of one stretch: per period, rates and what a unit of each flow is worth. */
interface StretchColumns {
  readonly year: number;
  readonly periods: string;
  readonly values: ValueNames;
  readonly isLast: boolean;
  /** γ(1 − p̃)(1 − c̃)v by growth column; the exposure of a repayment profile has the growth "". */
  readonly ratios: ReadonlyMap<string, string>;
  readonly incomeWeight: string;
  readonly lossWeight: string;
}

interface Flow {
  readonly line: Line;
  readonly sign: 1 | -1;
  readonly growth: ValueColumn;
  /** Per year, or at default: the factors of the flow. */
  readonly factors: readonly ValueColumn[];
}

const FLOWS: readonly Flow[] = [
  { line: "revenue", sign: 1, growth: "revenueGrowth", factors: ["revenue"] },
  { line: "referral", sign: 1, growth: "referralGrowth", factors: ["referral"] },
  { line: "retention_cost", sign: -1, growth: "costGrowth", factors: ["retentionCost"] },
  { line: "capital_charge", sign: -1, growth: "exposureGrowth", factors: ["capitalCharge", "capital", "ead"] },
  { line: "expected_loss", sign: -1, growth: "exposureGrowth", factors: ["lgd", "ead"] },
];

/** Adds the life of every row, a stretch of constant rates at a time (MODEL.md §2): each flow is one geometric sum. */
export function addStretches(query: LifeQuery, model: PreparedModel): AddedLife {
  const clips: ClipColumn[] = [];
  const reasons: string[] = [];
  let life: LifeSoFar | undefined;
  let acquisitionCost = "";
  model.years.forEach((year, index) => {
    const next = model.years[index + 1] as number | undefined;
    const [periods] = query.add(`y${year}_periods`, `${next === year + 1 ? `Year ${year}` : `Years ${year} to ${next === undefined ? "the end" : next - 1}`}: how many of its periods are in the horizon.`, [[`periods_y${year}`, periodsExpression(year, next)]]);
    const values = addShocks(query, model, { year, periods }, clips);
    if (index === 0) acquisitionCost = values.acquisitionCost;
    const stretch = addRates(query, model, { year, periods, values, isLast: next === undefined });
    reasons.push(...addReasons(query, model, stretch, life));
    life = addLines(query, model, stretch, life);
  });
  return { lines: life!.lines, acquisitionCost, reasons, clips };
}

function periodsExpression(year: number, next: number | undefined): string {
  const before = year === 1 ? "" : ` - ${numberWord(year - 1)} * periods_per_year`;
  const left = year === 1 ? "horizon_periods" : `GREATEST(0E0, horizon_periods${before})`;
  if (next === undefined) return `CASE WHEN is_perpetual = 1 THEN 1E0 ELSE ${left} END`;
  const whole = next - year === 1 ? "periods_per_year" : `${numberWord(next - year)} * periods_per_year`;
  return `CASE WHEN is_perpetual = 1 THEN ${whole} ELSE LEAST(${whole}, ${left}) END`;
}

/** Rates of one period: (1 − c)^(1/m), (1 − p)^(1/m), v and γ, then ratio and weights. */
function addRates(query: LifeQuery, model: PreparedModel, { year, periods, values, isLast }: Pick<StretchColumns, "year" | "periods" | "values" | "isLast">): StretchColumns {
  const growths = [...new Set(FLOWS.map((flow) => growthName(model, values, flow)))].filter((name) => name !== "");
  const power = (base: string): string => `POWER(${base}, 1E0 / periods_per_year)`;
  const [stay, noDefault, discount, ...factors] = query.add(`y${year}_rates`, "Rates of one period.", [
    [`stay_y${year}`, power(`1E0 - ${values.churn}`)],
    [`no_default_y${year}`, power(`1E0 - ${values.pd}`)],
    [`v_y${year}`, aboveMinusOne(values.discountRate, power(`1E0 / (1E0 + ${values.discountRate})`))],
    ...growths.map((name): NewColumn => [`grow_${name.replace(/_y\d.*$/, "")}_y${year}`, aboveMinusOne(name, power(`1E0 + ${name}`))]),
  ]);
  const factorOf = new Map(growths.map((name, index) => [name, factors[index]]));
  const all = [...new Set(FLOWS.map((flow) => growthName(model, values, flow)))];
  const decay = `${noDefault} * ${stay} * ${discount}`;
  const [probability, income, ...ratios] = query.add(`y${year}_weights`, "Default in a period, present weight of income, and how much of a flow each period leaves of the one before.", [
    [`default_y${year}`, periodicProbability(values.pd, noDefault)],
    [`income_weight_y${year}`, `CASE timing_word WHEN 'begin' THEN 1E0 WHEN 'mid' THEN 0.5E0 * (1E0 + ${noDefault} * ${stay}) * SQRT(${discount}) ELSE ${decay} END / periods_per_year`],
    ...all.map((name): NewColumn => [`ratio_y${year}`, name === "" ? decay : `${factorOf.get(name)} * ${decay}`]),
  ]);
  const lossWeight = `${probability} * CASE timing_word WHEN 'mid' THEN SQRT(${discount}) ELSE ${discount} END`;
  return { year, periods, values, isLast, ratios: new Map(all.map((name, index) => [name, ratios[index]])), incomeWeight: income, lossWeight };
}

/** A rate of −1 has no power; where it lies within the horizon, the row has a reason. */
const aboveMinusOne = (rate: string, power: string): string => `CASE WHEN ${rate} > -1E0 THEN ${power} ELSE 1E0 END`;

/** The growth column of a flow; "" where an exposure is repaid as given, and does not grow. */
function growthName(model: PreparedModel, values: ValueNames, { growth }: Flow): string {
  return growth === "exposureGrowth" && model.curveYears("ead") > 1 ? "" : values[growth];
}

/** p̃ = p / (1 + a + … + a^(m−1)), a = (1 − p)^(1/m): small probabilities keep their digits. */
function periodicProbability(pd: string, a: string): string {
  const quarter = `${a} * ${a} * ${a}`;
  return `CASE periods_per_year
    WHEN 1E0 THEN ${pd}
    WHEN 2E0 THEN ${pd} / (1E0 + ${a})
    WHEN 4E0 THEN ${pd} / ((1E0 + ${a}) * (1E0 + ${a} * ${a}))
    ELSE ${pd} / ((1E0 + ${a} + ${a} * ${a}) * (1E0 + ${quarter}) * (1E0 + ${quarter} * ${quarter}))
  END`;
}

/** 1 + q + … + q^(n−1): exact on both sides of q = 1 and at it; for ever, 1/(1 − q). */
function seriesExpression(q: string, { periods: n, isLast }: Pick<StretchColumns, "periods" | "isLast">): string {
  const term = (k: number, inner: string): string => `(1E0 - (${n} - ${numberWord(k)}) * (1E0 - ${q}) / ${numberWord(k + 1)} * ${inner})`;
  const short = `${n} * ${term(1, term(2, `(1E0 - (${n} - 3E0) * (1E0 - ${q}) / 4E0)`))}`;
  const forEver = isLast ? `\n    WHEN is_perpetual = 1 THEN CASE WHEN 1E0 - ${q} > ${numberWord(ROUNDING_OF_RATIO)} THEN 1E0 / (1E0 - ${q}) ELSE 0E0 END` : "";
  return `CASE${forEver}
    WHEN ${n} * ABS(1E0 - ${q}) < ${numberWord(SHORT_SERIES)} THEN ${short}
    ELSE (1E0 - POWER(${q}, ${n})) / (1E0 - ${q})
  END`;
}

/** Rates of −1 and below, which only a shock can bring, and a perpetual flow that has no sum. */
function addReasons(query: LifeQuery, model: PreparedModel, stretch: StretchColumns, life: LifeSoFar | undefined): string[] {
  const { year, periods, values, isLast } = stretch;
  const moved = (["discountRate", "revenueGrowth", "referralGrowth", "costGrowth", "exposureGrowth"] as const).filter((name) => model.prepared.some(({ shocks }) => shocks.some(({ columns }) => columns.includes(name))));
  const rates = [...new Set(moved.map((name) => values[name]))];
  const within = year === 1 ? "" : ` AND ${periods} > 0E0`;
  const cases = [
    ...(rates.length > 0 ? [`WHEN (${rates.map((name) => `NOT (${name} > -1E0)`).join(" OR ")})${within} THEN 'rate_not_above_minus_1'`] : []),
    ...(isLast ? FLOWS.map((flow) => divergence(model, stretch, flow, life)) : []),
  ];
  return cases.length === 0 ? [] : query.add(`y${year}_reasons`, "What leaves a row without a value under a scenario.", [[`reason_y${year}`, `CASE\n    ${cases.join("\n    ")}\n  END`]]);
}

function divergence(model: PreparedModel, { values, ratios }: StretchColumns, flow: Flow, life: LifeSoFar | undefined): string {
  const growth = growthName(model, values, flow);
  const factors = flow.line === "expected_loss" ? [...flow.factors, "pd" as const] : flow.factors;
  const carried = life ? [`${carriedOf(life, growth)} <> 0E0`] : [];
  const conditions = ["is_perpetual = 1", `NOT (1E0 - ${ratios.get(growth)} > ${numberWord(ROUNDING_OF_RATIO)})`, ...carried, ...factors.map((name) => `${values[name]} <> 0E0`)];
  return `WHEN ${conditions.join(" AND ")} THEN 'perpetual_diverges:${flow.line}'`;
}

/** Adds a stretch to each line, and carries survival, discounting and growth to the next. */
function addLines(query: LifeQuery, model: PreparedModel, stretch: StretchColumns, life: LifeSoFar | undefined): LifeSoFar {
  const { year, values, ratios, isLast, periods } = stretch;
  const growths = [...ratios.keys()];
  const series = query.add(`y${year}_series`, "The geometric sums over the stretch.", growths.map((growth): NewColumn => [`series_y${year}`, seriesExpression(ratios.get(growth)!, stretch)]));
  const seriesOf = new Map(growths.map((growth, index) => [growth, series[index]]));
  const columns = FLOWS.map((flow): NewColumn => {
    const { line, sign, factors } = flow;
    const name = growthName(model, values, flow);
    const weight = line === "expected_loss" ? stretch.lossWeight : stretch.incomeWeight;
    const product = [...factors.map((factor) => values[factor]), weight, seriesOf.get(name)!, ...(life ? [carriedOf(life, name)] : [])].join(" * ");
    return [`${line}_to_y${year}`, life ? `${life.lines[line]} ${sign === 1 ? "+" : "-"} ${product}` : sign === 1 ? product : `0E0 - ${product}`];
  });
  const carried = isLast ? [] : growths.map((growth): NewColumn => [`carried_y${year}`, `${life ? `${carriedOf(life, growth)} * ` : ""}POWER(${ratios.get(growth)}, ${periods})`]);
  const added = query.add(`y${year}_lines`, "The lines of value so far, and what is left of a unit of each flow.", [...columns, ...carried]);
  const lines = Object.fromEntries(FLOWS.map(({ line }, index) => [line, added[index]])) as Record<Line, string>;
  return { lines, carried: new Map(growths.map((growth, index) => [baseOf(growth), added[FLOWS.length + index]])) };
}

/** A growth column without the year of its shock: what it is called in every stretch. */
const baseOf = (growth: string): string => growth.replace(/_y\d.*$/, "");
const carriedOf = ({ carried }: LifeSoFar, growth: string): string => carried.get(baseOf(growth))!;
