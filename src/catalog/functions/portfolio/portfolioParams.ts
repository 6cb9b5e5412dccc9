import { fail, ok, type Result } from "../../../core/result/result";
import type { Scenario } from "../../../core/scenario/scenario";
import { tableParam } from "../../define/param";
import { readAssumptions } from "../../schema/assumptions";
import { readScenarioTable } from "../../schema/readScenarioTable";
import { say } from "../../text/localText";

/** The client table: cells as they stand, read once the assumptions are known. */
export const clientTableParam = tableParam("table", {
  label: say("Client table", "客户表"),
  help: say("Clients with a row of headers, English or Chinese: revenue, churn, discount rate, PD, LGD, EAD, years …", "带列名的客户表，中英文均可：收入、流失率、折现率、违约概率、违约损失率、敞口、年限等。"),
  optional: false,
  parse: (cells) => ok(cells ?? []),
});

export const assumptionsParam = tableParam("assumptions", {
  label: say("Assumptions", "假设"),
  help: say("Two columns, name and value, for what the table leaves out: discount_rate 0.08, years 10, benchmark LPR 0.031 …", "两列（名称、取值），补充表中缺少的参数：discount_rate 0.08、years 10、基准 LPR 0.031 等。"),
  optional: true,
  parse: (cells) => (cells === undefined ? ok({}) : readAssumptions(cells)),
});

/** Scenarios as people write them: a row a shock. */
export const scenarioTableParam = tableParam("scenario_table", {
  label: say("Scenario table", "情景表"),
  help: say("Scenarios with headers: scenario, weight, driver, operation, amount, filter, start year, ramp years, length years, note.", "带列名的情景表：情景、权重、驱动因素、方式、幅度、筛选、起始年、爬坡年数、持续年数、说明。"),
  optional: false,
  parse: (cells) => readScenarioTable(cells ?? []),
});

/** The same where a scenario may be asked for, and need not. */
export const optionalScenarioTableParam = tableParam<"scenario_table", readonly Scenario[]>("scenario_table", {
  label: scenarioTableParam.label,
  help: scenarioTableParam.help,
  optional: true,
  parse: (cells) => (cells ? readScenarioTable(cells) : ok([])),
});

/** A scenario of the table by its name, in capitals or not. */
export function namedScenario(scenarios: readonly Scenario[], parameter: string, name: string): Result<Scenario> {
  const chosen = scenarios.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return chosen ? ok(chosen) : fail("unknownScenario", { parameter, choices: scenarios.map((one) => one.name).join(", "), value: `"${name}"` });
}
