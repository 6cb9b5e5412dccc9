import { ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { swingsTable } from "../../tables/swings";
import { say } from "../../text/localText";

export const tornadoSwings = defineBlockFunction({
  id: "TORNADO.SWINGS",
  name: "TORNADO_SWINGS",
  summary: say("The default swings of TORNADO as a table to copy and edit; illustrative, not estimated.", "TORNADO 的默认摆幅表，可复制修改；仅为示例，非估计结果。"),
  formula: "driver, operation, low, high",
  params: [languageParam],
  returns: say("Headers, then a row a driver.", "列名及每个驱动因素一行。"),
  sources: [{ title: "Illustrative values of this product", detail: "not estimated from data" }],
  examples: [{ note: say("The head of the table.", "表头与首行。"), args: [], result: [["Driver", "Operation", "Low", "High"], ["revenue", "multiply", 0.9, 1.1]] }],
  compute: (rows) => {
    // A call without arguments is one row of defaults.
    const [row] = rows;
    return ok(swingsTable(row.kind === "values" ? row.values.language : "en"));
  },
});
