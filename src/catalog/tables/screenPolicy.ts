import type { ScreenRule } from "../../core/screening/screenClient";
import { failure } from "../../core/result/failure";
import { failed, fail, ok, type Result } from "../../core/result/result";
import { isBlank, type InputMatrix, type OutputMatrix } from "../cell";
import { readChoice, type Choice } from "../schema/choices";
import { readNumber } from "../schema/numberRule";
import { clvLabel } from "../schema/componentLabels";
import { clientColumn } from "../schema/clientColumns";
import { say, type LocalText, type Locale } from "../text/localText";
import { stabilityLabel } from "./besideClients";
import { readTable, type TableRow } from "./readTable";
import { readWords } from "./segmentRules";

/** What SCREEN measures of a client. */
const SCREEN_MEASURES = ["clv", "clv_to_exposure", "stability", "pd", "churn", "lgd", "exposure", "priors_used"] as const;
export type ScreenMeasure = (typeof SCREEN_MEASURES)[number];

export const screenMeasureLabels: Readonly<Record<ScreenMeasure, LocalText>> = {
  clv: clvLabel,
  clv_to_exposure: say("CLV to exposure", "价值敞口比"),
  stability: stabilityLabel,
  pd: clientColumn("pd").label,
  churn: clientColumn("churn").label,
  lgd: clientColumn("lgd").label,
  exposure: say("Exposure", "敞口"),
  priors_used: say("Inputs from priors", "取自先验的参数个数"),
};

type Side = ScreenRule["better"];
const sides: readonly Choice<Side>[] = [
  { value: "higher", label: say("higher", "越高越好") },
  { value: "lower", label: say("lower", "越低越好") },
];
const measures: readonly Choice<ScreenMeasure>[] = SCREEN_MEASURES.map((value) => ({ value, label: screenMeasureLabels[value] }));

const columns = [
  { id: "measure", label: say("Measure", "指标") },
  { id: "better", label: say("Better", "方向") },
  { id: "accept_at", label: say("Accept at", "准入界限"), optional: true },
  { id: "decline_beyond", label: say("Decline beyond", "拒绝界限"), optional: true },
  { id: "segment", label: clientColumn("segment").label, optional: true },
  { id: "size", label: clientColumn("size").label, optional: true },
  { id: "industry", label: clientColumn("industry").label, optional: true },
  { id: "source", label: say("Source", "来源"), optional: true },
] as const;

type Line = TableRow<(typeof columns)[number]["id"]>;

const ILLUSTRATIVE = say("illustrative: replace with your own policy", "示例值：请替换为本机构政策");

/** By default a client is worth more than it costs, is steady and seldom defaults, and much of it is not guesswork. */
const defaultRules: readonly ScreenRule<ScreenMeasure>[] = [
  { measure: "clv", better: "higher", acceptAt: 50_000, declineBeyond: 0 },
  { measure: "stability", better: "higher", acceptAt: 50, declineBeyond: 25 },
  { measure: "pd", better: "lower", acceptAt: 0.03, declineBeyond: 0.1 },
  { measure: "churn", better: "lower", acceptAt: 0.25 },
  { measure: "priors_used", better: "lower", acceptAt: 2 },
];

/** The default policy as an editable table. */
export function screenPolicyTable(locale: Locale): OutputMatrix {
  const word = <Value extends string>(choices: readonly Choice<Value>[], value: Value): string => (locale === "en" ? value : choices.find((choice) => choice.value === value)!.label[locale]);
  return [
    columns.map(({ label }) => label[locale]),
    ...defaultRules.map(({ measure, better, acceptAt = "", declineBeyond = "" }) => [word(measures, measure), word(sides, better), acceptAt, declineBeyond, "", "", "", ILLUSTRATIVE[locale]]),
  ];
}

/** Reads a screening policy; undefined gives the illustrative default. */
export function readScreenPolicy(cells: InputMatrix | undefined): Result<readonly ScreenRule<ScreenMeasure>[]> {
  if (cells === undefined) return ok(defaultRules);
  const rows = readTable("policy", cells, columns);
  if (!rows.ok) return rows;
  const rules: ScreenRule<ScreenMeasure>[] = [];
  for (const { row, cells: line } of rows.value) {
    const rule = readRule(line);
    if (!rule.ok) return fail("brokenRule", { parameter: "policy", row, detail: rule.failure });
    rules.push(rule.value);
  }
  return ok(rules);
}

function readRule(line: Line): Result<ScreenRule<ScreenMeasure>> {
  const measure = readChoice("measure", line.measure, measures);
  if (!measure.ok) return measure;
  const better = readChoice("better", line.better, sides);
  if (!better.ok) return better;
  const acceptAt = isBlank(line.accept_at) ? ok(undefined) : readNumber("accept_at", line.accept_at, { unit: "number" });
  if (!acceptAt.ok) return acceptAt;
  const declineBeyond = isBlank(line.decline_beyond) ? ok(undefined) : readNumber("decline_beyond", line.decline_beyond, { unit: "number" });
  if (!declineBeyond.ok) return declineBeyond;
  const clash = limitsClash(better.value, acceptAt.value, declineBeyond.value);
  if (clash) return failed(clash);
  return ok({ measure: measure.value, better: better.value, acceptAt: acceptAt.value, declineBeyond: declineBeyond.value, segments: readWords(line.segment), sizes: readWords(line.size), industries: readWords(line.industry) });
}

/** Whoever is declined must not be better than whoever is accepted. */
function limitsClash(better: Side, accept: number | undefined, decline: number | undefined): ReturnType<typeof failure> | undefined {
  if (accept === undefined && decline === undefined) return failure("missing", { parameter: "accept_at" });
  if (accept === undefined || decline === undefined) return undefined;
  if (better === "higher" && decline > accept) return failure("aboveMaximum", { parameter: "decline_beyond", maximum: accept, value: decline });
  return better === "lower" && decline < accept ? failure("belowMinimum", { parameter: "decline_beyond", minimum: accept, value: decline }) : undefined;
}
