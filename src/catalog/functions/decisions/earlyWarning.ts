import { earlyWarning as warningOf, type Warning, type WarningSignal } from "../../../core/review/earlyWarning";
import { failure } from "../../../core/result/failure";
import { fail, failed, ok, type Result } from "../../../core/result/result";
import { isBlank, textOf, type InputCell, type InputMatrix, type OutputCell } from "../../cell";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { tableParam } from "../../define/param";
import { gridOfRows, headersOf } from "../../cellGrid";
import { matchColumns, normaliseHeader } from "../../schema/matchColumns";
import { readNumber } from "../../schema/numberRule";
import { runLabels } from "../../schema/runLabels";
import { readWarningLevels, readWarningWeights, signalLabel, wordsOfSignal } from "../../tables/warningRules";
import { say, type Locale } from "../../text/localText";
import { roundedText } from "../../text/roundedText";

const headers = [runLabels.client, say("Level", "等级"), say("Score", "预警分数"), say("Causes", "成因"), say("Signals not known", "缺失信号")];

export const earlyWarning = defineBlockFunction({
  id: "EARLY.WARNING",
  name: "EARLY_WARNING",
  summary: say("Early warning of each client from its signals: a level, a score and the causes ranked by what they add.", "由各项信号给出每个客户的预警等级、分数及按贡献排序的成因。"),
  formula: "points = 100·(x − none)/(full − none), within 0 and 100; score = Σ w·points / Σ w over the signals known; level = highest whose threshold is reached; an alarm alone gives the worst",
  params: [
    tableParam("signals", { label: say("Signals", "信号表"), help: say("A row a client with headers: Client, and a column a signal of the table of weights; a blank is not known.", "每客户一行，带列名：客户，以及权重表中的各信号列；空白为未知。"), optional: false, parse: (cells) => ok(cells ?? []) }),
    tableParam("weights", { label: say("Weights", "权重表"), help: say("Signal, weight, value of no concern, of full concern, value that alarms by itself; blank: the illustrative EARLY_WARNING_RULES().", "信号、权重、无风险值、高风险值及单项警报值；留空使用 EARLY_WARNING_RULES() 的示例值。"), optional: true, defaultText: "EARLY_WARNING_RULES()", parse: readWarningWeights }),
    tableParam("thresholds", { label: say("Thresholds", "等级阈值"), help: say("Level and the score from which it holds; blank: the illustrative EARLY_WARNING_RULES(\"levels\").", "等级及其起始分数；留空使用 EARLY_WARNING_RULES(\"levels\") 的示例值。"), optional: true, defaultText: "EARLY_WARNING_RULES(\"levels\")", parse: (cells) => ok(cells) }),
    languageParam,
  ],
  returns: say("Headers, then a row for each row of the table. The weight of a signal that is not known goes to the others.", "列名，随后逐行给出；未知信号的权重按比例分给其余信号。"),
  sources: [{ title: "Illustrative weights and thresholds of this product", detail: "a judgement to be replaced, not estimated from data" }],
  examples: [
    {
      note: say("Utilisation of 80 % earns 50 points at weight 0.1, cover of 2 times 50 at 0.1: 50; the second is overdue for 95 days, which alarms.", "使用率 80% 得 50 分、保障倍数 2 得 50 分，权重各 0.1：合计 50；第二户逾期 95 天，触发警报。"),
      args: [[["Client", "Days overdue", "Utilisation", "Interest cover"], ["A", null, 0.8, 2], ["B", 95, null, 3]]],
      result: [["Client", "Level", "Score"], ["A", "orange", 50], ["B", "red", 66.66666666666667]],
    },
  ],
  compute: ([row]) => {
    if (row.kind === "blank") return ok([[""]]);
    if (row.kind === "failed") return failed(row.failure);
    const { signals, weights, thresholds, language } = row.values;
    const levels = readWarningLevels(thresholds, language);
    if (!levels.ok) return levels;
    const heads = headersOf(gridOfRows(signals)).map(normaliseHeader);
    const positions = weights.map(({ item }) => heads.findIndex((head) => head !== "" && wordsOfSignal(item).includes(head)));
    if (positions.every((position) => position < 0)) return fail("missingColumn", { parameter: "signals", column: weights.map(({ item }) => item).join(", ") });
    const client = matchColumns(headersOf(gridOfRows(signals))).positions.client?.[0] ?? -1;
    return ok([
      headers.map((label): OutputCell => label[language]),
      ...signals.slice(1).map((line, index): OutputCell[] => {
        if (line.every(isBlank)) return headers.map(() => "");
        const name = isBlank(line[client] ?? null) ? `#${index + 1}` : textOf(line[client]);
        const values = readSignals(line, weights, positions);
        if (!values.ok) return [name, values.failure, "", "", ""];
        const warning = warningOf(weights, levels.value, values.value);
        return warning ? [name, warning.level, warning.score, causesText(warning, language), namesOf(warning.unknown, language)] : [name, failure("missing", { parameter: "signals" }), "", "", ""];
      }),
    ]);
  },
});

function readSignals(line: InputMatrix[number], weights: readonly WarningSignal[], positions: readonly number[]): Result<Record<string, number | undefined>> {
  const values: Record<string, number | undefined> = {};
  for (const [index, { item }] of weights.entries()) {
    const cell: InputCell = line[positions[index]] ?? null;
    if (isBlank(cell)) continue;
    const read = readNumber(item, typeof cell === "boolean" ? Number(cell) : cell, { unit: "number" });
    if (!read.ok) return read;
    values[item] = read.value;
  }
  return ok(values);
}

/** "Days overdue 95 (alarm), Utilisation 0.8: 25". */
function causesText({ causes }: Warning, language: Locale): string {
  const zh = language === "zh-CN";
  return causes
    .map(({ signal, value, contribution, isAlarm }) => {
      const head = `${signalLabel(signal, language)} ${roundedText(value)}`;
      const tail = zh ? `：${roundedText(contribution)} 分` : `: ${roundedText(contribution)}`;
      return isAlarm ? `${head}${zh ? "（警报）" : " (alarm)"}${tail}` : `${head}${tail}`;
    })
    .join(zh ? "；" : "; ");
}

function namesOf(signals: readonly string[], language: Locale): string {
  return signals.map((signal) => signalLabel(signal, language)).join(language === "zh-CN" ? "、" : ", ");
}
