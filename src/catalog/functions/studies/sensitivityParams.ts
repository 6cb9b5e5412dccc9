import type { Driver, Scenario, ShockOperation } from "../../../core/scenario/scenario";
import { fail, ok, type Result } from "../../../core/result/result";
import type { InputMatrix } from "../../cell";
import { choiceParam, cellParam, textParam, type Param } from "../../define/param";
import { isBlank } from "../../cell";
import { measureChoices } from "../../schema/measureChoices";
import { readClientTable, type ClientReading, type ReadOptions } from "../../schema/readClientTable";
import { readKeyword } from "../../schema/readScenarioTable";
import { readFilter } from "../../schema/scenarioFilter";
import { driverChoices, operationChoices } from "../../schema/scenarioColumns";
import { say, type LocalText } from "../../text/localText";
import { AS_IT_STANDS } from "../portfolio/portfolio";
import { namedScenario } from "../portfolio/portfolioParams";

export const measureParam = choiceParam("measure", "scalar", {
  label: say("Measure", "指标"),
  help: say("clv; raroc: profit over the life before the charge on capital, by present values, over the present value of capital; negative_clients: how many have a CLV below 0. Blank: clv.", "clv；raroc：存续期内扣除资本成本前利润的现值除以资本现值；negative_clients：CLV 低于 0 的客户数。留空为 clv。"),
  choices: measureChoices,
  default: "clv",
});

/** A driver by the names of the scenario table. */
export function driverParam<Name extends string>(name: Name, label: LocalText, help: LocalText): Param<Name, Driver> {
  return cellParam(name, "scalar", { label, help, choices: driverChoices, optional: false, readCell: (cell) => readKeyword(name, cell, driverChoices) });
}

export function operationParam<Name extends string>(name: Name, label: LocalText): Param<Name, ShockOperation> {
  const help = say("What is done with the driver: multiply, add, replace or hazard. Blank: multiply.", "对驱动因素的操作：乘以、加上、设为或风险率乘以。留空为乘以。");
  return cellParam(name, "scalar", { label, help, choices: operationChoices, optional: true, defaultText: "multiply", readCell: (cell) => (isBlank(cell) ? ok("multiply") : readKeyword(name, cell, operationChoices)) });
}

export const filterParam = cellParam("filter", "scalar", {
  label: say("Filter", "筛选"),
  help: say("Clients that are moved: Segment = SME, Micro; Region = West. Blank: all.", "变动适用的客户：客群 = 小微，中小；地区 = 华东。留空为全部。"),
  optional: true,
  readCell: readFilter,
});

export const baseParam = textParam("scenario", "scalar", {
  label: say("Base scenario", "基准情景"),
  help: say("Scenario from which changes start; weighted: all of the table, by their weights. Blank: the table as it stands.", "变动的起点情景；weighted 为全表情景按权重加权；留空为客户表现状。"),
  optional: true,
});

const WEIGHTED = ["weighted", "加权"];
/** How far weights may be from 1: the rounding of a spreadsheet. */
const WEIGHT_TOLERANCE = 1e-9;

/** Where changes start from: the table as it stands, a scenario by name, or all of them by their weights. */
function baseScenarios(scenarios: readonly Scenario[], name: string): Result<readonly Scenario[]> {
  if (name === "") return ok([AS_IT_STANDS]);
  const named = namedScenario(scenarios, "scenario", name);
  if (named.ok) return ok([{ ...named.value, weight: 1 }]);
  if (!WEIGHTED.includes(name.toLowerCase())) return named;
  const weights = scenarios.reduce((sum, { weight }) => sum + weight, 0);
  return Math.abs(weights - 1) <= WEIGHT_TOLERANCE ? ok(scenarios.filter(({ weight }) => weight > 0)) : fail("weightsDoNotAddUp", { value: weights });
}

/** The table of a call and where its changes start from. */
export function readSituation(table: InputMatrix, options: ReadOptions, scenarios: readonly Scenario[], name: string): Result<{ readonly reading: ClientReading; readonly base: readonly Scenario[] }> {
  const reading = readClientTable(table, options);
  if (!reading.ok) return reading;
  const base = baseScenarios(scenarios, name);
  return base.ok ? ok({ reading: reading.value, base: base.value }) : base;
}

/** Where definitions and methods of these functions are written down. */
export const SENSITIVITY_SOURCES = [{ title: "Tenor, the model", detail: "docs/MODEL.md §5" }];
