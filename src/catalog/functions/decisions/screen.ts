import { ok } from "../../../core/result/result";
import { definePortfolioFunction } from "../../define/defineFunction";
import { numberParam, tableParam } from "../../define/param";
import { presentScreening } from "../../present/presentScreening";
import { readPriors } from "../../schema/fillPriors";
import { atOnce } from "../../../core/numeric/rowSteps";
import { readScreenPolicy } from "../../tables/screenPolicy";
import { readStabilityWeights } from "../../tables/stabilityWeights";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";
import { assumptionsParam, clientTableParam } from "../portfolio/portfolioParams";
import { FEWEST_FOR_PRIOR, screenTable } from "./screenTable";

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
    numberParam("fewest", "scalar", { label: say("Fewest clients", "最少客户数"), help: say("Clients that a mean is taken of; a smaller group gives way to the next wider one.", "取均值所需的最少客户数；不足时改用更大的组。"), rule: { unit: "count", minimum: 1, whole: true }, default: FEWEST_FOR_PRIOR }),
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
        ["B", "decline", "decline: CLV -17417 is below 0; decline: PD 20% is above 10%", -17416.6666666667],
        ["C", "refer", "refer: Stability is not known; refer: PD 10% is above 3%", 107_746.4788732394],
      ],
    },
  ],
  prepare: ({ table, ...settings }) => {
    const screening = atOnce(screenTable(table, settings));
    if (!screening.ok) return screening;
    const { request, screened, locale } = screening.value;
    return ok({ request, present: (result) => presentScreening(atOnce(screened(result)), locale) });
  },
});
