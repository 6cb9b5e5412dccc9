import { mapResult } from "../../../../core/result/result";
import { clientCases as casesOf, COMPLETE_DEPARTURE, type ClientCases } from "../../../../core/studies/clientCases";
import { defineStudyFunction, type StudyTask } from "../../../define/defineFunction";
import { numberParam, optionalNumberParam } from "../../../define/param";
import { presentCases } from "../../../present/presentClientStudies";
import { rules } from "../../../schema/numberRule";
import { ratingMatrixParam } from "../../../tables/transitionMatrix";
import { say } from "../../../text/localText";
import { assumptionsParam, clientTableParam, optionalScenarioTableParam } from "../../portfolio/portfolioParams";
import { answered, clientParam, clientQuestion, scenarioNameParam } from "./clientParams";

export const clientCases = defineStudyFunction({
  id: "CLIENT.CASES",
  name: "CLIENT_CASES",
  summary: say("What a client of a table is worth if it is kept, lost or won, with payback and the most to spend on retention.", "客户表中某一客户保留、流失或获取时的价值，以及回收期与维系支出上限。"),
  formula: "keep = CLV + acquisition cost; lose = −(a·revenue + b·referral + s·cost + capital charge + expected loss) − exit cost; win = keep − acquisition cost; retention = CLV(churn of year 1 = 0) − CLV",
  params: [
    clientTableParam,
    clientParam,
    numberParam("revenue_lost", "scalar", { label: say("Revenue lost", "流失收入占比"), help: say("Share of revenue that goes when the client leaves; below 1 where deposits or payments stay.", "客户离开时失去的收入占比；存款或结算留存时小于 1。"), rule: rules.share, default: COMPLETE_DEPARTURE.revenueLost }),
    numberParam("referral_lost", "scalar", { label: say("Referral lost", "流失推荐占比"), help: say("Share of the business referred that goes with it.", "随之失去的推荐业务占比。"), rule: rules.share, default: COMPLETE_DEPARTURE.referralLost }),
    numberParam("cost_saved", "scalar", { label: say("Cost saved", "节省成本占比"), help: say("Share of the retention cost that is saved.", "由此节省的维护成本占比。"), rule: rules.share, default: COMPLETE_DEPARTURE.costSaved }),
    numberParam("exit_cost", "scalar", { label: say("Exit cost", "退出成本"), help: say("Paid once when the client leaves.", "客户离开时的一次性支出。"), rule: rules.money, default: COMPLETE_DEPARTURE.exitCost }),
    optionalNumberParam("acquisition_cost", "scalar", { label: say("Acquisition cost", "获客成本"), help: say("What winning the client costs; blank: that of the table.", "获取该客户的成本；留空取表中数值。"), rule: rules.money }),
    optionalScenarioTableParam,
    scenarioNameParam,
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("Two columns, name and value, under headers, in the table's language. A client in the table has been won: its acquisition cost counts for winning alone.", "两列（名称、数值）并带列名，语言与客户表一致。表中客户视为已获取，获客成本仅计入“获取”。"),
  sources: [{ title: "Tenor, the model", detail: "docs/MODEL.md §2: the lines of value" }],
  examples: [
    {
      note: say("100 a year for ever, churn 10 %, discount 12 %, won for 200: 100 × 0.9 / 0.22 kept, less 200 won; (100 + 409.09) × 0.1 / 1.12 is what a year without departure adds.", "每年 100、永续、流失率 10%、折现率 12%、获客成本 200：保留为 100 × 0.9 / 0.22，获取再减 200；一年不流失可增加 (100 + 409.09) × 0.1 / 1.12。"),
      args: [[["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year", "Acquisition cost"], ["A", 100, 0.1, 0.12, "perpetual", "end", 1, 200]], "A"],
      result: [
        ["Case", "Value"],
        ["Keep: value to come", 409.0909090909091],
        ["Lose: change if the client leaves today", -409.0909090909091],
        ["Win: value less acquisition cost", 209.0909090909091],
        ["Acquisition cost", 200],
        ["Most to pay to win it", 409.0909090909091],
        ["Payback, years", 4],
        ["Payback undiscounted, years", 3],
        ["Chance to leave in year 1", 0.1],
        ["Most to spend on retention in year 1", 45.45454545454545],
        ["Lost to default", 0],
      ],
    },
  ],
  prepare: ({ revenue_lost, referral_lost, cost_saved, exit_cost, acquisition_cost, ...cells }) =>
    mapResult(clientQuestion(cells), ({ client, shocks, locale }): StudyTask<ClientCases> => ({
      study: answered(casesOf(client, { shocks, departure: { revenueLost: revenue_lost, referralLost: referral_lost, costSaved: cost_saved, exitCost: exit_cost }, acquisitionCost: acquisition_cost })),
      present: (cases) => presentCases(cases, locale),
    })),
});
