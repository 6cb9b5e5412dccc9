import { ok } from "../../../core/result/result";
import { defineTableEstimate } from "../../define/defineFunction";
import { choiceParam, numberParam } from "../../define/param";
import { presentBudgetClients, presentBudgetTotals } from "../../present/presentBudget";
import type { Choice } from "../../schema/choices";
import { rules } from "../../schema/numberRule";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";
import { assumptionsParam, clientTableParam } from "../portfolio/portfolioParams";
import { BUDGET_SOURCES, readBudget, responsesParam } from "./budgetParams";

type View = "clients" | "summary";
const views: readonly Choice<View>[] = [
  { value: "clients", label: say("clients", "客户") },
  { value: "summary", label: say("summary", "汇总") },
];

export const allocateBudget = defineTableEstimate({
  id: "ALLOCATE.BUDGET",
  name: "ALLOCATE_BUDGET",
  summary: say("Spends a budget for keeping clients, and for winning prospects beside them, where it adds most to lifetime value: equal marginal returns, within bounds by client and by segment.", "将客户维护与获客预算分配到终身价值增量最大处：边际回报相等，并满足客户与客群的投入上下限。"),
  formula: "max Σ CLV(churn = 1 − r(s), retention cost = C − s₀ + s) with Σ s ≤ budget; r(s) = ceiling − (ceiling − r₀)·e^(−k(s − s₀)); prospects: a(s)·(CLV + CAC) − s",
  params: [
    clientTableParam,
    numberParam("budget", "scalar", { label: say("Budget", "预算"), help: say("Most that is spent a year on all clients of the table together, to keep them or to win them.", "每年用于维护及获取表中全部客户的投入上限。"), rule: rules.money }),
    responsesParam,
    choiceParam<"view", View>("view", "scalar", { label: say("View", "视图"), help: say("What to show: a row a client, or the totals; blank: clients.", "显示内容：逐客户或汇总；留空为逐客户。"), choices: views, default: "clients" }),
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say(
    "clients: headers, a row for each row of the table (spend, retention and CLV today and after, gain, what one more unit of money adds, the bound that holds; of prospects the share won), the total. summary: names and values, with how far the best spends on the grid, at which values were taken, can be from this at most.",
    "逐客户：列名、与客户表逐行对应的结果（当前与建议的投入、留存率、CLV，价值增量，边际回报，起作用的约束；潜在客户为获客率）及合计；汇总：名称与取值，含与投入网格（估值所取的各投入点）上最优值的最大差距。",
  ),
  sources: [...BUDGET_SOURCES, { title: "Tenor, the model", detail: "docs/MODEL.md §2: the spend is part of the retention cost of every year, and churn that of every year" }],
  examples: [
    {
      note: say("Two equal clients for ever: 20 in all is shared equally. Retention 0.8 at 10, at most 0.9: the client is worth 90 × 0.8 / 0.3.", "两个相同的永续客户平分 20：投入 10 时留存率 0.8，上限 0.9；每户价值 90 × 0.8 / 0.3。"),
      args: [
        [["Client", "Revenue", "Retention cost", "Churn", "Discount rate", "Years", "Periods a year"], ["A", 100, 10, 0.2, 0.1, "perpetual", 1], ["B", 100, 10, 0.2, 0.1, "perpetual", 1]],
        20,
        [["Ceiling", "Floor"], [0.9, 0]],
      ],
      result: [["Client", "Spend today", "Spend", "Retention today", "Retention", "CLV today"], ["A", 10, 10, 0.8, 0.8, 240], ["B", 10, 10, 0.8, 0.8, 240]],
    },
  ],
  estimator: "budgetAllocation",
  prepare: ({ budget, view, ...cells }) => {
    const read = readBudget(cells);
    if (!read.ok) return read;
    const { reading, terms } = read.value;
    return ok({
      input: { table: reading.table, terms, budget },
      present: (found) => (view === "summary" ? presentBudgetTotals(found, reading.match.locale) : presentBudgetClients(found, reading)),
    });
  },
});
