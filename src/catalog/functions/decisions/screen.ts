import { firstYear } from "../../../core/portfolio/firstYear";
import { failure, type Failure } from "../../../core/result/failure";
import { ok } from "../../../core/result/result";
import { portfolioRequest } from "../../../core/scenario/portfolioRequest";
import { labelIn } from "../../../core/scenario/changedGroups";
import { screenClient } from "../../../core/screening/screenClient";
import { definePortfolioFunction } from "../../define/defineFunction";
import { numberParam, tableParam } from "../../define/param";
import { failuresByRow } from "../../present/failuresByRow";
import { presentScreening, type ScreenedClient } from "../../present/presentScreening";
import { fillPriors, readPriors } from "../../schema/fillPriors";
import { readClientTable } from "../../schema/readClientTable";
import { stabilityBeside } from "../../tables/besideClients";
import { readScreenPolicy, type ScreenMeasure } from "../../tables/screenPolicy";
import { readStabilityWeights } from "../../tables/stabilityWeights";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";
import { AS_IT_STANDS } from "../portfolio/portfolio";
import { assumptionsParam, clientTableParam } from "../portfolio/portfolioParams";

const EXAMPLE_HEADERS = ["Client", "Segment", "Revenue", "Churn", "PD", "EAD", "Discount rate", "Years", "Timing", "Periods a year", "Stability"];

export const screen = definePortfolioFunction({
  id: "SCREEN",
  name: "SCREEN",
  summary: say("Accept, refer or decline each client of a table by its value, stability and risk, with every rule that it does not meet; a prospect takes the priors of its group.", "按价值、稳定性与风险对客户表逐户给出准入、转人工审查或拒绝，并列出全部未达标规则；无历史的新客户取其客群的先验值。"),
  formula: "decline where a measure is worse than its limit of decline, refer where it is worse than its limit of acceptance or not known, else accept; the worst rule decides; prior = mean of the closest group with enough clients",
  params: [
    clientTableParam,
    tableParam("policy", { label: say("Policy", "准入政策"), help: say("Table of measures with their limits; blank: the illustrative SCREEN_POLICY. Measures: clv, clv_to_exposure, stability, pd, churn, lgd, exposure, priors_used.", "指标与界限表；留空使用 SCREEN_POLICY 的示例值。指标：clv、clv_to_exposure、stability、pd、churn、lgd、exposure、priors_used。"), optional: true, defaultText: "SCREEN_POLICY()", parse: readScreenPolicy }),
    tableParam("priors", { label: say("Priors", "先验表"), help: say("Segment, industry, and columns churn, PD, LGD, growth for clients without history; blank: means over the table's own clients.", "客群、行业及流失率、违约概率、违约损失率、增长率各列，用于无历史的客户；留空取表内同类客户均值。"), optional: true, parse: readPriors }),
    numberParam("fewest", "scalar", { label: say("Fewest clients", "最少客户数"), help: say("Clients that a mean is taken of; a smaller group gives way to the next wider one.", "取均值所需的最少客户数；不足时改用更大的组。"), rule: { unit: "count", minimum: 1, whole: true }, default: 5 }),
    tableParam("weights", { label: say("Stability weights", "稳定性权重"), help: say("Weights of STABILITY, where the table has its items in place of a column Stability; blank: STABILITY_WEIGHTS().", "表中给出稳定性各项目（而非“稳定性”列）时所用的权重；留空使用 STABILITY_WEIGHTS()。"), optional: true, defaultText: "STABILITY_WEIGHTS()", parse: readStabilityWeights }),
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("Headers, then a row for each row of the table: decision, all reasons, CLV, stability, PD, and which inputs are priors. A row that cannot be valued is incomplete and says why.", "列名，随后逐行给出：决定、全部理由、客户终身价值、稳定性、违约概率及取自先验的参数。无法估值的行标为资料不全并说明原因。"),
  sources: [{ title: "Illustrative policy of this product", detail: "limits to be replaced" }, { title: "Tenor, the model", detail: "docs/MODEL.md §2, §6" }],
  examples: [
    {
      note: say("A is worth 4.09 times its revenue; B defaults too often and loses by it; C has no history and takes the mean of A and B.", "A 的价值为收入的 4.09 倍；B 违约概率过高且价值为负；C 无历史，取 A、B 的均值。"),
      args: [
        [EXAMPLE_HEADERS, ["A", "Core", 100_000, 0.1, 0, 0, 0.12, "perpetual", "end", 1, 80], ["B", "Core", 1000, 0.2, 0.2, 100_000, 0.12, "perpetual", "end", 1, 60], ["C", "Core", 50_000, null, null, 0, 0.12, "perpetual", "end", 1, null]],
        null, null, 2,
      ],
      result: [
        ["Client", "Decision", "Reasons", "CLV"],
        ["A", "accept", "all rules met", 409_090.9090909091],
        ["B", "decline", "decline: CLV -17417 is below 0; decline: PD 0.2 is above 0.1", -17416.6666666667],
        ["C", "refer", "refer: Stability is not known; refer: PD 0.1 is above 0.03", 107_746.4788732394],
      ],
    },
  ],
  prepare: ({ table, policy, priors, fewest, weights, assumptions, matrix }) => {
    const filled = fillPriors(table, { given: priors, fewest, assumptions, hasMatrix: matrix !== undefined });
    const reading = readClientTable(filled.cells, { assumptions, matrix });
    if (!reading.ok) return reading;
    const { table: clients, sourceRows, sourceRowCount, match } = reading.value;
    const stabilityOf = stabilityBeside(table, weights);
    const [segment, size, industry] = ["segment", "size", "industry"].map((id) => labelIn(clients, id));

    const screenRow = (row: number, value: number, broken: Failure | undefined): ScreenedClient => {
      const source = sourceRows[row];
      const taken = filled.taken.get(source) ?? [];
      const stability = stabilityOf(source);
      const client = { client: clients.ids[row], taken };
      const cause = broken ?? (filled.withoutPd.has(source) ? failure("missing", { parameter: "pd" }) : stability.ok ? undefined : stability.failure);
      if (cause || !stability.ok) return { ...client, outcome: cause! };
      const [pd, churn, lgd, exposure] = (["pd", "churn", "lgd", "ead"] as const).map((column) => firstYear(clients, column, row));
      const measures: Partial<Record<ScreenMeasure, number>> = { clv: value, stability: stability.value, pd, churn, lgd, exposure, priors_used: taken.length, ...(exposure > 0 ? { clv_to_exposure: value / exposure } : {}) };
      return { ...client, outcome: screenClient(policy, { segment: segment(row), size: size(row), industry: industry(row), measures }), value, stability: stability.value, risk: pd };
    };
    return ok({
      request: portfolioRequest(clients, [AS_IT_STANDS], { clientValues: true }),
      present: (result) => {
        const [run] = result.scenarios;
        const failures = failuresByRow(result, run);
        const screened: (ScreenedClient | undefined)[] = new Array<undefined>(sourceRowCount).fill(undefined);
        sourceRows.forEach((source, row) => (screened[source] = screenRow(row, run.clientValues![row], failures.get(row))));
        return presentScreening(screened, match.locale);
      },
    });
  },
});
