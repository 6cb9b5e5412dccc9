import { failure } from "../../core/result/failure";
import { fail, ok, type Result } from "../../core/result/result";
import type { StabilityWeight } from "../../core/stability/stabilityScore";
import { quote, textOf, type InputCell, type InputMatrix, type OutputMatrix } from "../cell";
import { readNumber, rules, type NumberRule } from "../schema/numberRule";
import { say, type LocalText, type Locale } from "../text/localText";
import { readTable, type TableRow } from "./readTable";

export const STABILITY_ITEMS = ["altman_z", "interest_cover", "revenue_volatility", "environment", "industry_outlook", "buyer_concentration", "supplier_concentration", "years_in_business"] as const;
export type StabilityItem = (typeof STABILITY_ITEMS)[number];

/** What stability is made of: what an item measures, its range, and how it counts by default. */
export interface StabilityMeasure extends StabilityWeight<StabilityItem> {
  readonly label: LocalText;
  readonly unit: LocalText;
  readonly help: LocalText;
  readonly rule: NumberRule;
  readonly source: LocalText;
}

const ILLUSTRATIVE = say("illustrative: replace with your own judgement or fit", "示例值：请以自有判断或拟合结果替换");
const ALTMAN_ZONES = say("weight illustrative; ends are the zones of Altman (1968), for the model Z", "权重为示例值；两端取 Altman（1968）Z 模型的分区界限");

const scoreOfFive: NumberRule = { unit: "score", minimum: 1, maximum: 5 };
/** A volatility above 300 % a year is taken for a percent typed as a whole number, as rates are. */
const volatilityRule: NumberRule = { unit: "rate", minimum: 0, maximum: 3 };

const outOfFive = say("score 1–5", "1–5 分");
const share = say("share 0–1", "0–1 比例");

/** Weights and ends by default; all illustrative but the zones of Altman's Z. */
export const stabilityMeasures: readonly StabilityMeasure[] = [
  { item: "altman_z", weight: 0.2, zeroAt: 1.81, hundredAt: 2.99, label: say("Altman Z", "Altman Z 值"), unit: say("score", "分数"), help: say("Z-score, as from ALTMAN_Z; the default ends are those of the model Z, public manufacturers.", "Z 值，如 ALTMAN_Z 的结果；默认两端适用于上市制造企业的 Z 模型。"), rule: { unit: "score" }, source: ALTMAN_ZONES },
  { item: "interest_cover", weight: 0.15, zeroAt: 1, hundredAt: 5, label: say("Interest cover", "利息保障倍数"), unit: say("times", "倍"), help: say("EBIT over interest, as from INTEREST_COVER; a firm without debt may be left blank.", "息税前利润除以利息，如 INTEREST_COVER 的结果；无有息负债的企业可留空。"), rule: { unit: "ratio" }, source: ILLUSTRATIVE },
  { item: "revenue_volatility", weight: 0.15, zeroAt: 0.5, hundredAt: 0.05, label: say("Revenue volatility", "收入波动率"), unit: say("decimal", "小数"), help: say("As from REVENUE_VOLATILITY; lower is steadier.", "如 REVENUE_VOLATILITY 的结果；越低越稳定。"), rule: volatilityRule, source: ILLUSTRATIVE },
  { item: "environment", weight: 0.1, zeroAt: 1, hundredAt: 5, label: say("Operating environment", "经营环境"), unit: outOfFive, help: say("Judgement of the operating environment, 1 (poor) to 5 (good).", "经营环境评分，1（差）至 5（好）。"), rule: scoreOfFive, source: ILLUSTRATIVE },
  { item: "industry_outlook", weight: 0.1, zeroAt: 1, hundredAt: 5, label: say("Industry outlook", "行业前景"), unit: outOfFive, help: say("Judgement of the industry's outlook, 1 (poor) to 5 (good).", "行业前景评分，1（差）至 5（好）。"), rule: scoreOfFive, source: ILLUSTRATIVE },
  { item: "buyer_concentration", weight: 0.1, zeroAt: 0.8, hundredAt: 0.2, label: say("Buyer concentration", "下游客户集中度"), unit: share, help: say("Share of the five largest buyers in sales.", "前五大客户占销售额的比例。"), rule: rules.share, source: ILLUSTRATIVE },
  { item: "supplier_concentration", weight: 0.1, zeroAt: 0.8, hundredAt: 0.2, label: say("Supplier concentration", "上游供应商集中度"), unit: share, help: say("Share of the five largest suppliers in purchases.", "前五大供应商占采购额的比例。"), rule: rules.share, source: ILLUSTRATIVE },
  { item: "years_in_business", weight: 0.1, zeroAt: 0, hundredAt: 15, label: say("Years in business", "经营年限"), unit: say("years", "年"), help: say("Years since the firm began.", "企业成立以来的年数。"), rule: rules.years, source: ILLUSTRATIVE },
];

