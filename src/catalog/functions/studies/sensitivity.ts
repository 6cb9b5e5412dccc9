import { fail, ok, type Result } from "../../../core/result/result";
import type { Driver, ShockFilter, ShockOperation } from "../../../core/scenario/scenario";
import { sensitivityTable, type SensitivityTable, type TableAxis } from "../../../core/studies/sensitivityTable";
import { isBlank } from "../../cell";
import { defineStudyFunction } from "../../define/defineFunction";
import { cellParam, optionalSeriesParam, seriesParam } from "../../define/param";
import { presentSensitivityTable } from "../../present/presentSensitivityTable";
import { readKeyword } from "../../schema/readScenarioTable";
import { driverChoices } from "../../schema/scenarioColumns";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";
import { assumptionsParam, clientTableParam, optionalScenarioTableParam } from "../portfolio/portfolioParams";
import { baseParam, driverParam, filterParam, measureParam, operationParam, readSituation, SENSITIVITY_SOURCES } from "./sensitivityParams";

/** More cells than this are a run of hours over a large table, and a mistake. */
const MOST_CELLS = 2500;

export const sensitivity = defineStudyFunction({
  id: "SENSITIVITY",
  name: "SENSITIVITY",
  summary: say("A data table over a whole portfolio: the measure for every amount of one driver, or for every pair of amounts of two.", "覆盖整个组合的数据表：单个驱动因素各取值、或两个驱动因素各组合下的指标。"),
  formula: "measure(base with driver ∘ amount [, second driver ∘ second amount])",
  params: [
    clientTableParam,
    driverParam("driver", say("Driver", "驱动因素"), say("What is moved, down the side: churn, pd, revenue, discount_rate …", "变动的对象（纵向）：churn、pd、revenue、discount_rate 等。")),
    seriesParam("values", { label: say("Amounts", "取值"), help: say("Amounts of the driver, one a row of the table.", "驱动因素的各个幅度，每个对应一行。"), rule: { unit: "number" } }),
    cellParam("second_driver", "scalar", {
      label: say("Second driver", "第二驱动因素"),
      help: say("What is moved across the top; blank: a one-way table.", "横向变动的对象；留空为单因素表。"),
      choices: driverChoices,
      optional: true,
      readCell: (cell): Result<Driver | undefined> => (isBlank(cell) ? ok(undefined) : readKeyword("second_driver", cell, driverChoices)),
    }),
    optionalSeriesParam("second_values", { label: say("Second amounts", "第二取值"), help: say("Amounts of the second driver, one a column.", "第二驱动因素的各个幅度，每个对应一列。"), rule: { unit: "number" } }),
    operationParam("operation", say("Operation", "方式")),
    operationParam("second_operation", say("Second operation", "第二方式")),
    measureParam,
    filterParam,
    optionalScenarioTableParam,
    baseParam,
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("One way: headers, then amount, measure and change a row. Two ways: amounts down the side and across the top, the measure in each cell.", "单因素：列名，随后每行为幅度、指标与变化；双因素：两侧为幅度，格内为指标。"),
  sources: SENSITIVITY_SOURCES,
  examples: [
    {
      note: say("Churn of 5 %, 10 % and 20 % for a client for ever: 100·(1 − c)/(0.12 + c).", "永续客户流失率为 5%、10%、20%：100·(1 − c)/(0.12 + c)。"),
      args: [[["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year"], ["A", 100, 0.1, 0.12, "perpetual", "end", 1]], "churn", [[0.05], [0.1], [0.2]], null, null, "replace"],
      result: [["Churn replace", "CLV", "Change"], [0.05, 558.8235294117648, 149.73262032085563], [0.1, 409.0909090909091, 0], [0.2, 250, -159.0909090909091]],
    },
    {
      note: say("Churn down the side, revenue across the top.", "纵向为流失率，横向为收入。"),
      args: [[["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year"], ["A", 100, 0.1, 0.12, "perpetual", "end", 1]], "churn", [[0.1], [0.2]], "revenue", [[1, 2]], "replace"],
      result: [["Churn replace \\ Revenue multiply", 1, 2], [0.1, 409.0909090909091, 818.1818181818182], [0.2, 250, 500]],
    },
  ],
  prepare: ({ table, driver, values, second_driver, second_values, operation, second_operation, measure, filter, scenario_table, scenario, assumptions, matrix }) => {
    const situation = readSituation(table, { assumptions, matrix }, scenario_table, scenario);
    if (!situation.ok) return situation;
    const second = secondAxis(second_driver, second_values, second_operation, filter);
    if (!second.ok) return second;
    const [rows, columns] = [axis(driver, values, operation, filter), second.value];
    const cells = rows.amounts.length * (columns?.amounts.length ?? 1);
    if (cells > MOST_CELLS) return fail("tooManyCells", { parameter: "values × second_values", value: cells, maximum: MOST_CELLS });
    const { reading, base } = situation.value;
    return ok({
      study: sensitivityTable({ table: reading.table, base, measure, rows, ...(columns ? { columns } : {}) }),
      present: (found: SensitivityTable) => presentSensitivityTable(found, { rows, columns, measure }, reading.match.locale),
    });
  },
});

function axis(driver: Driver, amounts: readonly number[], operation: ShockOperation, filter: ShockFilter | undefined): TableAxis {
  return { driver, operation, amounts, ...(filter ? { filter } : {}) };
}

/** Driver and amounts of the second axis come together, or neither does. */
function secondAxis(driver: Driver | undefined, amounts: readonly number[] | undefined, operation: ShockOperation, filter: ShockFilter | undefined): Result<TableAxis | undefined> {
  if (driver === undefined && amounts === undefined) return ok(undefined);
  if (driver === undefined) return fail("missing", { parameter: "second_driver" });
  if (amounts === undefined) return fail("missing", { parameter: "second_values" });
  return ok(axis(driver, amounts, operation, filter));
}
