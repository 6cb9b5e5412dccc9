import { ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { riskOptionsTable } from "../../tables/riskOptions";
import { say } from "../../text/localText";

export const riskOptions = defineBlockFunction({
  id: "RISK.OPTIONS",
  name: "RISK_OPTIONS",
  summary: say("Guarantees, collateral and shorter tenors that RISK_MIX may take, as a table to copy and edit: bounds, steps and costs; illustrative.", "RISK_MIX 可选用的保证、押品与缩短期限方案表，可复制修改：上下限、步长与成本；仅为示例。"),
  formula: "option, kind, least, most, step, guarantor PD and years, haircut, secured LGD, cost once and a year, who pays",
  params: [languageParam],
  returns: say("Headers, then a row an option. Amounts: share of the exposure guaranteed, collateral per unit of exposure, years taken off the tenor; costs per unit of them and of exposure.", "列名及每个方案一行。数量：保证占敞口的比例、押品价值占敞口的比例、缩短的年数；成本按每单位数量与敞口计。"),
  sources: [{ title: "Basel Committee on Banking Supervision, CRE32.11", detail: "haircut of 40 % and secured LGD of 20 % for receivables and real estate" }, { title: "Illustrative values of this product", detail: "amounts, guarantors and costs: not estimated from data" }],
  examples: [{ note: say("The head of the table.", "表头与首行。"), args: [], result: [["Option", "Kind", "Least", "Most", "Step", "Guarantor PD"], ["Bank guarantee", "guarantee", "", 0.8, 0.1, 0.001]] }],
  compute: ([row]) => ok(riskOptionsTable(row.kind === "values" ? row.values.language : "en")),
});
