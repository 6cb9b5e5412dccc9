import type { Bound, SegmentRule } from "../../core/segmentation/segmentRules";
import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, isCellError, quote, type InputCell, type InputMatrix, type OutputCell, type OutputMatrix } from "../cell";
import { say, type Locale } from "../text/localText";
import { readTable } from "./readTable";

/** Columns of the rules table. */
export const segmentRuleColumns = [
  { id: "segment", label: say("Segment", "客群") },
  { id: "clv_from", label: say("CLV from", "CLV 不低于"), optional: true },
  { id: "clv_below", label: say("CLV below", "CLV 低于"), optional: true },
  { id: "risk_from", label: say("Risk from", "风险不低于"), optional: true },
  { id: "risk_below", label: say("Risk below", "风险低于"), optional: true },
  { id: "size", label: say("Size", "规模"), optional: true },
  { id: "industry", label: say("Industry", "行业"), optional: true },
  { id: "stage", label: say("Stage", "发展阶段"), optional: true },
] as const;

export const SEGMENT_MODES = ["thresholds", "quantiles"] as const;
export type SegmentMode = (typeof SEGMENT_MODES)[number];

type Words = Readonly<Record<Locale, string>>;
const noWords = say("", "");

/** A default rule: bounds of CLV in both modes, the rest alike. Amounts and limits are illustrative. */
interface DefaultRule {
  readonly segment: Words;
  readonly clvFrom: Readonly<Record<SegmentMode, OutputCell>>;
  readonly clvBelow?: OutputCell;
  readonly riskFrom?: OutputCell;
  readonly riskBelow?: OutputCell;
  readonly size?: Words;
  readonly stage?: Words;
}

const anyValue = { thresholds: "", quantiles: "" } as const;

/**
 * Value first: who costs more than he brings; risk next; then the large and stable clients, the small
 * and growing ones, and the rest by value.
 */
const defaultRules: readonly DefaultRule[] = [
  { segment: say("Loss-making", "亏损客户"), clvFrom: anyValue, clvBelow: 0 },
  { segment: say("Watch", "关注客户"), clvFrom: anyValue, riskFrom: 0.1 },
  { segment: say("Strategic", "战略客户"), clvFrom: { thresholds: 1_000_000, quantiles: "Q80" }, riskBelow: 0.03, size: say("Large", "大型") },
  { segment: say("Growth", "成长客户"), clvFrom: anyValue, size: say("Micro, Small", "微型，小型"), stage: say("Start-up, Growth", "初创，成长") },
  { segment: say("Core", "核心客户"), clvFrom: { thresholds: 250_000, quantiles: "Q50" } },
  { segment: say("Standard", "基础客户"), clvFrom: anyValue },
];

/** The default rules as an editable table; the rules are tried from the top, a blank cell asks for nothing. */
export function segmentRulesTable(mode: SegmentMode, locale: Locale): OutputMatrix {
  const headers = segmentRuleColumns.map(({ label }) => label[locale]);
  return [
    headers,
    ...defaultRules.map(({ segment, clvFrom, clvBelow = "", riskFrom = "", riskBelow = "", size = noWords, stage = noWords }): OutputCell[] => [
      segment[locale], clvFrom[mode], clvBelow, riskFrom, riskBelow, size[locale], "", stage[locale],
    ]),
  ];
}

/** Reads a rules table; undefined gives the default thresholds. */
export function readSegmentRules(cells: InputMatrix | undefined): Result<SegmentRule[]> {
  const rows = readTable("rules", cells ?? (segmentRulesTable("thresholds", "en") as InputMatrix), segmentRuleColumns);
  if (!rows.ok) return rows;
  const rules: SegmentRule[] = [];
  for (const { row, cells: line } of rows.value) {
    const rule = readRule(line);
    if (!rule.ok) return fail("brokenRule", { parameter: "rules", row, detail: rule.failure });
    rules.push(rule.value);
  }
  return ok(rules);
}

function readRule(line: Readonly<Record<(typeof segmentRuleColumns)[number]["id"], InputCell>>): Result<SegmentRule> {
  if (isBlank(line.segment) || isCellError(line.segment)) return fail("missing", { parameter: "segment" });
  const bounds: Partial<Record<"valueFrom" | "valueBelow" | "riskFrom" | "riskBelow", Bound>> = {};
  for (const [name, column] of [["valueFrom", "clv_from"], ["valueBelow", "clv_below"], ["riskFrom", "risk_from"], ["riskBelow", "risk_below"]] as const) {
    if (isBlank(line[column])) continue;
    const bound = readBound(column, line[column]);
    if (!bound.ok) return bound;
    bounds[name] = bound.value;
  }
  return ok({ segment: String(line.segment).trim(), ...bounds, sizes: readWords(line.size), industries: readWords(line.industry), stages: readWords(line.stage) });
}

/** A number, or a quantile: Q80 and P80 are the value that 80 % of the clients lie below. */
function readBound(parameter: string, cell: InputCell): Result<Bound> {
  if (typeof cell === "number" && Number.isFinite(cell)) return ok({ kind: "number", value: cell });
  const quantile = typeof cell === "string" ? /^[qp]\s*(\d+(?:\.\d+)?)%?$/i.exec(cell.trim()) : null;
  const percent = quantile ? Number(quantile[1]) : NaN;
  if (percent >= 0 && percent <= 100) return ok({ kind: "quantile", probability: percent / 100 });
  return fail("notANumber", { parameter, value: quote(cell) });
}

/** Words separated by commas, in either script; undefined asks for nothing. */
export function readWords(cell: InputCell): string[] | undefined {
  if (isBlank(cell) || isCellError(cell)) return undefined;
  return String(cell).normalize("NFKC").split(/[,、]/).map((word) => word.trim().toLowerCase()).filter((word) => word !== "");
}
