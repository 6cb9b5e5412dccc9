import { ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { loanClassTable } from "../../tables/loanClassRules";
import { say } from "../../text/localText";
import { loanClassSources } from "./loanClass";

export const loanClassRules = defineBlockFunction({
  id: "LOAN.CLASS.RULES",
  name: "LOAN_CLASS_RULES",
  summary: say("The default rules of LOAN_CLASS as a table to copy and edit, with their source.", "LOAN_CLASS 的默认分类规则表，附来源，可复制修改。"),
  formula: "class, days overdue more than, where credit-impaired, expected loss share from",
  params: [languageParam],
  returns: say("Headers, then a row a class.", "列名及每个分类一行。"),
  sources: loanClassSources,
  examples: [{ note: say("The head of the table.", "表头与首行。"), args: [], result: [["Class", "Days overdue more than"], ["special mention", 0], ["substandard", 90], ["doubtful", 270], ["loss", 360]] }],
  compute: ([row]) => ok(loanClassTable(row.kind === "values" ? row.values.language : "en")),
});
