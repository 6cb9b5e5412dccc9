import type { WarningLevel, WarningSignal } from "../../core/review/earlyWarning";
import { failure } from "../../core/result/failure";
import { fail, failed, ok, type Result } from "../../core/result/result";
import { isBlank, textOf, type InputMatrix, type OutputMatrix } from "../cell";
import { normaliseHeader } from "../schema/matchColumns";
import { readNumber, rules } from "../schema/numberRule";
import { say, type LocalText, type Locale } from "../text/localText";
import { readTable, type TableRow } from "./readTable";

/** A signal that the product knows in both languages; tables may name others. */
interface KnownSignal extends WarningSignal {
  readonly label: LocalText;
  readonly unit: LocalText;
}

const days = say("days", "天");
const share = say("share 0–1", "0–1 比例");
const count = say("count", "个数");

/** Signals by default: behaviour of the account, the firm's figures, what others report. All illustrative. */
const knownSignals: readonly KnownSignal[] = [
  { item: "days_overdue", weight: 0.2, zeroAt: 0, hundredAt: 60, alarmAt: 90, label: say("Days overdue", "逾期天数"), unit: days },
  { item: "utilisation", weight: 0.1, zeroAt: 0.6, hundredAt: 1, label: say("Utilisation", "额度使用率"), unit: share },
  { item: "turnover_fall", weight: 0.15, zeroAt: 0, hundredAt: 0.5, label: say("Fall of account turnover", "账户流水降幅"), unit: share },
  { item: "deposit_fall", weight: 0.1, zeroAt: 0, hundredAt: 0.6, label: say("Fall of deposits", "存款降幅"), unit: share },
  { item: "rating_notches_down", weight: 0.15, zeroAt: 0, hundredAt: 3, label: say("Notches down", "评级下调级数"), unit: count },
  { item: "covenant_breaches", weight: 0.1, zeroAt: 0, hundredAt: 2, label: say("Covenant breaches", "违反约定数"), unit: count },
  { item: "interest_cover", weight: 0.1, zeroAt: 3, hundredAt: 1, label: say("Interest cover", "利息保障倍数"), unit: say("times", "倍") },
  { item: "lawsuits", weight: 0.1, zeroAt: 0, hundredAt: 3, label: say("Lawsuits as defendant", "被诉案件数"), unit: count },
];

/** Levels by default; illustrative. */
const defaultLevels: readonly { readonly level: LocalText; readonly from: number }[] = [
  { level: say("green", "绿色"), from: 0 },
  { level: say("yellow", "黄色"), from: 20 },
  { level: say("orange", "橙色"), from: 40 },
  { level: say("red", "红色"), from: 60 },
];

const ILLUSTRATIVE = say("illustrative: replace with your own", "示例值：请替换为自有取值");
const sourceColumn = { id: "source", label: say("Source", "来源"), optional: true } as const;

const weightColumns = [
  { id: "signal", label: say("Signal", "信号") },
  { id: "weight", label: say("Weight", "权重") },
  { id: "none_at", label: say("No concern at", "无风险对应值") },
  { id: "full_at", label: say("Full concern at", "高风险对应值") },
  { id: "alarm_at", label: say("Alarm at", "单项警报值"), optional: true },
  { id: "unit", label: say("Unit", "单位"), optional: true },
  sourceColumn,
] as const;

const levelColumns = [{ id: "level", label: say("Level", "等级") }, { id: "score_from", label: say("Score from", "分数不低于") }, sourceColumn] as const;

/** The default signals as an editable table. */
export function warningWeightsTable(locale: Locale): OutputMatrix {
  return [weightColumns.map(({ label }) => label[locale]), ...knownSignals.map(({ item, label, weight, zeroAt, hundredAt, alarmAt = "", unit }) => [locale === "en" ? item : label[locale], weight, zeroAt, hundredAt, alarmAt, unit[locale], ILLUSTRATIVE[locale]])];
}

