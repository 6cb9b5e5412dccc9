import { simulatePortfolio, type SimulatedPortfolio } from "../../../core/studies/simulatePortfolio";
import { ok, type Result } from "../../../core/result/result";
import type { Scenario } from "../../../core/scenario/scenario";
import type { OutputMatrix } from "../../cell";
import { defineStudyFunction } from "../../define/defineFunction";
import { choiceParam, numberParam, tableParam, textParam } from "../../define/param";
import { presentDistribution, presentPaths, presentSimulatedClients } from "../../present/presentSimulation";
import type { Choice } from "../../schema/choices";
import { readClientTable, type ClientReading } from "../../schema/readClientTable";
import { PATHS_RULE, SEED_RULE } from "../../schema/simulationRules";
import { readSimulationSettings } from "../../tables/simulationSettings";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";
import { AS_IT_STANDS } from "../portfolio/portfolio";
import { assumptionsParam, clientTableParam, namedScenario, optionalScenarioTableParam } from "../portfolio/portfolioParams";

type View = "summary" | "clients" | "paths";
const viewChoices: readonly Choice<View>[] = [
  { value: "summary", label: say("summary", "汇总") },
  { value: "clients", label: say("clients", "客户") },
  { value: "paths", label: say("paths", "路径") },
];

export const simulate = defineStudyFunction({
  id: "SIMULATE",
  name: "SIMULATE",
  summary: say("The distribution of the portfolio's value over simulated states of the economy, in which clients default, leave and earn together.", "模拟宏观状态下组合价值的分布：客户的违约、流失与收入随共同因子一起变动。"),
  formula: "Z_y = φ·Z_{y−1} + √(1−φ²)·ε_y; PD(Z) = Φ((Φ⁻¹(PD) − √ρ·Z)/√(1−ρ)), churn alike; revenue·exp(σZ − σ²/2)",
  params: [
    clientTableParam,
    optionalScenarioTableParam,
    numberParam("paths", "scalar", { label: say("Paths", "路径数"), help: say("How many states of the economy to draw, at most 100,000.", "模拟的路径数，至多 100,000。"), rule: PATHS_RULE, default: 1000 }),
    numberParam("seed", "scalar", { label: say("Seed", "随机种子"), help: say("A whole number; the same seed gives the same numbers.", "整数；种子相同则结果相同。"), rule: SEED_RULE, default: 1 }),
    textParam("name", "scalar", { label: say("Scenario", "情景"), help: say("Name of a scenario of the table; blank: its first.", "情景表中的情景名称；留空为第一个情景。"), optional: true }),
    tableParam("settings", {
      label: say("Settings", "模拟参数"),
      help: say("Two columns, name and value, as SIMULATION_SETTINGS lists them; what is left out has its default.", "两列（名称、取值），名称见 SIMULATION_SETTINGS；未列出的取默认值。"),
      optional: true,
      parse: readSimulationSettings,
    }),
    choiceParam<"result", View>("result", "scalar", { label: say("Result", "结果"), help: say("summary; clients: a row a client; paths: the value of each.", "summary 汇总；clients 每客户一行；paths 每路径一行。"), choices: viewChoices, default: "summary" }),
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("Headers, then a row a measure with its standard error and 95 % interval; or a row a client with its part in the mean and in the tail; or a row a path.", "列名，随后每个指标一行，附标准误与 95% 区间；或每客户一行，给出其对均值与尾部的贡献；或每路径一行。"),
  sources: [
    { title: "Vasicek (2002), Loan portfolio value, Risk 15(12)" },
    { title: "Basel Framework, CRE31", detail: "the conditional PD and the range of correlations" },
    { title: "Rockafellar, Uryasev (2002), Conditional value-at-risk for general loss distributions, J. Banking & Finance 26(7)" },
    { title: "Tenor, the model", detail: "docs/MODEL.md §5" },
  ],
  examples: [
    {
      note: say("One loan of 1,000 for a year, PD 2 %: 9 are lost on average, and 27.99 or more in 5 of 100 states (Vasicek).", "一笔 1,000 的一年期贷款，违约概率 2%：平均损失 9；100 种状态中有 5 种损失达 27.99 以上（Vasicek）。"),
      args: [
        [["Client", "Revenue", "Churn", "Discount rate", "PD", "LGD", "EAD", "Years", "Periods a year"], ["A", 0, 0, 0, 0.02, 0.45, 1000, 1, 1]],
        null, 512, 1, null, [["sampling", "sobol"]],
      ],
      result: [["Measure", "Value"], ["CLV without factors", -9], ["Mean", -9.03493420895224], ["Standard deviation", 9.938496139301838], ["P5", -27.885131473685387]],
    },
  ],
  prepare: ({ table, scenario_table, paths, seed, name, settings, result, assumptions, matrix }) => {
    const reading = readClientTable(table, { assumptions, matrix });
    if (!reading.ok) return reading;
    const scenario = scenarioOf(scenario_table, name);
    if (!scenario.ok) return scenario;
    const { tail, ...drawn } = settings;
    return ok({
      study: simulatePortfolio({ table: reading.value.table, scenario: scenario.value, settings: { ...drawn, paths, seed }, tail, clients: result === "clients" }),
      present: (simulated: SimulatedPortfolio) => present(result, reading.value, simulated, { seed, tail }),
    });
  },
});

function scenarioOf(scenarios: readonly Scenario[], name: string): Result<Scenario> {
  return name === "" ? ok(scenarios[0] ?? AS_IT_STANDS) : namedScenario(scenarios, "name", name);
}

function present(view: View, reading: ClientReading, simulated: SimulatedPortfolio, terms: Parameters<typeof presentDistribution>[1]): OutputMatrix {
  switch (view) {
    case "summary":
      return presentDistribution(simulated, terms, reading.match.locale);
    case "clients":
      return presentSimulatedClients(reading, simulated, reading.match.locale);
    case "paths":
      return presentPaths(simulated, reading.match.locale);
  }
}
