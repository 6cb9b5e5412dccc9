import { projectValueOf, valueProject } from "../../../core/project/projectValue";
import { failed, ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { choiceParam, tableParam } from "../../define/param";
import type { Choice } from "../../schema/choices";
import { readProjectCashFlow } from "../../tables/projectCashFlow";
import { projectTermList, projectTermsFor, readProjectTerms } from "../../tables/projectTerms";
import { say } from "../../text/localText";
import { projectScheduleTable, projectSummaryTable } from "./projectClvTables";

const outputChoices: readonly Choice<"summary" | "schedule" | "value">[] = [
  { value: "summary", label: say("summary", "汇总") },
  { value: "schedule", label: say("schedule", "明细"), synonyms: ["逐期明细"] },
  { value: "value", label: say("value", "价值") },
];

export const projectClv = defineBlockFunction({
  id: "PROJECT.CLV",
  name: "PROJECT_CLV",
  summary: say(
    "What a project is worth to its lender over construction, ramp-up and operation: interest margin, fees and cross-sold business less cost, capital charge and expected loss, with covenants tested by period.",
    "项目对贷款人的终身价值，涵盖建设期、爬坡期与运营期：利差、手续费与交叉销售业务，减去管理成本、资本成本与预期损失，并逐期检验约束条款。",
  ),
  formula: "V = upfront − origination + Σ S·v^t·(margin + fees + cross-sold − cost − h·K·E/m) − Σ D·v^t·ℓ·max(0, E − collateral)",
  params: [
    tableParam("cash_flow_table", {
      label: say("Cash flow table", "现金流表"),
      help: say(
        "With headers, a row a period: Phase (construction, ramp-up, operation), CFADS; if any Period or Date, Draw, Debt service or Principal, Cross-sold income, Fees, Collateral (after haircuts; LGD falls on the rest).",
        "带列名，每期一行：阶段（建设期、爬坡期、运营期）、CFADS；可选：期或日期、提款、还本付息或本金、交叉销售收入、手续费、抵质押品（折扣后价值，违约损失率适用于未覆盖部分）。",
      ),
      optional: false,
      parse: readProjectCashFlow,
    }),
    tableParam("terms", {
      label: say("Terms", "条款表"),
      help: say(
        `Two columns, name and value. Needed: rate, ftp_rate, discount_rate, PD and LGD of each phase in the table. All: ${projectTermList.en}.`,
        `两列：名称与取值。必填：贷款利率、FTP 利率、折现率，以及表中各阶段的违约概率与违约损失率。全部项目：${projectTermList["zh-CN"]}。`,
      ),
      optional: false,
      parse: readProjectTerms,
    }),
    choiceParam("output", "scalar", { label: say("Output", "输出"), help: say("summary: labelled lines. schedule: a row a period. value: one number.", "summary：汇总各项；schedule：每期一行；value：一个数值。"), choices: outputChoices, default: "summary" }),
    languageParam,
  ],
  returns: say("Present value at signing, in the currency of the table; a table, or one number.", "签约时点的现值，货币与现金流表一致；返回表格或一个数值。"),
  sources: [
    { title: "Tenor, the model", detail: "docs/MODEL.md §2: two competing exits, default first; income and losses at the end of the period" },
    { title: "Bodmer, edbodmer.com, on LLCR and PLCR", detail: "fall of CFADS to break-even: (cover − 1)/cover" },
    { title: "Basel Committee on Banking Supervision, CRE31 and CRE35", detail: "expected loss as PD × LGD × EAD; chapters not checked against the text" },
  ],
  examples: [
    {
      note: say("A loan of 1,000 for two years: margin 20 a year, PD 1 %, LGD 50 %, at 10 %.", "贷款 1,000，两年到期还本：年利差 20，违约概率 1%，违约损失率 50%，折现率 10%。"),
      args: [
        [["Phase", "CFADS"], ["operation", 80], ["operation", 1300]],
        [["rate", 0.06], ["ftp_rate", 0.04], ["discount_rate", 0.1], ["commitment", 1000], ["repayment", "bullet"], ["pd_operation", 0.01], ["lgd", 0.5]],
        "value",
      ],
      result: 25.563636363636366,
    },
    {
      note: say("Built in a year, repaid over two to equal cover, with accounts and hedging.", "建设一年，其后两年按现金流还款，含账户与套期保值收入。"),
      args: [
        [["Phase", "CFADS", "Draw", "Cross-sold income"], ["construction", null, 1000, 5], ["ramp-up", 600, null, 5], ["operation", 800, null, 5]],
        [["rate", 0.06], ["ftp_rate", 0.04], ["discount_rate", 0.1], ["pd_construction", 0.02], ["pd_ramp_up", 0.015], ["pd_operation", 0.01], ["lgd", 0.3], ["min_dscr", 1.1]],
        "schedule",
      ],
      result: [["Period", "Phase", "Opening balance", "Draw", "Interest", "Capitalised interest"], [1, "construction", 0, 1000, 60, 60], [2, "ramp-up", 1060, 0, 63.6, 0]],
    },
  ],
  compute: ([row]) => {
    if (row.kind === "blank") return ok([[""]]);
    if (row.kind === "failed") return failed(row.failure);
    const { cash_flow_table: cashFlow, terms: termValues, output, language } = row.values;
    const terms = projectTermsFor(termValues, cashFlow.periods);
    if (!terms.ok) return terms;
    const valuation = valueProject(cashFlow.periods, terms.value);
    if (!valuation.ok) return valuation;
    if (output === "value") return ok([[projectValueOf(valuation.value.components)]]);
    return ok(output === "summary" ? projectSummaryTable(valuation.value, cashFlow, language) : projectScheduleTable(valuation.value, cashFlow, language));
  },
});