const columns = [
  { id: "item", label: say("Item", "项目") },
  { id: "weight", label: say("Weight", "权重") },
  { id: "zero_at", label: say("0 points at", "0 分对应值") },
  { id: "hundred_at", label: say("100 points at", "100 分对应值") },
  { id: "unit", label: say("Unit", "单位"), optional: true },
  { id: "source", label: say("Source", "来源"), optional: true },
] as const;

type Row = TableRow<(typeof columns)[number]["id"]>;

/** The default weights as an editable table. */
export function stabilityWeightsTable(locale: Locale): OutputMatrix {
  const headers = columns.map(({ label }) => label[locale]);
  return [headers, ...stabilityMeasures.map(({ item, label, weight, zeroAt, hundredAt, unit, source }) => [locale === "en" ? item : label[locale], weight, zeroAt, hundredAt, unit[locale], source[locale]])];
}

/** Reads a table of weights; undefined gives the defaults. An item that is absent does not count. */
export function readStabilityWeights(cells: InputMatrix | undefined): Result<readonly StabilityWeight<StabilityItem>[]> {
  if (cells === undefined) return ok(stabilityMeasures);
  const rows = readTable("weights", cells, columns);
  if (!rows.ok) return rows;
  const weights: StabilityWeight<StabilityItem>[] = [];
  for (const { row, cells: line } of rows.value) {
    const weight = readWeight(line, row);
    if (!weight.ok) return weight;
    if (weights.some(({ item }) => item === weight.value.item)) return fail("brokenRule", { parameter: "weights", row, detail: failure("givenTwice", { parameter: weight.value.item }) });
    weights.push(weight.value);
  }
  if (weights.every(({ weight }) => weight === 0)) return fail("notAbove", { parameter: "sum of weights", minimum: 0, value: 0 });
  return ok(weights);
}

function readWeight(line: Row, row: number): Result<StabilityWeight<StabilityItem>> {
  const known = findMeasure(line.item);
  if (!known) return fail("unknownItem", { parameter: "weights", value: quote(line.item), row, choices: STABILITY_ITEMS.join(", ") });
  const numbers: number[] = [];
  for (const [name, cell, rule] of [["weight", line.weight, { unit: "ratio", minimum: 0 }], ["0 points at", line.zero_at, { unit: "number" }], ["100 points at", line.hundred_at, { unit: "number" }]] as const) {
    const number = readNumber(name, cell, rule);
    if (!number.ok) return fail("brokenRule", { parameter: "weights", row, detail: number.failure });
    numbers.push(number.value);
  }
  const [weight, zeroAt, hundredAt] = numbers;
  if (zeroAt === hundredAt) return fail("brokenRule", { parameter: "weights", row, detail: failure("mustDiffer", { parameter: "0 points at", other: "100 points at", value: zeroAt }) });
  return ok({ item: known.item, weight, zeroAt, hundredAt });
}

/** An item by its id or its name in either language. */
function findMeasure(cell: InputCell): StabilityMeasure | undefined {
  const typed = textOf(cell).toLowerCase();
  return stabilityMeasures.find(({ item, label }) => [item, ...Object.values(label)].some((word) => word.toLowerCase() === typed));
}
