import { CAPACITY_LIMITS, debtCapacity as capacityOf, type CapacityLimit, type DebtCapacity } from "../../../core/project/debtCapacity";
import { failed, ok } from "../../../core/result/result";
import { contractRatePerPeriod } from "../../../core/units/periodic";
import type { OutputCell, OutputMatrix } from "../../cell";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { choiceParam, optionalNumberParam } from "../../define/param";
import type { Choice } from "../../schema/choices";
import { rules } from "../../schema/numberRule";
import { coverRule } from "../../tables/projectTerms";
import { say, type Locale, type LocalText } from "../../text/localText";
import { cfadsParam, projectPeriodsParam, rateParam, targetDscrParam } from "./projectParams";

const limitLabels: Readonly<Record<CapacityLimit, LocalText>> = {
  dscr: say("DSCR", "偿债备付率"),
  llcr: say("LLCR", "贷款期备付率"),
  gearing: say("Gearing", "负债比例"),
};

const outputChoices: readonly Choice<"amount" | "limit" | "table">[] = [
  { value: "amount", label: say("amount", "金额") },
  { value: "limit", label: say("limit", "约束"), synonyms: ["约束条件"] },
  { value: "table", label: say("table", "表"), synonyms: ["明细"] },
];

export const debtCapacity = defineBlockFunction({
  id: "DEBT.CAPACITY",
  name: "DEBT_CAPACITY",
  summary: say("Debt that a project can carry: the smallest of what DSCR, LLCR and gearing allow, and which of them binds.", "项目债务承载能力：偿债备付率、贷款期备付率与负债比例三者所允许债务的最小值，并指明起约束作用的一项。"),
  formula: "min(Σ CFADS/DSCR·(1 + rate/m)^(−t), Σ CFADS·(1 + rate/m)^(−t)/LLCR, gearing·cost)",
  params: [
    cfadsParam,
    targetDscrParam,
    rateParam,
    projectPeriodsParam,
    optionalNumberParam("target_llcr", "scalar", { label: say("Target LLCR", "目标贷款期备付率"), help: say("Blank: no limit by LLCR.", "留空则不按贷款期备付率约束。"), rule: coverRule }),
    optionalNumberParam("project_cost", "scalar", { label: say("Project cost", "项目总投资"), help: say("Total cost to be financed; with max_gearing.", "需筹措的总投资；与 max_gearing 一并给出。"), rule: { unit: "money", minimum: 0, exclusiveMinimum: true } }),
    optionalNumberParam("max_gearing", "scalar", { label: say("Largest gearing", "最高负债比例"), help: say("Largest share of debt in project_cost; blank: no limit by gearing.", "债务占 project_cost 的最高比例；留空则不按负债比例约束。"), rule: rules.share }),
    choiceParam("output", "scalar", { label: say("Output", "输出"), help: say("amount: the debt. limit: what binds. table: each limit with its amount.", "amount：金额；limit：起约束作用的一项；table：各项约束及其金额。"), choices: outputChoices, default: "amount" }),
    languageParam,
  ],
  returns: say("The debt at the start of the first period; or the limit that binds; or a table of both.", "首期期初的债务额；或起约束作用的一项；或两者的列表。"),
  sources: [{ title: "Navigator Project Finance, Debt Sculpting to Target DSCR without VBA", detail: "debt = NPV(cash available) / target LLCR" }],
  examples: [
    { note: say("DSCR allows 181.82, gearing of 70 % only 140.", "偿债备付率允许 181.82，负债比例 70% 仅允许 140。"), args: [[[110], [121]], 1.1, 0.1, null, null, 200, 0.7], result: 140 },
    { note: say("The same, in full.", "同上，完整列示。"), args: [[[110], [121]], 1.1, 0.1, null, 1.25, 200, 0.7, "table"], result: [["Limit", "Amount"], ["DSCR", 181.8181818181818], ["LLCR", 160], ["Gearing", 140], ["Debt capacity", 140]] },
  ],
  compute: ([row]) => {
    if (row.kind === "blank") return ok([[""]]);
    if (row.kind === "failed") return failed(row.failure);
    const { cfads, target_dscr, rate, periods_per_year, target_llcr, project_cost, max_gearing, output, language } = row.values;
    const capacity = capacityOf({ cfads, targetDscr: target_dscr, periodRate: contractRatePerPeriod(rate, periods_per_year), targetLlcr: target_llcr, projectCost: project_cost, maxGearing: max_gearing });
    if (!capacity.ok) return capacity;
    if (output === "table") return ok(capacityTable(capacity.value, language));
    return ok([[output === "amount" ? capacity.value.amount : limitLabels[capacity.value.binding][language]]]);
  },
});

/** A limit that was not asked for has a blank amount, so that the table keeps its places. */
function capacityTable({ limits, amount }: DebtCapacity, language: Locale): OutputMatrix {
  return [
    [say("Limit", "约束")[language], say("Amount", "金额")[language]],
    ...CAPACITY_LIMITS.map((limit): OutputCell[] => [limitLabels[limit][language], limits[limit] ?? ""]),
    [say("Debt capacity", "债务承载能力")[language], amount],
  ];
}
