import { ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { choiceParam } from "../../define/param";
import { SEGMENT_MODES, segmentRulesTable, type SegmentMode } from "../../tables/segmentRules";
import { say } from "../../text/localText";

export const segmentRules = defineBlockFunction({
  id: "SEGMENT.RULES",
  name: "SEGMENT_RULES",
  summary: say("The default rules of SEGMENT as a table to copy and edit; the limits are illustrative.", "SEGMENT 的默认规则表，可复制修改；界限仅为示例。"),
  formula: "segment where CLV from ≤ CLV < CLV below, risk from ≤ risk < risk below, size, industry, stage; first rule that holds",
  params: [
    choiceParam<"mode", SegmentMode>("mode", "scalar", {
      label: say("Mode", "方式"),
      help: say("thresholds: amounts of CLV; quantiles: ranks among the clients of the call (Q80: the best fifth).", "thresholds：按 CLV 金额；quantiles：按本次调用客户中的分位（Q80 即前五分之一）。"),
      choices: SEGMENT_MODES.map((value) => ({ value, label: value === "thresholds" ? say("thresholds", "阈值") : say("quantiles", "分位") })),
      default: "thresholds",
    }),
    languageParam,
  ],
  returns: say("Headers, then a row a rule.", "列名及每条规则一行。"),
  sources: [{ title: "Illustrative limits of this product" }],
  examples: [{ note: say("The head of the table.", "表头与首行。"), args: [], result: [["Segment", "CLV from", "CLV below"], ["Loss-making", "", 0]] }],
  compute: (rows) => {
    const [row] = rows;
    return ok(row.kind === "values" ? segmentRulesTable(row.values.mode, row.values.language) : segmentRulesTable("thresholds", "en"));
  },
});
