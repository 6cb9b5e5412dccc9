import { ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { choiceParam } from "../../define/param";
import { warningLevelsTable, warningWeightsTable } from "../../tables/warningRules";
import { say } from "../../text/localText";

export const earlyWarningRules = defineBlockFunction({
  id: "EARLY.WARNING.RULES",
  name: "EARLY_WARNING_RULES",
  summary: say("The default signals and levels of EARLY_WARNING as tables to copy and edit; illustrative.", "EARLY_WARNING 的默认信号与等级表，可复制修改；仅为示例。"),
  formula: "weights: signal, weight, no concern at, full concern at, alarm at; levels: level, score from",
  params: [
    choiceParam<"part", "weights" | "levels">("part", "scalar", {
      label: say("Part", "部分"),
      help: say("weights: the signals; levels: the thresholds of the score.", "weights：信号与权重；levels：分数对应的等级。"),
      choices: [{ value: "weights", label: say("weights", "权重") }, { value: "levels", label: say("levels", "等级") }],
      default: "weights",
    }),
    languageParam,
  ],
  returns: say("Headers, then a row a signal or a level.", "列名及每个信号或等级一行。"),
  sources: [{ title: "Illustrative values of this product", detail: "not estimated from data" }],
  examples: [{ note: say("The head of the table of levels.", "等级表的表头与首行。"), args: ["levels"], result: [["Level", "Score from"], ["green", 0]] }],
  compute: ([row]) => {
    const { part, language } = row.kind === "values" ? row.values : ({ part: "weights", language: "en" } as const);
    return ok(part === "weights" ? warningWeightsTable(language) : warningLevelsTable(language));
  },
});
