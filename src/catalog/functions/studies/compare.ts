import { atOnce } from "../../../core/numeric/rowSteps";
import { ok, type Result } from "../../../core/result/result";
import type { Scenario } from "../../../core/scenario/scenario";
import { comparePortfolios, type PortfolioComparison } from "../../../core/studies/comparePortfolios";
import { migrationOf } from "../../../core/studies/migration";
import { planComparison, type ComparedTable } from "../../../core/studies/comparisonPlan";
import type { InputMatrix, OutputMatrix } from "../../cell";
import { defineStudyFunction } from "../../define/defineFunction";
import { choiceParam, tableParam, textParam } from "../../define/param";
import { presentChangeSteps, presentClientChanges } from "../../present/presentComparison";
import { clientsMoved, presentLabelChanges, presentMigration, valueMoved } from "../../present/presentMigration";
import { readAssumptions, type Assumptions } from "../../schema/assumptions";
import { comparisonLabels } from "../../schema/changeLabels";
import type { Choice } from "../../schema/choices";
import { clientColumn } from "../../schema/clientColumns";
import { idsOf } from "../../schema/clientIds";
import { readClientTable } from "../../schema/readClientTable";
import { readScenarioTable } from "../../schema/readScenarioTable";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say, type Locale } from "../../text/localText";
import { AS_IT_STANDS } from "../portfolio/portfolio";
import { assumptionsParam, namedScenario } from "../portfolio/portfolioParams";

type View = "summary" | "clients" | "segments" | "ratings";
const views: readonly Choice<View>[] = [
  { value: "summary", label: say("summary", "汇总") },
  { value: "clients", label: say("clients", "客户") },
  { value: "segments", label: say("segments", "客群") },
  { value: "ratings", label: say("ratings", "评级") },
];

const clientsParam = <Name extends string>(name: Name, label: ReturnType<typeof say>, help: ReturnType<typeof say>) => tableParam(name, { label, help, optional: false, parse: (cells) => ok(cells ?? []) });

const nameParam = <Name extends string>(name: Name, label: ReturnType<typeof say>, help: ReturnType<typeof say>) => textParam(name, "scalar", { label, help, optional: true });

/** Two clients of a published example, a quarter apart. */
const EXAMPLE_HEADERS = ["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year"];

