import { ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { screenPolicyTable } from "../../tables/screenPolicy";
import { say } from "../../text/localText";

export const screenPolicy = defineBlockFunction({
  id: "SCREEN.POLICY",
  name: "SCREEN_POLICY",
  summary: say("The default policy of SCREEN as a table to copy and edit; the limits are illustrative.", "SCREEN 的默认准入政策表，可复制修改；界限仅为示例。"),
  formula: "measure, which way is better, limit of acceptance, limit of decline, and the segment, size and industry the rule is for",
  params: [languageParam],
  returns: say("Headers, then a row a rule.", "列名及每条规则一行。"),
  sources: [{ title: "Illustrative limits of this product", detail: "not estimated from data" }],
  examples: [{ note: say("The head of the table.", "表头与首行。"), args: [], result: [["Measure", "Better", "Accept at", "Decline beyond"], ["clv", "higher", 50_000, 0]] }],
  compute: ([row]) => ok(screenPolicyTable(row.kind === "values" ? row.values.language : "en")),
});
