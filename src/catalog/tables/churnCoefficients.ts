import type { SignalCoefficient } from "../../core/survival/proportionalHazards";
import { failure } from "../../core/result/failure";
import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, isCellError, quote, type InputMatrix, type OutputMatrix } from "../cell";
import { normaliseHeader } from "../schema/matchColumns";
import { readNumber, type NumberRule } from "../schema/numberRule";
import { say, type LocalText, type Locale } from "../text/localText";
import { readTable } from "./readTable";

/** A relationship signal: what it measures, its range, and its illustrative effect on attrition. */
export interface ChurnSignal extends SignalCoefficient {
  readonly label: LocalText;
  readonly unit: LocalText;
  readonly help: LocalText;
  readonly rule: NumberRule;
  /** Other names that a table of coefficients may have for it. */
  readonly synonyms?: readonly string[];
  /** Stands behind the coefficients in the call, where it does not move the arguments of older ones. */
  readonly isLate?: boolean;
}

const SOURCE = say("illustrative, not estimated: replace with your own fit", "示例值，非估计结果：请以自有数据拟合替换");

/** Default coefficients: signs follow the direction stated in each help text, sizes are illustrative. */
export const churnSignals: readonly ChurnSignal[] = [
  { signal: "satisfaction", beta: -0.25, centre: 7, label: say("Satisfaction", "满意度"), unit: say("score 0–10", "0–10 分"), help: say("Survey score, 0 to 10; higher keeps clients.", "满意度评分，0 至 10；越高越稳定。"), rule: { unit: "score", minimum: 0, maximum: 10 }, synonyms: ["survey score", "调查得分", "满意度评分"] },
  { signal: "days_to_approve", beta: 0.015, centre: 15, label: say("Days to approve", "审批天数"), unit: say("days", "天"), help: say("Days from application to approval; longer drives clients away.", "从申请到批复的天数；越长越易流失。"), rule: { unit: "days", minimum: 0 } },
  { signal: "open_complaints", beta: 0.3, centre: 0, label: say("Open complaints", "未结投诉"), unit: say("count", "件"), help: say("Complaints not yet settled.", "尚未解决的投诉件数。"), rule: { unit: "count", minimum: 0 } },
  { signal: "tenure_years", beta: -0.05, centre: 5, label: say("Tenure", "合作年限"), unit: say("years", "年"), help: say("Years since the relationship began.", "建立关系以来的年数。"), rule: { unit: "years", minimum: 0 } },
  { signal: "products", beta: -0.2, centre: 3, label: say("Products", "产品数"), unit: say("count", "个"), help: say("Products the client holds.", "客户持有的产品数量。"), rule: { unit: "count", minimum: 0 } },
  { signal: "utilisation", beta: -0.4, centre: 0.5, label: say("Utilisation", "额度使用率"), unit: say("share 0–1", "0–1 比例"), help: say("Drawn share of the limits; a client that draws stays.", "已用额度占总额度的比例；使用越多越稳定。"), rule: { unit: "share", minimum: 0, maximum: 1 } },
  { signal: "rate_gap", beta: 20, centre: 0, label: say("Rate gap", "利率差"), unit: say("decimal a year", "年化小数"), help: say("Client's rate less the market's; 0.01 is one point above it.", "客户利率减市场利率；0.01 即高出一个百分点。"), rule: { unit: "rate", minimum: -1, maximum: 1 } },
  { signal: "competitor_offers", beta: 0.25, centre: 0, label: say("Competitor offers", "竞争报价"), unit: say("count", "个"), help: say("Known offers of other lenders.", "已知的他行报价数量。"), rule: { unit: "count", minimum: 0 } },
  { signal: "group_member", beta: -0.3, centre: 0, label: say("Group member", "集团成员"), unit: say("1 or 0", "1 或 0"), help: say("TRUE or 1 where other companies of the group are clients.", "集团其他企业也是客户时为 TRUE 或 1。"), rule: { unit: "count", minimum: 0, maximum: 1 } },
  { signal: "response_hours", beta: 0.005, centre: 24, label: say("Response time", "响应时长"), unit: say("hours", "小时"), help: say("Hours until a question or complaint is answered; longer drives clients away.", "答复咨询或投诉所需的小时数；越长越易流失。"), rule: { unit: "number", minimum: 0 }, isLate: true },
];

/** Columns of the coefficients table. */
export const churnCoefficientColumns = [
  { id: "signal", label: say("Signal", "信号") },
  { id: "beta", label: say("Beta", "系数") },
  { id: "centre", label: say("Centre", "中心值") },
  { id: "unit", label: say("Unit", "单位"), optional: true },
  { id: "source", label: say("Source", "来源"), optional: true },
] as const;

/** The default coefficients as an editable table. */
export function churnCoefficientsTable(locale: Locale): OutputMatrix {
  const headers = churnCoefficientColumns.map(({ label }) => label[locale]);
  return [headers, ...churnSignals.map(({ signal, label, beta, centre, unit }) => [locale === "en" ? signal : label[locale], beta, centre, unit[locale], SOURCE[locale]])];
}

/** A signal by its id or its label in either language. */
export function knownSignal(name: string): ChurnSignal | undefined {
  const typed = normaliseHeader(name);
  return churnSignals.find(({ signal, label, synonyms = [] }) => [signal, ...Object.values(label), ...synonyms].some((word) => normaliseHeader(word) === typed));
}

/** Reads a coefficients table; undefined gives the defaults. A signal that is absent has no effect. */
export function readChurnCoefficients(cells: InputMatrix | undefined): Result<readonly SignalCoefficient[]> {
  if (cells === undefined) return ok(churnSignals);
  const rows = readTable("coefficients", cells, churnCoefficientColumns);
  if (!rows.ok) return rows;
  const coefficients: SignalCoefficient[] = [];
  for (const { row, cells: line } of rows.value) {
    const known = isBlank(line.signal) || isCellError(line.signal) ? undefined : knownSignal(String(line.signal));
    // Below its signals CHURN_FIT tells facts of the fit, which have no centre.
    if (!known && isBlank(line.centre)) continue;
    if (!known) return fail("brokenRule", { parameter: "coefficients", row, detail: failure("notAChoice", { parameter: "signal", choices: churnSignals.map(({ signal }) => signal).join(", "), value: quote(line.signal) }) });
    const beta = readNumber("beta", line.beta, { unit: "number" });
    if (!beta.ok) return fail("brokenRule", { parameter: "coefficients", row, detail: beta.failure });
    const centre = readNumber("centre", line.centre, { unit: "number" });
    if (!centre.ok) return fail("brokenRule", { parameter: "coefficients", row, detail: centre.failure });
    coefficients.push({ signal: known.signal, beta: beta.value, centre: centre.value });
  }
  return ok(coefficients);
}
