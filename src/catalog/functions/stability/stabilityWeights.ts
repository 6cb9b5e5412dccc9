import { ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { stabilityWeightsTable } from "../../tables/stabilityWeights";
import { say } from "../../text/localText";

export const stabilityWeights = defineBlockFunction({
  id: "STABILITY.WEIGHTS",
  name: "STABILITY_WEIGHTS",
  summary: say("The default weights of STABILITY as a table to copy and edit; illustrative until you set your own.", "STABILITY 的默认权重表，可复制修改；自行设定前仅为示例。"),
  formula: "item, weight, value that earns 0 points, value that earns 100 points, unit, source",
  params: [languageParam],
  returns: say("Headers, then a row an item.", "列名及每个项目一行。"),
  sources: [
    { title: "Illustrative values of this product", detail: "not estimated from data" },
    { title: "Altman (1968), Financial Ratios, Discriminant Analysis and the Prediction of Corporate Bankruptcy, Journal of Finance 23(4)", detail: "the ends 1.81 and 2.99 of the Z-score" },
  ],
  examples: [{ note: say("The head of the table.", "表头与首行。"), args: [], result: [["Item", "Weight", "0 points at", "100 points at"], ["altman_z", 0.2, 1.81, 2.99]] }],
  compute: (rows) => {
    // A call without arguments is one row of defaults.
    const [row] = rows;
    return ok(stabilityWeightsTable(row.kind === "values" ? row.values.language : "en"));
  },
});