export const compare = defineStudyFunction({
  id: "COMPARE",
  name: "COMPARE",
  summary: say("Why a portfolio is worth more or less than at another date: clients lost and gained, and what each group of drivers adds for the others.", "组合价值较另一时点为何变化：流失与新增客户，以及各组驱动因素对存续客户的贡献。"),
  formula: "after = before − lost + gained + Σ over groups of drivers of their Shapley values, client by client",
  params: [
    clientsParam("before", say("Before", "变动前"), say("Client table at the earlier date, with headers. Clients are matched by their names or numbers.", "较早时点的客户表（含列名），按客户名称或编号匹配。")),
    clientsParam("after", say("After", "变动后"), say("Client table at the later date, with headers.", "较晚时点的客户表（含列名）。")),
    choiceParam<"view", View>("view", "scalar", { label: say("View", "视图"), help: say("What to show: the steps, a row a client, or moves between segments or ratings; blank: summary.", "显示内容：变动步骤、逐客户、客群迁移或评级迁移；留空为汇总。"), choices: views, default: "summary" }),
    tableParam("scenario_table", { label: say("Scenario table", "情景表"), help: say("Scenarios with headers, where one of the two is to be valued under one.", "带列名的情景表；在情景下比较时填写。"), optional: true, parse: (cells): Result<readonly Scenario[]> => (cells === undefined ? ok([]) : readScenarioTable(cells)) }),
    nameParam("scenario", say("Scenario", "情景"), say("Scenario of the table after; blank: as it stands.", "变动后采用的情景；留空为现状。")),
    nameParam("scenario_before", say("Scenario before", "变动前情景"), say("Scenario of the table before; blank: as it stands.", "变动前采用的情景；留空为现状。")),
    assumptionsParam,
    tableParam("assumptions_before", { label: say("Assumptions before", "变动前假设"), help: say("Assumptions of the table before; blank: the same as after.", "变动前客户表的假设；留空与变动后相同。"), optional: true, parse: (cells): Result<Assumptions | undefined> => (cells === undefined ? ok(undefined) : readAssumptions(cells)) }),
    ratingMatrixParam,
  ],
  returns: say(
    "summary: value before, a row for clients lost, gained, not matched and for each group of drivers that changed, value after; the rows add up. clients: a row a client with what each group adds. segments, ratings: value by label and how it changed, then who moved from where to where, in clients and in value.",
    "汇总：变动前价值，流失、新增、无法匹配的客户及各组有变化的驱动因素各一行，变动后价值，各行加总一致；客户：每客户一行，列出各组贡献；客群、评级：各标签的价值及变化，其后为迁移矩阵（客户数与价值）。",
  ),
  sources: [
    { title: "Shapley (1953), A Value for n-Person Games, Contributions to the Theory of Games II" },
    { title: "Tenor, the model", detail: "docs/MODEL.md §5" },
  ],
  examples: [
    {
      note: say("A's churn doubles and its revenue falls by a tenth (409.09 to 225), B has left, C is new: 4.09 times its revenue.", "A 的流失率加倍、收入减一成（409.09 降至 225），B 已流失，C 为新增：其收入的 4.09 倍。"),
      args: [
        [EXAMPLE_HEADERS, ["A", 100, 0.1, 0.12, "perpetual", "end", 1], ["B", 20, 0.1, 0.12, "perpetual", "end", 1]],
        [EXAMPLE_HEADERS, ["A", 90, 0.2, 0.12, "perpetual", "end", 1], ["C", 10, 0.1, 0.12, "perpetual", "end", 1]],
      ],
      result: [["Step", "CLV", "Clients"], ["Before", 490.9090909090909, 2], ["Clients lost", -81.81818181818181, 1], ["Clients gained", 40.90909090909091, 1], ["Churn", -151.13636363636363, 1], ["Income", -32.95454545454545, 1], ["After", 265.90909090909093, 2]],
    },
  ],
  prepare: ({ before, after, view, scenario_table, scenario, scenario_before, assumptions, assumptions_before, matrix }) => {
    const side = (cells: InputMatrix, parameter: string, name: string, assumed: Assumptions): Result<ComparedTable & { readonly locale: Locale }> => {
      const reading = readClientTable(cells, { assumptions: assumed, matrix });
      if (!reading.ok) return reading;
      const under = name === "" ? ok(AS_IT_STANDS) : namedScenario(scenario_table, parameter, name);
      if (!under.ok) return under;
      return ok({ table: reading.value.table, ids: idsOf(reading.value), scenario: under.value, locale: reading.value.match.locale });
    };
    const from = side(before, "scenario_before", scenario_before, assumptions_before ?? assumptions);
    if (!from.ok) return from;
    const to = side(after, "scenario", scenario, assumptions);
    if (!to.ok) return to;
    return ok({ study: comparePortfolios(planComparison(from.value, to.value)), present: (compared: PortfolioComparison) => presentView(compared, view, to.value.locale) });
  },
});

function presentView(compared: PortfolioComparison, view: View, locale: Locale): OutputMatrix {
  switch (view) {
    case "summary":
      return presentChangeSteps(compared, locale);
    case "clients":
      return presentClientChanges(compared, locale);
    case "segments":
      return presentMoves(compared, "segment", locale);
    case "ratings":
      return presentMoves(compared, "rating", locale);
  }
}

/** Labels with their changes, and the two matrices below, with a blank row between them. */
function presentMoves(compared: PortfolioComparison, category: string, locale: Locale): OutputMatrix {
  const migration = atOnce(migrationOf(compared, category));
  const blocks = [
    presentLabelChanges(migration, clientColumn(category).label, locale),
    presentMigration(migration, clientsMoved, comparisonLabels.fromTo, locale),
    presentMigration(migration, valueMoved, comparisonLabels.fromToChange, locale),
  ];
  const width = Math.max(...blocks.map(([headers]) => headers.length));
  return blocks.flatMap((block, index) => [...(index === 0 ? [] : [[]]), ...block]).map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}
