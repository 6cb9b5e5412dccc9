import type { DefaultRates } from "../../core/credit/defaultRatesByGroup";
import type { Backtest } from "../../core/estimation/backtest";
import { ok } from "../../core/result/result";
import { pdBacktest } from "../functions/defaults/pdBacktest";
import { pdByGroup } from "../functions/defaults/pdByGroup";
import { numberParam } from "../define/param";
import { say } from "../text/localText";
import { defineStudy } from "./study";
import { findColumns } from "./studyColumns";

const columns = [
  { id: "groups", label: say("Group", "分组"), synonyms: ["Industry", "行业", "Rating", "评级", "Segment", "Region", "地区"] },
  { id: "defaults", label: say("Defaults", "违约数"), synonyms: ["Default", "违约"] },
  { id: "obligors", label: say("Obligors", "债务人数"), synonyms: ["Clients", "客户数", "Obligor-years"], optional: true },
  { id: "years", label: say("Year", "年份"), synonyms: ["年", "年度"], optional: true },
] as const;

export const defaultRates = defineStudy<DefaultRates, Backtest>({
  id: "defaults",
  label: say("PD by group", "分组违约概率"),
  question: say("How often do clients of each industry, rating or region default, where some groups are too small to tell by themselves?", "各行业、评级或地区的客户违约频率如何？部分小组自身数据不足时怎么办？"),
  needs: say("Headers Group (or Industry, Rating, Region) and Defaults; if any Obligors and Year.", "列名：分组（或行业、评级、地区）与违约数；可选：债务人数、年份。"),
  example: {
    en: [["Industry", "Year", "Obligors", "Defaults"], ["Steel", 2023, 210, 12], ["Retail", 2023, 160, 3], ["Steel", 2024, 205, 10]],
    "zh-CN": [["行业", "年份", "债务人数", "违约数"], ["钢铁", 2023, 210, 12], ["零售", 2023, 160, 3], ["钢铁", 2024, 205, 10]],
  },
  options: [numberParam("holdout_years", "scalar", { label: say("Held out", "留出年数"), help: say("Last years, for the backtest; needs years and obligors.", "末尾用于检验的年数；需有年份与债务人数。"), rule: { unit: "count", minimum: 1, whole: true }, default: 1 })],
  calls: (cells, { holdout_years }) => {
    const found = findColumns(cells, columns);
    if (!found.ok) return found;
    const args = Object.fromEntries(columns.flatMap(({ id }) => (found.value[id] === undefined ? [] : [[id, { kind: "range", column: found.value[id] } as const]])));
    const hasTime = found.value.years !== undefined && found.value.obligors !== undefined;
    return ok({ fit: { fn: pdByGroup, args }, ...(hasTime ? { backtest: { fn: pdBacktest, args: { ...args, holdout_years: { kind: "value", value: holdout_years } } } } : {}) });
  },
  view: ({ fit: { groups, portfolio, withinVariance, betweenVariance, notes }, backtest }) => ({
    figures: [{ label: say("PD of the portfolio", "组合违约概率"), value: portfolio.observed, low: portfolio.low, high: portfolio.high, unit: "probability", column: "pd" }],
    parameters: groups.map(({ name, pd, pdLow, pdHigh }) => ({ name, estimate: pd, standardError: undefined, low: pdLow, high: pdHigh })),
    facts: [
      { label: say("Variance within groups", "组内方差"), value: withinVariance },
      { label: say("Variance between groups", "组间方差"), value: betweenVariance },
    ],
    notes,
    curve: { title: say("Default rates, seen and estimated", "违约率：观察值与估计值"), x: say("Group", "分组"), unit: "probability", groups: true, points: groups.map(({ name, observed, pd, pdLow, pdHigh }) => ({ x: name, observed, fitted: pd, low: pdLow, high: pdHigh })) },
    ...(backtest ? { backtest: { title: say("Default rate", "违约率"), x: say("Group", "分组"), unit: "probability", result: backtest } } : {}),
  }),
});
