import type { ClientTable } from "../../../core/portfolio/clientTable";
import { takeRows } from "../../../core/portfolio/takeRows";
import { failed, ok, type Result } from "../../../core/result/result";
import { goalSeek as study, type GoalFound } from "../../../core/studies/goalSeek";
import { defineStudyFunction } from "../../define/defineFunction";
import { numberParam, optionalNumberParam, textParam } from "../../define/param";
import { presentGoal } from "../../present/presentGoal";
import { findClient } from "../../schema/findClient";
import type { ClientReading } from "../../schema/readClientTable";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";
import { assumptionsParam, clientTableParam, optionalScenarioTableParam } from "../portfolio/portfolioParams";
import { baseParam, driverParam, filterParam, measureParam, operationParam, readSituation, SENSITIVITY_SOURCES } from "./sensitivityParams";

export const goalSeek = defineStudyFunction({
  id: "GOAL.SEEK",
  name: "GOAL_SEEK",
  summary: say("The amount of one driver at which a measure of the portfolio, or of one client, meets a target.", "使组合或单个客户的指标达到目标值的驱动因素幅度。"),
  formula: "amount such that measure(base with driver ∘ amount) = target; of several the one nearest to no change",
  params: [
    clientTableParam,
    driverParam("driver", say("Driver", "驱动因素"), say("What is moved: churn, pd, revenue, discount_rate …", "变动的对象：churn、pd、revenue、discount_rate 等。")),
    numberParam("target", "scalar", { label: say("Target", "目标值"), help: say("Value that the measure is to meet; a count is met or passed.", "指标要达到的值；对客户数为达到或越过。"), rule: { unit: "number" } }),
    operationParam("operation", say("Operation", "方式")),
    measureParam,
    textParam("client", "scalar", { label: say("Client", "客户"), help: say("Name of one client of the table; blank: the portfolio.", "表中单个客户的名称；留空为整个组合。"), optional: true }),
    filterParam,
    optionalNumberParam("low", "scalar", { label: say("Low end", "搜索下限"), help: say("Least amount that is tried. Blank: factors from 0, probabilities over their range, rates 50 points either way, money to ten times its mean.", "尝试的最小幅度。留空：倍数自 0 起，概率取全程，利率上下 50 个百分点，金额至均值的十倍。"), rule: { unit: "number" } }),
    optionalNumberParam("high", "scalar", { label: say("High end", "搜索上限"), help: say("Greatest amount that is tried.", "尝试的最大幅度。"), rule: { unit: "number" } }),
    optionalScenarioTableParam,
    baseParam,
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("Names and values: the amount, the measure there and as things stand, the change, other amounts that meet the target. Where none does, #NUM! with what was tried and the range reached.", "名称与取值：幅度、该幅度下的指标、现状指标、变化、其他解。无解时返回 #NUM! 并说明尝试范围与所及区间。"),
  sources: [...SENSITIVITY_SOURCES, { title: "Brent (1973), Algorithms for Minimization Without Derivatives, ch. 4" }],
  examples: [
    {
      note: say("Churn at which a client for ever is worth 500: 1 − 500·1.12/600.", "永续客户价值达到 500 所需的流失率：1 − 500·1.12/600。"),
      args: [[["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year"], ["A", 100, 0.1, 0.12, "perpetual", "end", 1]], "churn", 500, "replace"],
      result: [["Amount", 0.06666666666666667], ["CLV reached", 500], ["CLV as things stand", 409.0909090909091], ["Change", 90.9090909090909]],
    },
  ],
  prepare: ({ table, driver, target, operation, measure, client, filter, low, high, scenario_table, scenario, assumptions, matrix }) => {
    const situation = readSituation(table, { assumptions, matrix }, scenario_table, scenario);
    if (!situation.ok) return situation;
    const { reading, base } = situation.value;
    const clients = client === "" ? ok(reading.table) : oneClient(reading, client);
    if (!clients.ok) return clients;
    return ok({
      study: study({ table: clients.value, base, measure, lever: { driver, operation, ...(filter ? { filter } : {}) }, target, low, high }),
      present: (found: GoalFound) => presentGoal(found, measure, reading.match.locale),
    });
  },
});

/** The table of one client. */
function oneClient(reading: ClientReading, name: string): Result<ClientTable> {
  const row = findClient(reading, name);
  if (!row.ok) return row;
  const broken = reading.table.failures.find((one) => one.row === row.value);
  return broken ? failed(broken.failure) : ok(takeRows(reading.table, [row.value]));
}
