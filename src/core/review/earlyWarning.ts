import { stabilityLines, stabilityScore, type StabilityWeight } from "../stability/stabilityScore";

/** A sign of trouble: how much it counts, and between which values its concern grows from none to full. */
export interface WarningSignal extends StabilityWeight {
  /** From here on, in the direction of concern, the signal alone gives the worst level. */
  readonly alarmAt?: number;
}

/** A level and the score from which it holds. */
export interface WarningLevel {
  readonly level: string;
  readonly from: number;
}

/** What a signal adds to the score. */
export interface WarningCause {
  readonly signal: string;
  readonly value: number;
  readonly contribution: number;
  readonly isAlarm: boolean;
}

export interface Warning {
  readonly level: string;
  /** 0 to 100. */
  readonly score: number;
  /** Signals that add to the score or alarm: alarms first, then by what they add, of equal ones in the order of the table. */
  readonly causes: readonly WarningCause[];
  /** Signals that nothing is known of; their weight goes to the others. */
  readonly unknown: readonly string[];
}

/**
 * Early warning of a client: a score of its signals, the level that it reaches, and what makes it up.
 *
 * Formula: `points = 100·(x − none)/(full − none)`, clipped to 0 … 100; `score = Σ w·points / Σ w` over the signals that
 * are known (as the stability score); level = the highest whose `from` ≤ score, or the last of all where a signal
 * reaches its alarm.
 *
 * @param levels ascending by `from`, the first of them from 0 or below
 * @returns undefined where no signal with a weight is known and none alarms
 */
export function earlyWarning(signals: readonly WarningSignal[], levels: readonly WarningLevel[], values: Readonly<Record<string, number | undefined>>): Warning | undefined {
  const alarms = new Set(signals.filter((signal) => isAlarm(signal, values[signal.item])).map(({ item }) => item));
  const lines = stabilityLines(signals, values) ?? [];
  if (lines.length === 0 && alarms.size === 0) return undefined;
  const score = stabilityScore(lines);
  const contributions = new Map(lines.map(({ item, contribution }) => [item, contribution]));
  const causes = signals.flatMap(({ item }): WarningCause[] => {
    const value = values[item];
    const contribution = contributions.get(item) ?? 0;
    return value !== undefined && (contribution > 0 || alarms.has(item)) ? [{ signal: item, value, contribution, isAlarm: alarms.has(item) }] : [];
  });
  const reached = alarms.size > 0 ? levels.length - 1 : levels.reduce((highest, { from }, index) => (from <= score ? index : highest), 0);
  return {
    level: levels[reached].level,
    score,
    causes: causes.sort((a, b) => Number(b.isAlarm) - Number(a.isAlarm) || b.contribution - a.contribution),
    unknown: signals.filter(({ item }) => values[item] === undefined).map(({ item }) => item),
  };
}

function isAlarm({ alarmAt, zeroAt, hundredAt }: WarningSignal, value: number | undefined): boolean {
  if (alarmAt === undefined || value === undefined) return false;
  return hundredAt > zeroAt ? value >= alarmAt : value <= alarmAt;
}
