import { ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { policyTable as defaultTable } from "../../tables/policyTable";
import { say } from "../../text/localText";

export const policyTable = defineBlockFunction({
  id: "POLICY.TABLE",
  name: "POLICY_TABLE",
  summary: say("The default policy of POLICY as a table to copy and edit: who is offered what; illustrative.", "POLICY 的默认政策表，可复制修改：各类客户对应的方案；仅为示例。"),
  formula: "segment, grade, size, CLV from and below → products, tenor, price band, limit per CLV, per revenue and at most, services, review interval",
  params: [languageParam],
  returns: say("Headers, then a row a line of the policy.", "列名及每条政策一行。"),
  sources: [{ title: "Illustrative policy of this product", detail: "not estimated from data" }],
  examples: [{ note: say("The head of the table.", "表头与首行。"), args: [], result: [["Segment", "Grade", "Size", "CLV from", "CLV below", "Products"], ["Loss-making", "", "", "", "", "no new lending; reprice or run off"]] }],
  compute: ([row]) => ok(defaultTable(row.kind === "values" ? row.values.language : "en")),
});
