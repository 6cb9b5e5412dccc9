import { ok, type Result } from "../../../core/result/result";
import { reviewPortfolio, type ReviewedClient, type ReviewedTable } from "../../../core/studies/reviewPortfolio";
import type { InputMatrix } from "../../cell";
import { defineStudyFunction } from "../../define/defineFunction";
import { tableParam } from "../../define/param";
import { presentReview } from "../../present/presentReview";
import { readAssumptions, type Assumptions } from "../../schema/assumptions";
import { idsOf } from "../../schema/clientIds";
import { readClientTable, type ReadOptions } from "../../schema/readClientTable";
import { stabilityBeside } from "../../tables/besideClients";
import { readReviewPolicy } from "../../tables/reviewPolicy";
import { readStabilityWeights } from "../../tables/stabilityWeights";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say, type LocalText, type Locale } from "../../text/localText";
import { AS_IT_STANDS } from "../portfolio/portfolio";
import { assumptionsParam } from "../portfolio/portfolioParams";

const snapshotParam = <Name extends string>(name: Name, label: LocalText, help: LocalText) => tableParam(name, { label, help, optional: false, parse: (cells) => ok(cells ?? []) });

const EXAMPLE_HEADERS = ["Client", "Revenue", "Churn", "PD", "EAD", "LGD", "Discount rate", "Years", "Timing", "Periods a year"];

export const review = defineStudyFunction({
  id: "REVIEW",
  name: "REVIEW",
  summary: say("Reviews a portfolio between two dates: upgrade, maintain, watch, reduce or exit for each client, with the reasons, the change in value, and a proposed limit and price; new and lost clients apart.", "比较两个时点的客户表，逐户给出上调、维持、关注、压降或退出的建议，附理由、价值变动及建议限额与定价；新增与流失客户单列。"),
  formula: "exit, reduce, watch: the gravest of which any rule holds; upgrade where all of its rules hold; else maintain. clv_change = (now − before)/|before|; pd_ratio = now/before; limit = factor × exposure",
  params: [
    snapshotParam("previous", say("Previous", "上期"), say("Client table at the earlier date, with headers; clients are matched by their names or numbers.", "较早时点的客户表（含列名），按客户名称或编号匹配。")),
    snapshotParam("current", say("Current", "本期"), say("Client table at the later date, with headers.", "较晚时点的客户表（含列名）。")),
    tableParam("policy", { label: say("Policy", "重检政策"), help: say("Table of actions, measures and limits; blank: the illustrative REVIEW_POLICY. Measures: clv, clv_change, pd, pd_ratio, churn, churn_change, stability, stability_change, exposure_change.", "建议、指标与界限表；留空使用 REVIEW_POLICY 的示例值。指标：clv、clv_change、pd、pd_ratio、churn、churn_change、stability、stability_change、exposure_change。"), optional: true, defaultText: "REVIEW_POLICY()", parse: readReviewPolicy }),
    tableParam("weights", { label: say("Stability weights", "稳定性权重"), help: say("Weights of STABILITY, where the tables have its items in place of a column Stability; blank: STABILITY_WEIGHTS().", "表中给出稳定性各项目（而非“稳定性”列）时所用的权重；留空使用 STABILITY_WEIGHTS()。"), optional: true, defaultText: "STABILITY_WEIGHTS()", parse: readStabilityWeights }),
    assumptionsParam,
    tableParam("assumptions_before", { label: say("Assumptions before", "上期假设"), help: say("Assumptions of the previous table; blank: the same.", "上期客户表的假设；留空与本期相同。"), optional: true, parse: (cells): Result<Assumptions | undefined> => (cells === undefined ? ok(undefined) : readAssumptions(cells)) }),
    ratingMatrixParam,
  ],
  returns: say("Headers, then a row a client in the order of the current table, lost clients last: action, reasons, value before and now, change, PD, exposure, proposed limit, price change.", "列名，随后按本期客户表顺序逐户给出，流失客户在后：建议、理由、上期与本期价值、变动、违约概率、敞口、建议限额、定价调整。"),
  sources: [{ title: "Illustrative policy of this product", detail: "limits to be replaced" }, { title: "Tenor, the model", detail: "docs/MODEL.md §2, §6" }],
  examples: [
    {
      note: say("A's PD triples: watched, and reduced as it passes 10 %. B has left, C is new.", "A 的违约概率升至三倍并超过 10%：关注且压降。B 已流失，C 为新增。"),
      args: [
        [EXAMPLE_HEADERS, ["A", 100, 0, 0.04, 1000, 0, 0.12, "perpetual", "end", 1], ["B", 10, 0.1, 0, 0, 0, 0.12, "perpetual", "end", 1]],
        [EXAMPLE_HEADERS, ["A", 100, 0, 0.12, 1000, 0, 0.12, "perpetual", "end", 1], ["C", 20, 0.1, 0, 0, 0, 0.12, "perpetual", "end", 1]],
      ],
      result: [
        ["Client", "Action", "Reasons", "CLV before", "CLV now", "Change"],
        ["A", "reduce", "reduce: PD 12% ≥ 10%; watch: CLV change -38.889% ≤ -20%; watch: PD ratio 3 ≥ 1.5", 600, 366.6666666666667, -233.3333333333333],
        ["C", "new", "", "", 81.8181818181818, 81.8181818181818],
        ["B", "lost", "", 40.9090909090909, "", -40.9090909090909],
      ],
    },
  ],
  prepare: ({ previous, current, policy, weights, assumptions, assumptions_before, matrix }) => {
    const side = (cells: InputMatrix, options: ReadOptions): Result<ReviewedTable & { readonly locale: Locale }> => {
      const reading = readClientTable(cells, options);
      if (!reading.ok) return reading;
      const { table, sourceRows, match } = reading.value;
      const stabilityOf = stabilityBeside(cells, weights);
      return ok({ table, scenario: AS_IT_STANDS, ids: idsOf(reading.value), stability: (row: number) => stabilityOf(sourceRows[row]), locale: match.locale });
    };
    const before = side(previous, { assumptions: assumptions_before ?? assumptions, matrix });
    if (!before.ok) return before;
    const now = side(current, { assumptions, matrix });
    if (!now.ok) return now;
    return ok({ study: reviewPortfolio(before.value, now.value, policy), present: (clients: readonly ReviewedClient[]) => presentReview(clients, now.value.locale) });
  },
});