/** The default levels as an editable table. */
export function warningLevelsTable(locale: Locale): OutputMatrix {
  return [levelColumns.map(({ label }) => label[locale]), ...defaultLevels.map(({ level, from }) => [level[locale], from, ILLUSTRATIVE[locale]])];
}

/** Words that a table may head a signal with. */
export function wordsOfSignal(signal: string): readonly string[] {
  const known = knownSignal(signal);
  return (known ? [known.item, ...Object.values(known.label)] : [signal]).map(normaliseHeader);
}

/** A signal as people read it; one that the product does not know keeps its own name. */
export function signalLabel(signal: string, locale: Locale): string {
  return knownSignal(signal)?.label[locale] ?? signal;
}

function knownSignal(name: string): KnownSignal | undefined {
  const typed = normaliseHeader(name);
  return knownSignals.find(({ item, label }) => [item, ...Object.values(label)].some((word) => normaliseHeader(word) === typed));
}

/** Reads the table of signals; undefined gives the illustrative defaults. */
export function readWarningWeights(cells: InputMatrix | undefined): Result<readonly WarningSignal[]> {
  if (cells === undefined) return ok(knownSignals);
  const rows = readTable("weights", cells, weightColumns);
  if (!rows.ok) return rows;
  const signals: WarningSignal[] = [];
  for (const { row, cells: line } of rows.value) {
    const signal = readSignal(line);
    if (!signal.ok) return fail("brokenRule", { parameter: "weights", row, detail: signal.failure });
    if (signals.some(({ item }) => item === signal.value.item)) return fail("brokenRule", { parameter: "weights", row, detail: failure("givenTwice", { parameter: signal.value.item }) });
    signals.push(signal.value);
  }
  return ok(signals);
}

function readSignal(line: TableRow<(typeof weightColumns)[number]["id"]>): Result<WarningSignal> {
  if (isBlank(line.signal)) return fail("missing", { parameter: "signal" });
  const name = textOf(line.signal);
  const weight = readNumber("weight", line.weight, rules.ratio);
  if (!weight.ok) return weight;
  const zeroAt = readNumber("none_at", line.none_at, { unit: "number" });
  if (!zeroAt.ok) return zeroAt;
  const hundredAt = readNumber("full_at", line.full_at, { unit: "number" });
  if (!hundredAt.ok) return hundredAt;
  const alarmAt = isBlank(line.alarm_at) ? ok(undefined) : readNumber("alarm_at", line.alarm_at, { unit: "number" });
  if (!alarmAt.ok) return alarmAt;
  if (zeroAt.value === hundredAt.value) return failed(failure("mustDiffer", { parameter: "none_at", other: "full_at", value: zeroAt.value }));
  return ok({ item: knownSignal(name)?.item ?? name, weight: weight.value, zeroAt: zeroAt.value, hundredAt: hundredAt.value, alarmAt: alarmAt.value });
}

/** Reads the table of levels, lowest first whatever their order; undefined gives the illustrative defaults in a language. */
export function readWarningLevels(cells: InputMatrix | undefined, locale: Locale): Result<readonly WarningLevel[]> {
  const rows = readTable("thresholds", cells ?? (warningLevelsTable(locale) as InputMatrix), levelColumns);
  if (!rows.ok) return rows;
  const levels: WarningLevel[] = [];
  for (const { row, cells: line } of rows.value) {
    const from = isBlank(line.level) ? fail("missing", { parameter: "level" }) : readNumber("score_from", line.score_from, { unit: "score", maximum: 100 });
    if (!from.ok) return fail("brokenRule", { parameter: "thresholds", row, detail: from.failure });
    levels.push({ level: textOf(line.level), from: from.value });
  }
  levels.sort((a, b) => a.from - b.from);
  return levels[0].from > 0 ? fail("aboveMaximum", { parameter: "lowest score_from", maximum: 0, value: levels[0].from }) : ok(levels);
}
