import { ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { budgetResponsesTable } from "../../tables/budgetResponses";
import { say } from "../../text/localText";

export const budgetResponses = defineBlockFunction({
  id: "BUDGET.RESPONSES",
  name: "BUDGET_RESPONSES",
  summary: say("How retention answers to money in ALLOCATE_BUDGET, as a table to copy and edit; illustrative, not estimated.", "ALLOCATE_BUDGET 所用的留存率响应表，可复制修改；仅为示例，非估计结果。"),
  formula: "client, segment, ceiling, floor, current spend, test, bounds",
  params: [languageParam],
  returns: say("Headers, then one row for all clients.", "列名及适用于全体客户的一行。"),
  sources: [{ title: "Blattberg & Deighton (1996), Manage Marketing by the Customer Equity Test, Harvard Business Review 74(4), 136–144", detail: "the form of the curve; the ceiling is illustrative" }],
  examples: [{ note: say("The head of the table.", "表头与首行。"), args: [], result: [["Client", "Segment", "Ceiling", "Floor"], ["", "", 0.98, 0]] }],
  compute: (rows) => {
    // A call without arguments is one row of defaults.
    const [row] = rows;
    return ok(budgetResponsesTable(row.kind === "values" ? row.values.language : "en"));
  },
});
