import type { AuditBlock } from "../../auditBlock";
import { paramOf, type OpenCall } from "../../openCall";
import { periodTable, type PeriodPlan } from "../../sheet/periodTable";
import { widthOf } from "../../sheet/sharedInputs";
import { step, type Step } from "../../step";
import { nativeTexts } from "../../text";
import { curveYearsOf, WHOLE_PERIODS } from "./clvTerms";
import { COMPONENT_KEYS } from "./lifeYears";

/** Most rows of a life: a hundred years by the month. */
export const MOST_PERIODS = 1200;

/** Rows that a client's life takes: its periods, or for a perpetual one those of its curves, and a last one for ever. */
export function periodsOfLife(call: OpenCall): number {
  const m = Number(call.read("periods_per_year"));
  const years = Number(call.read("years"));
  return years === Infinity ? curveYearsOf(call) * m + 1 : Math.round(years * m);
}

/** `CLV`, `CLV_BREAKDOWN` and `CLV_SCHEDULE` of one client: a row a period, the components as its totals. */
export function lifeOfOne(call: OpenCall, gives: "clv" | "components" | "schedule"): AuditBlock {
  const texts = nativeTexts[call.locale];
  const perpetual = call.read("years") === Infinity;
  const periods = periodsOfLife(call);
  const sumOf = (key: string): string => `IF([periods]=${perpetual ? '"perpetual"' : periods},SUM({${key}}),NA())`;
  const plan: PeriodPlan = {
    notes: [perpetual ? texts.perpetualTail : texts.rowAPeriod, texts.curvesAcross],
    periods,
    scalars: [
      step("periods", WHOLE_PERIODS, "count"),
      step("shift", 'IF([timing]="begin",0,IF([timing]="mid",0.5,1))'),
      step("lossShift", 'IF([timing]="mid",0.5,1)'),
      step("profile", call.sources.ead.given ? "IF(COUNT({ead})>1,1,0)" : "0", "count"),
    ],
    opening: { period: "0", aliveAtEnd: "1", discountSoFar: "1", growthAfter: "1", cumulative: "0-[cac]" },
    steps: ratesOfPeriod(call),
    columns: scheduleColumns,
    last: perpetual ? { series: "IF((1-[growthFactor]*[survival]*[discountFactor])*10^12>1,1/(1-[growthFactor]*[survival]*[discountFactor]),NA())", exposureSeries: "IF((1-IF([profile]=1,1,[growthFactor])*[survival]*[discountFactor])*10^12>1,1/(1-IF([profile]=1,1,[growthFactor])*[survival]*[discountFactor]),NA())" } : {},
    totals: [
      step("revenueValue", sumOf("revenuePv"), "money"),
      step("referralValue", sumOf("referralPv"), "money"),
      step("costValue", sumOf("costPv"), "money"),
      step("capitalValue", sumOf("capitalPv"), "money"),
      step("lossValue", sumOf("lossPv"), "money"),
      step("acquisitionValue", "0-[cac]", "money"),
      step("clv", COMPONENT_KEYS.map((key) => `[${key}]`).join("+"), "money"),
    ],
    gives: gives === "schedule" ? { kind: "columns", headers: true } : { kind: "totals", keys: gives === "clv" ? ["clv"] : [...COMPONENT_KEYS, "clv"] },
    scale: COMPONENT_KEYS.map((key) => `ABS([${key}])`).join("+"),
  };
  return periodTable(call, plan);
}

/** What holds in a period, and the weights of its flows (MODEL.md §2). */
function ratesOfPeriod(call: OpenCall): Step[] {
  const inYear = (name: string): string => {
    const width = widthOf(call, paramOf(call.fn, name));
    return width === 1 ? `[${name}]` : `INDEX({_${name}},1,MIN([year],${width}))`;
  };
  const inPeriod = (name: string): string => `1-(1-${inYear(name)})^(1/[periods_per_year])`;
  return [
    step("year", "ROUNDUP([period]/[periods_per_year],0)", "count"),
    step("churnInPeriod", inPeriod("churn"), "percent"),
    step("pdInPeriod", inPeriod("pd"), "percent"),
    step("survival", "(1-[pdInPeriod])*(1-[churnInPeriod])"),
    step("discountFactor", `(1+${inYear("discount_rate")})^(-1/[periods_per_year])`),
    step("growthFactor", `(1+${inYear("growth")})^(1/[periods_per_year])`),
    step("growthSoFar", "[growthAfter<]"),
    step("growthAfter", "[growthSoFar]*[growthFactor]"),
    step("exposureGrowth", "IF([profile]=1,1,[growthSoFar])"),
    step("incomeWeight", "((1-[shift])*[aliveAtStart]+[shift]*[aliveAtEnd])*[discountSoFar<]*[discountFactor]^[shift]"),
    step("lossWeight", "[defaults]*[discountSoFar<]*[discountFactor]^[lossShift]"),
    step("series", "1"),
    step("exposureSeries", "1"),
    step("revenueFlow", `${inYear("revenue")}/[periods_per_year]`, "money"),
    step("referralFlow", `${inYear("referral")}/[periods_per_year]`, "money"),
    step("costFlow", `${inYear("retention_cost")}/[periods_per_year]`, "money"),
    step("exposure", inYear("ead"), "money"),
    step("capitalFlow", `${inYear("capital_charge")}*${inYear("capital")}*[exposure]/[periods_per_year]`, "money"),
    step("lossFlow", `${inYear("lgd")}*[exposure]`, "money"),
  ];
}

const lineOf = (flow: string, weight: string, growth: string, series: string): string => `IF([${flow}]*[${weight}]=0,0,[${flow}]*[${growth}]*[${weight}]*[${series}])`;

/** The columns of `CLV_SCHEDULE`, in its order. */
const scheduleColumns: readonly Step[] = [
  step("period", "[period<]+1", "count"),
  step("endYear", "[period]/[periods_per_year]"),
  step("aliveAtStart", "[aliveAtEnd<]"),
  step("defaults", "[aliveAtStart]*[pdInPeriod]"),
  step("leaves", "[aliveAtStart]*(1-[pdInPeriod])*[churnInPeriod]"),
  step("aliveAtEnd", "[aliveAtStart]*[survival]"),
  step("discountSoFar", "[discountSoFar<]*[discountFactor]"),
  step("revenuePv", lineOf("revenueFlow", "incomeWeight", "growthSoFar", "series"), "money"),
  step("referralPv", lineOf("referralFlow", "incomeWeight", "growthSoFar", "series"), "money"),
  step("costPv", `0-${lineOf("costFlow", "incomeWeight", "growthSoFar", "series")}`, "money"),
  step("capitalPv", `0-${lineOf("capitalFlow", "incomeWeight", "exposureGrowth", "exposureSeries")}`, "money"),
  step("lossPv", `0-${lineOf("lossFlow", "lossWeight", "exposureGrowth", "exposureSeries")}`, "money"),
  step("netValue", "[revenuePv]+[referralPv]+[costPv]+[capitalPv]+[lossPv]", "money"),
  step("cumulative", "[cumulative<]+[netValue]", "money"),
];
