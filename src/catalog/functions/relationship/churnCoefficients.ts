import { ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { churnCoefficientsTable } from "../../tables/churnCoefficients";
import { say } from "../../text/localText";

export const churnCoefficients = defineBlockFunction({
  id: "CHURN.COEFFICIENTS",
  name: "CHURN_COEFFICIENTS",
  summary: say("The default coefficients of CHURN_ADJ as a table to copy and edit; illustrative until fitted.", "CHURN_ADJ 的默认系数表，可复制修改；拟合前仅为示例。"),
  formula: "signal, β, centre, unit, source",
  params: [languageParam],
  returns: say("Headers, then a row a signal.", "列名及每个信号一行。"),
  sources: [{ title: "Illustrative values of this product", detail: "not estimated from data" }],
  examples: [{ note: say("The head of the table.", "表头与首行。"), args: [], result: [["Signal", "Beta", "Centre"], ["satisfaction", -0.25, 7]] }],
  compute: (rows) => {
    // A call without arguments is one row of defaults.
    const [row] = rows;
    return ok(churnCoefficientsTable(row.kind === "values" ? row.values.language : "en"));
  },
});
