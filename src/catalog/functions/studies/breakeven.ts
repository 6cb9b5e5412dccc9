import { atOnce } from "../../../core/numeric/rowSteps";
import { ok, type Result } from "../../../core/result/result";
import { BREAKEVEN_DRIVERS, type BreakevenDriver } from "../../../core/sensitivity/breakevenDrivers";
import { breakevenClients, type ClientBreakevens } from "../../../core/studies/breakevenClients";
import { defineStudyFunction } from "../../define/defineFunction";
import { cellParam, numberParam, textParam } from "../../define/param";
import { presentBreakeven } from "../../present/presentBreakeven";
import type { Choice } from "../../schema/choices";
import { rules } from "../../schema/numberRule";
import { readClientTable } from "../../schema/readClientTable";
import { readKeyword } from "../../schema/readScenarioTable";
import { driverChoices } from "../../schema/scenarioColumns";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";
import { AS_IT_STANDS } from "../portfolio/portfolio";
import { assumptionsParam, clientTableParam, namedScenario, optionalScenarioTableParam } from "../portfolio/portfolioParams";
import {  } from "./sensitivityParams";

/** Drivers that have a break-even. */
const breakevenChoices = driverChoices.filter(({ value }) => (BREAKEVEN_DRIVERS as readonly string[]).includes(value)) as readonly Choice<BreakevenDriver>[];

export const breakeven = defineStudyFunction({
  id: "BREAKEVEN",
  name: "BREAKEVEN",
  summary: say("For every client of a table the value of one driver at which its CLV is nothing, and how far that is from today.", "逐客户计算使 CLV 为零的驱动因素取值，及其与现值的距离。"),
  formula: "x such that CLV(driver = x in every year) = target; of several the one nearest to today's value",
  params: [
    clientTableParam,
    cellParam("driver", "scalar", {
      label: say("Driver", "驱动因素"),
      help: say("What is solved for: churn, pd, discount_rate and growth between −0.99 and 3 or over their range; amounts of money, capital and LGD exactly.", "求解的对象：流失率、违约概率取全程，折现率、增长率在 −0.99 至 3 之间；金额、资本与违约损失率直接求解。"),
      choices: breakevenChoices,
      optional: false,
      readCell: (cell): Result<BreakevenDriver> => readKeyword("driver", cell, breakevenChoices),
    }),
    numberParam("target", "scalar", { label: say("Target", "目标值"), help: say("CLV to be met; 0 is the break-even.", "要达到的 CLV；0 即盈亏平衡。"), rule: rules.anyMoney, default: 0 }),
    optionalScenarioTableParam,
    textParam("scenario", "scalar", { label: say("Scenario", "情景"), help: say("Scenario under which clients are valued; blank: the table as it stands.", "估值所依据的情景；留空为客户表现状。"), optional: true }),
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("Headers, then a row for each row of the table: client, the driver today, its break-even, the distance, CLV, status. A client without one has #NUM! there, and its status says why.", "列名，随后逐行给出：客户、驱动因素现值、盈亏平衡值、距离、CLV、状态。无解的客户该格为 #NUM!，状态说明原因。"),
  sources: [
    { title: "Chandrupatla (1997), A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function without using derivatives, Advances in Engineering Software 28(3)" },
    { title: "Tenor, the model", detail: "docs/MODEL.md §2, §5" },
  ],
  examples: [
    {
      note: say("Churn that eats up an acquisition cost of 200: 1 − 200·1.12/300.", "获客成本 200 恰好收回的流失率：1 − 200·1.12/300。"),
      args: [[["Client", "Revenue", "Churn", "Discount rate", "CAC", "Years", "Timing", "Periods a year"], ["A", 100, 0.1, 0.12, 200, "perpetual", "end", 1]], "churn"],
      result: [["Client", "Churn today", "Break-even", "Distance", "Distance %", "CLV"], ["A", 0.1, 0.25333333333333335, 0.15333333333333335, 1.5333333333333334, 209.0909090909091]],
    },
  ],
  prepare: ({ table, driver, target, scenario_table, scenario, assumptions, matrix }) => {
    const reading = readClientTable(table, { assumptions, matrix });
    if (!reading.ok) return reading;
    const chosen = scenario === "" ? ok(AS_IT_STANDS) : namedScenario(scenario_table, "scenario", scenario);
    if (!chosen.ok) return chosen;
    return ok({
      study: breakevenClients({ table: reading.value.table, scenario: chosen.value, driver, target }),
      present: (found: ClientBreakevens) => atOnce(presentBreakeven(found, driver, reading.value)),
    });
  },
});
