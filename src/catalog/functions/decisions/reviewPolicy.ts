import { ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { reviewPolicyTable } from "../../tables/reviewPolicy";
import { say } from "../../text/localText";

export const reviewPolicy = defineBlockFunction({
  id: "REVIEW.POLICY",
  name: "REVIEW_POLICY",
  summary: say("The default policy of REVIEW as a table to copy and edit; the limits are illustrative.", "REVIEW 的默认重检政策表，可复制修改；界限仅为示例。"),
  formula: "action, measure, comparison, limit; limit factor and price change of the action",
  params: [languageParam],
  returns: say("Headers, then a row a rule; the last gives the terms of maintain.", "列名及每条规则一行；末行为“维持”的条件。"),
  sources: [{ title: "Illustrative limits of this product", detail: "not estimated from data" }],
  examples: [{ note: say("The head of the table.", "表头与首行。"), args: [], result: [["Action", "Measure", "Comparison", "Limit", "Limit factor", "Price change bp"], ["exit", "pd", ">=", 0.2, 0, ""]] }],
  compute: ([row]) => ok(reviewPolicyTable(row.kind === "values" ? row.values.language : "en")),
});
