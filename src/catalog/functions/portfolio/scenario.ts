import { mapResult, ok, type Result } from "../../../core/result/result";
import { fittingScenarios } from "../../../core/scenario/fittingScenarios";
import { portfolioRequest } from "../../../core/scenario/portfolioRequest";
import type { Scenario } from "../../../core/scenario/scenario";
import { definePortfolioFunction, type PortfolioTask } from "../../define/defineFunction";
import { textParam } from "../../define/param";
import { presentScenarioClients } from "../../present/presentScenarioClients";
import { presentSummary } from "../../present/presentSummary";
import { readClientTable, type ClientReading } from "../../schema/readClientTable";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";
import { assumptionsParam, clientTableParam, namedScenario, scenarioTableParam } from "./portfolioParams";
import { AS_IT_STANDS } from "./portfolio";

export const scenario = definePortfolioFunction({
  id: "SCENARIO",
  name: "SCENARIO",
  summary: say("The portfolio's value under each scenario of a table, and its weighted mean; with a name, each client's value under that one.", "客户组合在各情景下的价值及加权值；给出情景名称时，返回每个客户在该情景下的价值。"),
  formula: "shocks composed in the order listed; weighted value = Σ weight × result",
  params: [
    clientTableParam,
    scenarioTableParam,
    textParam("name", "scalar", { label: say("Scenario", "情景"), help: say("Name of one scenario, for a row a client; blank: all, a row a scenario.", "单个情景名称（每客户一行）；留空为全部情景（每情景一行）。"), optional: true }),
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("Without a name: headers, a row a scenario, the weighted value last; a scenario that the table cannot take says why in its row. With one: headers, a row a client.", "无名称：列名、每情景一行，末行为加权值；客户表不支持的情景在其行内说明原因。有名称：列名、每客户一行。"),
  sources: [{ title: "Tenor, the model", detail: "docs/MODEL.md §5" }],
  examples: [
    {
      note: say("Churn doubled, once a year, for ever: 100 × 0.8 / 0.32.", "流失率加倍、按年、永续：100 × 0.8 / 0.32。"),
      args: [
        [["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year"], ["A", 100, 0.1, 0.12, "perpetual", "end", 1]],
        [["Scenario", "Weight", "Driver", "Operation", "Amount"], ["Base", 0.5, null, null, null], ["Churn wave", 0.5, "churn", "multiply", 2]],
      ],
      result: [["Scenario", "Weight", "CLV"], ["Base", 0.5, 409.0909090909091], ["Churn wave", 0.5, 250], ["Weighted", 1, 329.54545454545456]],
    },
  ],
  prepare: ({ table, scenario_table, name, assumptions, matrix }) => {
    const reading = readClientTable(table, { assumptions, matrix });
    if (!reading.ok) return reading;
    return name === "" ? ok(summaryTask(reading.value, scenario_table)) : clientTask(reading.value, scenario_table, name);
  },
});

/** All scenarios that the table can take beside the table as it stands, from which changes are counted; the others say why not. */
function summaryTask(reading: ClientReading, scenarios: readonly Scenario[]): PortfolioTask {
  const { fitting, refused } = fittingScenarios(reading.table, scenarios);
  return {
    request: portfolioRequest(reading.table, [...fitting, { ...AS_IT_STANDS, weight: 0 }]),
    present: (result) => presentSummary(result, reading.match.locale, scenarios, refused),
  };
}

function clientTask(reading: ClientReading, scenarios: readonly Scenario[], name: string): Result<PortfolioTask> {
  return mapResult(namedScenario(scenarios, "name", name), (chosen) => ({
    request: portfolioRequest(reading.table, [AS_IT_STANDS, chosen], { clientValues: true }),
    present: (result) => presentScenarioClients(reading, result),
  }));
}
