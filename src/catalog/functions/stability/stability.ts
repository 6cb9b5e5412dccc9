import { stabilityLines, stabilityScore, type StabilityLine } from "../../../core/stability/stabilityScore";
import { fail, failed, ok, type Result } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineBlockFunction, type ClientRow } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { choiceParam, optionalNumberParam, tableParam, type Param } from "../../define/param";
import { readStabilityWeights, STABILITY_ITEMS, stabilityMeasures, type StabilityItem } from "../../tables/stabilityWeights";
import { say } from "../../text/localText";

function itemParam<Item extends StabilityItem>(item: Item): Param<Item, number | undefined> {
  const { label, help, rule } = measureOf(item);
  return optionalNumberParam(item, "client", { label, help, rule });
}

const params = [
  itemParam("altman_z"),
  itemParam("interest_cover"),
  itemParam("revenue_volatility"),
  itemParam("environment"),
  itemParam("industry_outlook"),
  itemParam("buyer_concentration"),
  itemParam("supplier_concentration"),
  itemParam("years_in_business"),
  tableParam("weights", {
    label: say("Weights", "权重表"),
    help: say("Table of item, weight and the values that earn 0 and 100 points; blank: the illustrative defaults of STABILITY_WEIGHTS.", "项目、权重及 0 分与 100 分对应值的表；留空使用 STABILITY_WEIGHTS 的示例默认值。"),
    optional: true,
    defaultText: "STABILITY_WEIGHTS()",
    parse: readStabilityWeights,
  }),
  choiceParam("output", "scalar", {
    label: say("Output", "输出"),
    help: say("score: one a client; items: how the score of one client comes about.", "score：每个客户一个分数；items：单个客户的得分构成。"),
    choices: [{ value: "score", label: say("score", "分数") }, { value: "items", label: say("items", "项目") }],
    default: "score",
  }),
  languageParam,
] as const;

type Row = ClientRow<typeof params>;

const itemHeaders = [say("Item", "项目"), say("Value", "取值"), say("Points", "得分"), say("Weight applied", "适用权重"), say("Contribution", "得分贡献")];

export const stability = defineBlockFunction({
  id: "STABILITY",
  name: "STABILITY",
  summary: say("Stability of a client from 0 to 100: its finances, environment, industry, concentration and age, by weights you can see and edit.", "客户稳定性评分（0 至 100）：依据可见可改的权重，综合财务状况、经营环境、行业前景、集中度与经营年限。"),
  formula: "Σ w·points / Σ w over the items given; points = 100·(x − zero)/(hundred − zero), within 0 and 100",
  params,
  returns: say("Score from 0 to 100, one a client; the weight of a blank item goes to the others, pro rata. Items: headers, then a row an item; the contributions add up to the score.", "0 至 100 分，每个客户一个值；空白项目的权重按比例分给其余项目。items：列名及每个项目一行，贡献之和即为总分。"),
  sources: [
    { title: "Illustrative weights of this product", detail: "a judgement to be replaced, not estimated from data" },
    { title: "Altman (1968), Financial Ratios, Discriminant Analysis and the Prediction of Corporate Bankruptcy, Journal of Finance 23(4)", detail: "1.81 and 2.99, between which the Z-score earns its points" },
  ],
  examples: [
    { note: say("Cover of 3 times, half-way between 1 and 5, and 15 years: (0.15 × 50 + 0.1 × 100) / 0.25.", "利息保障倍数 3，处于 1 与 5 的中点；经营 15 年：(0.15 × 50 + 0.1 × 100) / 0.25。"), args: [null, 3, null, null, null, null, null, 15], result: 70 },
    { note: say("A column of firms by environment and outlook; a blank row stays blank.", "一列企业，按经营环境与行业前景；空行保持为空。"), args: [null, null, null, [[5], [null], [1]], [[5], [null], [3]]], result: [[100], [""], [25]] },
  ],
  compute: (rows) => {
    const settings = rows.find((row) => row.kind === "values")?.values;
    if (settings?.output !== "items") return ok(rows.map((row) => [scoreOf(row)]));
    if (rows.length > 1) return fail("wrongShape", { parameter: "output", expected: "score for more than one client", rows: rows.length, columns: 1 });
    return itemsOf(rows[0]);
  },
});

function measureOf(item: StabilityItem): (typeof stabilityMeasures)[number] {
  return stabilityMeasures[STABILITY_ITEMS.indexOf(item)];
}

function linesOf({ values }: Row & { kind: "values" }): Result<StabilityLine<StabilityItem>[]> {
  const lines = stabilityLines(values.weights, values);
  return lines ? ok(lines) : fail("zeroDivisor", { parameter: "weight of the items given", quantity: "STABILITY" });
}

function scoreOf(row: Row): OutputCell {
  if (row.kind !== "values") return row.kind === "blank" ? "" : row.failure;
  const lines = linesOf(row);
  return lines.ok ? stabilityScore(lines.value) : lines.failure;
}

function itemsOf(row: Row): Result<OutputCell[][]> {
  if (row.kind === "blank") return ok([[""]]);
  if (row.kind === "failed") return failed(row.failure);
  const lines = linesOf(row);
  if (!lines.ok) return lines;
  const { language } = row.values;
  const headers = itemHeaders.map((header): OutputCell => header[language]);
  return ok([headers, ...lines.value.map(({ item, value, points, weight, contribution }): OutputCell[] => [measureOf(item).label[language], value ?? "", points ?? "", weight, contribution])]);
}
