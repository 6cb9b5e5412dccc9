import { REVIEW_ACTIONS, REVIEW_MEASURES, type ReviewAction, type ReviewMeasure, type ReviewPolicy, type ReviewRule, type ReviewTerms } from "../../core/review/reviewClient";
import { failure } from "../../core/result/failure";
import { fail, failed, ok, type Result } from "../../core/result/result";
import { isBlank, type InputMatrix, type OutputCell, type OutputMatrix } from "../cell";
import { readChoice, type Choice } from "../schema/choices";
import { clientColumn } from "../schema/clientColumns";
import { comparisonChoices } from "../schema/comparisonChoices";
import { clvLabel } from "../schema/componentLabels";
import { readNumber, rules as ranges } from "../schema/numberRule";
import { say, type LocalText, type Locale } from "../text/localText";
import { stabilityLabel } from "./besideClients";
import { readTable, type TableRow } from "./readTable";

export const reviewActionLabels: Readonly<Record<ReviewAction, LocalText>> = {
  exit: say("exit", "退出"),
  reduce: say("reduce", "压降"),
  watch: say("watch", "关注"),
  upgrade: say("upgrade", "上调"),
  maintain: say("maintain", "维持"),
};

export const reviewMeasureLabels: Readonly<Record<ReviewMeasure, LocalText>> = {
  clv: clvLabel,
  clv_change: say("CLV change", "价值变动率"),
  pd: clientColumn("pd").label,
  pd_ratio: say("PD ratio", "违约概率倍数"),
  churn: clientColumn("churn").label,
  churn_change: say("Churn change", "流失率变动"),
  stability: stabilityLabel,
  stability_change: say("Stability change", "稳定性变动"),
  exposure_change: say("Exposure change", "敞口变动率"),
};

const actions: readonly Choice<ReviewAction>[] = REVIEW_ACTIONS.map((value) => ({ value, label: reviewActionLabels[value] }));
const measures: readonly Choice<ReviewMeasure>[] = REVIEW_MEASURES.map((value) => ({ value, label: reviewMeasureLabels[value] }));

const columns = [
  { id: "action", label: say("Action", "建议") },
  { id: "measure", label: say("Measure", "指标"), optional: true },
  { id: "comparison", label: say("Comparison", "比较"), optional: true },
  { id: "limit", label: say("Limit", "界限"), optional: true },
  { id: "limit_factor", label: say("Limit factor", "限额系数"), optional: true },
  { id: "price_change_bp", label: say("Price change bp", "定价调整基点"), optional: true },
  { id: "source", label: say("Source", "来源"), optional: true },
] as const;

const ILLUSTRATIVE = say("illustrative: replace with your own policy", "示例值：请替换为本机构政策");

/** By default risk that has grown reduces, a value that has fallen is watched, and a better client gets more. */
const defaultPolicy: ReviewPolicy = {
  rules: [
    { action: "exit", measure: "pd", comparison: ">=", limit: 0.2 },
    { action: "reduce", measure: "clv", comparison: "<", limit: 0 },
    { action: "reduce", measure: "pd", comparison: ">=", limit: 0.1 },
    { action: "watch", measure: "clv_change", comparison: "<=", limit: -0.2 },
    { action: "watch", measure: "pd_ratio", comparison: ">=", limit: 1.5 },
    { action: "watch", measure: "churn_change", comparison: ">=", limit: 0.05 },
    { action: "watch", measure: "stability_change", comparison: "<=", limit: -15 },
    { action: "upgrade", measure: "clv_change", comparison: ">=", limit: 0.1 },
    { action: "upgrade", measure: "pd", comparison: "<=", limit: 0.03 },
  ],
  terms: {
    exit: { limitFactor: 0 },
    reduce: { limitFactor: 0.7, priceChangeBps: 50 },
    watch: { limitFactor: 1, priceChangeBps: 25 },
    upgrade: { limitFactor: 1.2, priceChangeBps: -10 },
    maintain: { limitFactor: 1, priceChangeBps: 0 },
  },
};

/** The default policy as an editable table: a row a rule, and what each action means for limit and price in its first. */
export function reviewPolicyTable(locale: Locale): OutputMatrix {
  const word = <Value extends string>(labels: Readonly<Record<Value, LocalText>>, value: Value): string => (locale === "en" ? value : labels[value][locale]);
  const termsOf = (action: ReviewAction): OutputCell[] => [defaultPolicy.terms[action]?.limitFactor ?? "", defaultPolicy.terms[action]?.priceChangeBps ?? ""];
  const seen = new Set<ReviewAction>();
  const lines = defaultPolicy.rules.map(({ action, measure, comparison, limit }): OutputCell[] => {
    const terms = seen.has(action) ? ["", ""] : termsOf(action);
    seen.add(action);
    return [word(reviewActionLabels, action), word(reviewMeasureLabels, measure), comparison, limit, ...terms, ILLUSTRATIVE[locale]];
  });
  return [columns.map(({ label }) => label[locale]), ...lines, [word(reviewActionLabels, "maintain"), "", "", "", ...termsOf("maintain"), ILLUSTRATIVE[locale]]];
}

/** Reads a review policy; undefined gives the illustrative default. A row without a measure gives terms alone. */
export function readReviewPolicy(cells: InputMatrix | undefined): Result<ReviewPolicy> {
  if (cells === undefined) return ok(defaultPolicy);
  const rows = readTable("policy", cells, columns);
  if (!rows.ok) return rows;
  const rules: ReviewRule[] = [];
  const terms: Partial<Record<ReviewAction, ReviewTerms>> = {};
  for (const { row, cells: line } of rows.value) {
    const read = readLine(line);
    if (!read.ok) return fail("brokenRule", { parameter: "policy", row, detail: read.failure });
    const { action, rule, given } = read.value;
    if (rule) rules.push(rule);
    terms[action] = { ...given, ...terms[action] };
  }
  return ok({ rules, terms });
}

function readLine(line: TableRow<(typeof columns)[number]["id"]>): Result<{ readonly action: ReviewAction; readonly rule?: ReviewRule; readonly given: ReviewTerms }> {
  const action = readChoice("action", line.action, actions);
  if (!action.ok) return action;
  const limitFactor = isBlank(line.limit_factor) ? ok(undefined) : readNumber("limit_factor", line.limit_factor, ranges.ratio);
  if (!limitFactor.ok) return limitFactor;
  const priceChange = isBlank(line.price_change_bp) ? ok(undefined) : readNumber("price_change_bp", line.price_change_bp, ranges.bps);
  if (!priceChange.ok) return priceChange;
  const given = { ...(limitFactor.value === undefined ? {} : { limitFactor: limitFactor.value }), ...(priceChange.value === undefined ? {} : { priceChangeBps: priceChange.value }) };
  if (isBlank(line.measure)) return ok({ action: action.value, given });
  if (action.value === "maintain") return failed(failure("notAChoice", { parameter: "action with a measure", choices: REVIEW_ACTIONS.filter((one) => one !== "maintain").join(", "), value: "maintain" }));
  const measure = readChoice("measure", line.measure, measures);
  if (!measure.ok) return measure;
  const comparison = readChoice("comparison", line.comparison, comparisonChoices);
  if (!comparison.ok) return comparison;
  const limit = readNumber("limit", line.limit, { unit: "number" });
  if (!limit.ok) return limit;
  return ok({ action: action.value, rule: { action: action.value, measure: measure.value, comparison: comparison.value, limit: limit.value }, given });
}
