import { say } from "../../catalog/text/localText";
import { largestOf } from "../../core/numeric/extremes";
import type { NativeForm } from "../form";
import { paramOf, type OpenCall } from "../openCall";
import { refused } from "../refused";
import { clientTable } from "../sheet/clientTable";
import { widthOf } from "../sheet/sharedInputs";
import { step, stepOfYear, type Step } from "../step";
import { clientForm } from "./client";

export const expectedLoss = clientForm("[pd]*[lgd]*[ead]", { format: "money" });

/** Most years of a lifetime loss across a row. */
const MOST_YEARS = 30;
const CURVES = ["pd_curve", "lgd", "ead_curve"] as const;

export const ecl: NativeForm = {
  kind: "form",
  limits: say(`${MOST_YEARS} years at most`, `最多 ${MOST_YEARS} 年`),
  unfold: (call) => {
    const years = largestOf([...CURVES.map((name) => widthOf(call, paramOf(call.fn, name))), ...call.sources.years.cells.map((_, row) => Number(call.read("years", row) ?? 1))]);
    if (years > MOST_YEARS) return refused(`a loss over ${years} years: ${MOST_YEARS} unfold`, `${years} 年的损失：最多展开 ${MOST_YEARS} 年`);
    const all = Array.from({ length: years }, (_, index) => index + 1);
    return {
      ok: true,
      value: clientTable(call, {
        steps: [
          step("lossYears", 'IF([stage]="1",1,IF([years]="",MAX(COUNT({pd_curve}),COUNT({lgd}),COUNT({ead_curve})),[years]))', "count"),
          step("curveYears", "COUNT({pd_curve})", "count"),
          ...all.flatMap((year) => lossOfYear(call, year)),
        ],
        results: [step("result", `IF([stage]="3",[lgd#1]*[ead_curve#1],SUM(${all.map((year) => `[lossInYear#${year}]`).join(",")}))`, "money")],
      }),
    };
  },
};

function lossOfYear(call: OpenCall, year: number): Step[] {
  const width = (name: string): number => widthOf(call, paramOf(call.fn, name));
  const at = (name: string): string => `[${name}#${Math.min(year, width(name))}]`;
  const before = year === 1 ? "0" : `[defaulted#${year - 1}]`;
  const read = `IF([pd_measure]="cumulative",${at("pd_curve")},IF([pd_measure]="marginal",${before}+${at("pd_curve")},${before}+(1-${before})*${at("pd_curve")}))`;
  const conditional = `IF([pd_measure]="conditional",${at("pd_curve")},IF(${before}<1,([defaulted#${year}]-${before})/(1-${before}),1))`;
  return [
    stepOfYear("defaulted", year, `MIN(1,MAX(${before},${read}))`, "percent"),
    stepOfYear("conditionalPd", year, year === 1 ? conditional : `IF(${year}>[curveYears],[conditionalPd#${year - 1}],${conditional})`, "percent"),
    stepOfYear("alive", year, year === 1 ? "1" : `[alive#${year - 1}]*(1-[conditionalPd#${year - 1}])`),
    stepOfYear("lossInYear", year, `IF(${year}>[lossYears],0,[alive#${year}]*[conditionalPd#${year}]*${at("lgd")}*${at("ead_curve")}*(1+[eir])^(IF([timing]="mid",0.5,0)-${year}))`, "money"),
  ];
}

/** Decimals carry their own rounding, as in the catalog's rule. */
const ROUNDING = "1E-12";

export const eclStage: NativeForm = {
  kind: "form",
  limits: say("output reason: words, not a calculation", "output 为 reason 时为文字，不是计算"),
  unfold: (call) => {
    if (call.read("output") === "reason") return refused("the reason of a stage is words; the stage itself has a native form", "阶段的理由为文字；阶段本身有原生公式");
    return {
      ok: true,
      value: clientTable(call, {
        shaping: ["output", "language"],
        steps: [
          step("pdIncreased", `IF(AND([pd_now]>=[pd_ratio]*[pd_origination]-${ROUNDING},[pd_now]-[pd_origination]>=[pd_increase]-${ROUNDING}),1,0)`, "count"),
          step("lowRisk", 'IF([low_risk_pd]="",0,IF([pd_now]<=[low_risk_pd],1,0))', "count"),
        ],
        results: [step("result", "IF(OR([credit_impaired]=1,[days_past_due]>=[dpd_stage_three]),3,IF(OR([days_past_due]>[dpd_stage_two],[watch_list]=1,AND([pdIncreased]=1,[lowRisk]=0)),2,1))", "count")],
      }),
    };
  },
};
