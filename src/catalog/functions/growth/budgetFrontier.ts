import { ok } from "../../../core/result/result";
import { defineTableEstimate } from "../../define/defineFunction";
import { optionalSeriesParam } from "../../define/param";
import { presentFrontier } from "../../present/presentBudget";
import { rules } from "../../schema/numberRule";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";
import { assumptionsParam, clientTableParam } from "../portfolio/portfolioParams";
import { BUDGET_SOURCES, readBudget, responsesParam } from "./budgetParams";

export const budgetFrontier = defineTableEstimate({
  id: "BUDGET.FRONTIER",
  name: "BUDGET_FRONTIER",
  summary: say("The most lifetime value that each retention budget can bring, and what one more unit of money would add there.", "各档维护预算所能达到的最高终身价值，以及再增加一单位预算的价值增量。"),
  formula: "V(budget) = max Σ CLV as in ALLOCATE_BUDGET; marginal return = dV/d budget",
  params: [
    clientTableParam,
    optionalSeriesParam("budgets", { label: say("Budgets", "预算档"), help: say("Budgets a year to try. Blank: eleven, from nothing to twice today's spend.", "要试算的年度预算。留空为十一档：自零至当前投入的两倍。"), rule: rules.money, defaultText: "0 … 2 × today" }),
    responsesParam,
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("Headers, then a row a budget: what is spent, CLV, gain over today, marginal return. Where the marginal return is 0, part of the budget is better kept.", "列名及每档预算一行：实际投入、CLV、较当前的增量、边际回报。边际回报为 0 时，部分预算不宜动用。"),
  sources: BUDGET_SOURCES,
  examples: [
    {
      note: say("A client for ever, 90 × 0.8 / 0.3 today; more than 24.3 is not worth spending.", "永续客户，当前价值 90 × 0.8 / 0.3；投入超过 24.3 即不划算。"),
      args: [
        [["Client", "Revenue", "Retention cost", "Churn", "Discount rate", "Years", "Periods a year"], ["A", 100, 10, 0.2, 0.1, "perpetual", 1]],
        [[10], [20]],
        [["Ceiling", "Floor"], [0.9, 0]],
      ],
      result: [["Budget", "Spend", "CLV", "Gain in value"], [10, 10, 240, 0]],
    },
  ],
  estimator: "budgetFrontier",
  prepare: ({ budgets, ...cells }) => {
    const read = readBudget(cells);
    if (!read.ok) return read;
    const { reading, terms } = read.value;
    return ok({ input: { table: reading.table, terms, budgets }, present: (points) => presentFrontier(points, reading.match.locale) });
  },
});
