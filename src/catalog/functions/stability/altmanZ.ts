import { altmanNeedsSales, altmanZ as discriminantScore, altmanZone, type AltmanModel, type AltmanZone } from "../../../core/stability/altmanZ";
import { failure } from "../../../core/result/failure";
import { ok } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineBlockFunction, type ClientRow } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { choiceParam, numberParam, optionalNumberParam } from "../../define/param";
import type { NumberRule } from "../../schema/numberRule";
import { say, type LocalText } from "../../text/localText";

const zoneLabels: Readonly<Record<AltmanZone, LocalText>> = {
  distress: say("distress", "困境区"),
  grey: say("grey", "灰色区"),
  safe: say("safe", "安全区"),
};

/** Working capital is part of the assets, so more than all of them is a percent typed as a whole number. */
const workingCapitalRule: NumberRule = { unit: "share", minimum: -100, maximum: 1 };
/** Ten times the assets and more is taken for a percent as well. */
const shareOfAssetsRule: NumberRule = { unit: "share", minimum: -100, maximum: 10 };

const params = [
  choiceParam<"model", AltmanModel>("model", "client", {
    label: say("Model", "模型"),
    help: say("Z or public (listed manufacturers), Z' or private, Z'' or non-manufacturer, emerging (markets).", "Z 或 public（上市制造企业）、Z' 或 private（非上市企业）、Z'' 或 non-manufacturer（非制造业企业）、emerging（新兴市场企业）。"),
    choices: [
      { value: "public", label: say("public", "上市制造企业"), synonyms: ["z", "listed", "上市公司", "上市企业"] },
      { value: "private", label: say("private", "非上市企业"), synonyms: ["z'", "z′", "z’", "unlisted", "非上市公司"] },
      { value: "non-manufacturer", label: say("non-manufacturer", "非制造业企业"), synonyms: ["z''", "z″", "z′′", "z’’", "z”", 'z"', "non manufacturer", "非制造业"] },
      { value: "emerging", label: say("emerging", "新兴市场企业"), synonyms: ["em", "emerging market", "emerging markets", "新兴市场"] },
    ],
  }),
  numberParam("x_one", "client", { label: say("X1: working capital / total assets", "X1：营运资本 / 总资产"), help: say("Current assets less current liabilities, over total assets.", "流动资产减流动负债，除以总资产。"), rule: workingCapitalRule }),
  numberParam("x_two", "client", { label: say("X2: retained earnings / total assets", "X2：留存收益 / 总资产"), help: say("Earnings kept since the firm began, over total assets.", "历年留存收益除以总资产。"), rule: shareOfAssetsRule }),
  numberParam("x_three", "client", { label: say("X3: EBIT / total assets", "X3：息税前利润 / 总资产"), help: say("Earnings before interest and tax, over total assets.", "息税前利润除以总资产。"), rule: shareOfAssetsRule }),
  numberParam("x_four", "client", { label: say("X4: equity / total liabilities", "X4：权益 / 总负债"), help: say("Market value of equity in Z, book value in the others, over total liabilities.", "Z 模型取权益市值，其余模型取账面价值，除以总负债。"), rule: { unit: "ratio" } }),
  optionalNumberParam("x_five", "client", { label: say("X5: sales / total assets", "X5：销售收入 / 总资产"), help: say("Sales over total assets; needed for Z and Z', not used in the others.", "销售收入除以总资产；Z 与 Z' 模型必填，其余模型不使用。"), rule: { unit: "ratio" } }),
  choiceParam("output", "scalar", {
    label: say("Output", "输出"),
    help: say("score; zone: distress, grey or safe; both: two columns.", "score：分数；zone：困境区、灰色区或安全区；both：两列。"),
    choices: [{ value: "score", label: say("score", "分数") }, { value: "zone", label: say("zone", "分区") }, { value: "both", label: say("both", "两者") }],
    default: "score",
  }),
  languageParam,
] as const;

type Row = ClientRow<typeof params>;

export const altmanZ = defineBlockFunction({
  id: "ALTMAN.Z",
  name: "ALTMAN_Z",
  summary: say("Altman's Z-score of a firm from its balance sheet ratios, and the zone it falls in.", "由财务比率计算企业的 Altman Z 值及所处分区。"),
  formula: "Z = 1.2 X1 + 1.4 X2 + 3.3 X3 + 0.6 X4 + X5; Z′ = 0.717 X1 + 0.847 X2 + 3.107 X3 + 0.42 X4 + 0.998 X5; Z″ = 6.56 X1 + 3.26 X2 + 6.72 X3 + 1.05 X4; emerging: 3.25 + Z″",
  params,
  returns: say("Score, or zone, one a client; both: score and zone. Distress below 1.81, 1.23, 1.1 and 4.35, safe above 2.99, 2.9, 2.6 and 5.85, in the order of the models.", "分数或分区，每个客户一个值；both 为分数与分区两列。各模型依次：低于 1.81、1.23、1.1、4.35 为困境区，高于 2.99、2.9、2.6、5.85 为安全区。"),
  sources: [
    { title: "Altman (1968), Financial Ratios, Discriminant Analysis and the Prediction of Corporate Bankruptcy, Journal of Finance 23(4)", detail: "Z, zones 1.81 and 2.99" },
    { title: "Altman (1983), Corporate Financial Distress", detail: "Z′, zones 1.23 and 2.90" },
    { title: "Altman, Hartzell & Peck (1995), Emerging Market Corporate Bonds: A Scoring System", detail: "Z″, zones 1.10 and 2.60, and 3.25 + Z″, whose zones are those of Z″ moved by 3.25; all papers read in later accounts" },
  ],
  examples: [
    { note: say("1.2 × 0.2 + 1.4 × 0.3 + 3.3 × 0.23 + 0.6 × 0.5 + 0.8.", "1.2 × 0.2 + 1.4 × 0.3 + 3.3 × 0.23 + 0.6 × 0.5 + 0.8。"), args: ["Z", 0.2, 0.3, 0.23, 0.5, 0.8], result: 2.519 },
    { note: say("A column of firms that are not manufacturers, with their zones.", "一列非制造业企业及其分区。"), args: ["Z''", [[0.2], [null], [-0.1]], [[0.3], [null], [0]], [[0.1], [null], [0.02]], [[1], [null], [0.4]], null, "both"], result: [[4.012, "safe"], ["", ""], [-0.1016, "distress"]] },
  ],
  compute: (rows) => {
    const output = rows.find((row) => row.kind === "values")?.values.output ?? "score";
    return ok(rows.map((row) => (output === "both" ? [cellOf(row, "score"), cellOf(row, "zone")] : [cellOf(row, output)])));
  },
});

/** A broken row carries its failure in each of its cells, since each may be read on its own. */
function cellOf(row: Row, output: "score" | "zone"): OutputCell {
  if (row.kind !== "values") return row.kind === "blank" ? "" : row.failure;
  const { model, x_one, x_two, x_three, x_four, x_five, language } = row.values;
  if (x_five === undefined && altmanNeedsSales(model)) return failure("needed", { parameter: "x_five", purpose: model === "public" ? "Z" : "Z'" });
  const score = discriminantScore(model, [x_one, x_two, x_three, x_four, x_five ?? 0]);
  return output === "score" ? score : zoneLabels[altmanZone(model, score)][language];
}
