import { attribution as attributeChange, movedGroups, scenariosBetween } from "../../../core/scenario/attribution";
import { portfolioRequest } from "../../../core/scenario/portfolioRequest";
import { ok } from "../../../core/result/result";
import { definePortfolioFunction } from "../../define/defineFunction";
import { textParam } from "../../define/param";
import { presentAttribution } from "../../present/presentAttribution";
import { readClientTable } from "../../schema/readClientTable";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";
import { AS_IT_STANDS } from "./portfolio";
import { assumptionsParam, clientTableParam, namedScenario, scenarioTableParam } from "./portfolioParams";

export const attribution = definePortfolioFunction({
  id: "ATTRIBUTION",
  name: "ATTRIBUTION",
  summary: say("Why the portfolio's value differs between two scenarios: what each group of drivers adds, in CLV and in each of its components.", "组合价值在两个情景之间为何不同：各组驱动因素对 CLV 及其各项构成的贡献。"),
  formula: "φ_g = Σ over sets S of other groups of |S|!·(n − |S| − 1)!/n!·(CLV(S and g) − CLV(S)): Shapley",
  params: [
    clientTableParam,
    scenarioTableParam,
    textParam("to", "scalar", { label: say("Scenario", "情景"), help: say("Name of the scenario to explain.", "需要解释的情景名称。"), optional: false }),
    textParam("from", "scalar", { label: say("From", "起点情景"), help: say("Name of the scenario to start from; blank: the table as it stands.", "起点情景名称；留空为客户表现状。"), optional: true }),
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("Headers; the value at the start; a row a group of drivers (credit, churn, income, cost, capital, rates) that either scenario moves; the value at the end. The rows add up.", "列名；起点价值；任一情景涉及的每组驱动因素一行（信用、流失、收入、成本、资本、利率）；终点价值。各行加总一致。"),
  sources: [
    { title: "Shapley (1953), A Value for n-Person Games, Contributions to the Theory of Games II" },
    { title: "Tenor, the model", detail: "docs/MODEL.md §5" },
  ],
  examples: [
    {
      note: say("Churn doubled (409.09 to 250) and revenue a tenth less: neither order of the two is preferred.", "流失率加倍（409.09 降至 250），收入减一成：两者先后不分主次。"),
      args: [
        [["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year"], ["A", 100, 0.1, 0.12, "perpetual", "end", 1]],
        [["Scenario", "Weight", "Driver", "Operation", "Amount"], ["Bad", 1, "churn", "multiply", 2], ["Bad", null, "revenue", "multiply", 0.9]],
        "Bad",
      ],
      result: [["Step", "CLV", "Share of change"], ["As it stands", 409.09090909090907, ""], ["Churn", -151.13636363636363, 0.8209876543209876], ["Income", -32.95454545454545, 0.17901234567901234], ["Bad", 225, ""]],
    },
  ],
  prepare: ({ table, scenario_table, to, from, assumptions, matrix }) => {
    const reading = readClientTable(table, { assumptions, matrix });
    if (!reading.ok) return reading;
    const end = namedScenario(scenario_table, "to", to);
    if (!end.ok) return end;
    const start = from === "" ? ok(AS_IT_STANDS) : namedScenario(scenario_table, "from", from);
    if (!start.ok) return start;
    const groups = movedGroups(start.value, end.value);
    return ok({
      request: portfolioRequest(reading.value.table, scenariosBetween(start.value, end.value, groups)),
      present: ({ scenarios }) => presentAttribution({ start: start.value.name, end: end.value.name, results: scenarios, contributions: attributeChange(scenarios, groups) }, reading.value.match.locale),
    });
  },
});
