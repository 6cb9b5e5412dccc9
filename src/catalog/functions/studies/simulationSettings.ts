import { ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { simulationSettingsTable } from "../../tables/simulationSettings";
import { say } from "../../text/localText";

export const simulationSettings = defineBlockFunction({
  id: "SIMULATION.SETTINGS",
  name: "SIMULATION_SETTINGS",
  summary: say("The settings of SIMULATE with their defaults, as a table to copy and edit; illustrative until fitted.", "SIMULATE 的参数及默认值表，可复制修改；拟合前仅为示例。"),
  formula: "setting, value, meaning, source",
  params: [languageParam],
  returns: say("Headers, then a row a setting.", "列名及每个参数一行。"),
  sources: [{ title: "Basel Framework, CRE31.5", detail: "range of the correlation of corporates" }, { title: "Illustrative values of this product", detail: "not estimated from data" }],
  examples: [{ note: say("The head of the table.", "表头与首行。"), args: [], result: [["Setting", "Value"], ["credit_correlation", 0.15], ["churn_correlation", 0.05]] }],
  compute: (rows) => {
    // A call without arguments is one row of defaults.
    const [row] = rows;
    return ok(simulationSettingsTable(row.kind === "values" ? row.values.language : "en"));
  },
});
