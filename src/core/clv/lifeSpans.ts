import { mapResult, type Result } from "../result/result";
import type { ClientTerms } from "./clientTerms";
import { clvOf, COMPONENT_LINES, type Components } from "./components";
import { clientSchedule, type SchedulePeriod } from "./schedule";
import { valueClient } from "./valuation";

/** What a span of a client's life brings: a period, a year, or all that comes later. */
export interface ScheduleSpan {
  /** Years from the valuation date to the end of the span; undefined where it has none. */
  readonly endYear?: number;
  /** Share of clients like this one that are there when it begins, and when it ends. */
  readonly aliveAtStart: number;
  readonly aliveAtEnd: number;
  /** Shares of those there today that default in it, and that leave. */
  readonly defaulted: number;
  readonly churned: number;
  /** The lines of value in it; the acquisition cost is paid before, and stands in the first. */
  readonly components: Components;
  readonly netValue: number;
  /** The sum of all spans so far. */
  readonly cumulativeValue: number;
}

export interface ScheduleOptions {
  readonly by: "year" | "period";
  /** Whether amounts are present values, or as they are expected to fall. */
  readonly discounted: boolean;
  /** How many years of a perpetual life are shown before the rest is one sum. */
  readonly years: number;
}

/**
 * A client's life year by year or period by period: the lines of each span, which add up to the client's value.
 * The rest of a perpetual life, where it has a finite value, is a last span without an end.
 *
 * Formula: present values as in `clientSchedule`; undiscounted, the same with a discount rate of 0.
 * Assumptions: the acquisition cost is paid at t = 0 and counted in the first span.
 *
 * @returns at least one span, also for a horizon of nothing
 */
export function lifeSpans(terms: ClientTerms, { by, discounted, years }: ScheduleOptions): Result<ScheduleSpan[]> {
  const priced = discounted ? terms : { ...terms, discountRate: 0 };
  const perpetual = terms.horizonPeriods === Infinity;
  const shown = perpetual ? { ...priced, horizonPeriods: Math.max(1, Math.round(years * terms.periodsPerYear)) } : priced;
  return mapResult(clientSchedule(shown), (periods) => {
    const length = by === "year" ? terms.periodsPerYear : 1;
    const spans: ScheduleSpan[] = [];
    let cumulativeValue = 0;
    for (let start = 0; start < Math.max(1, periods.length); start += length) {
      const span = spanOf(periods.slice(start, start + length), start === 0 ? terms.acquisitionCost : 0, cumulativeValue);
      cumulativeValue = span.cumulativeValue;
      spans.push(span);
    }
    const rest = perpetual ? restOf(priced, spans) : undefined;
    return rest ? [...spans, rest] : spans;
  });
}

function spanOf(periods: readonly SchedulePeriod[], acquisitionCost: number, before: number): ScheduleSpan {
  const sum = (key: "revenue" | "referral" | "retentionCost" | "capitalCharge" | "expectedLoss" | "defaulted" | "churned"): number => periods.reduce((total, period) => total + period[key], 0);
  const components = { revenue: sum("revenue"), referral: sum("referral"), retentionCost: sum("retentionCost"), capitalCharge: sum("capitalCharge"), expectedLoss: sum("expectedLoss"), acquisitionCost: 0 - acquisitionCost };
  const netValue = clvOf(components);
  return {
    endYear: periods.at(-1)?.endYear ?? 0,
    aliveAtStart: periods[0]?.aliveAtStart ?? 1,
    aliveAtEnd: periods.at(-1)?.aliveAtEnd ?? 1,
    defaulted: sum("defaulted"),
    churned: sum("churned"),
    components,
    netValue,
    cumulativeValue: before + netValue,
  };
}

/** What a perpetual life brings after the spans that are shown; undefined where it has no finite value. */
function restOf(terms: ClientTerms, spans: readonly ScheduleSpan[]): ScheduleSpan | undefined {
  const whole = valueClient(terms);
  if (!whole.ok) return undefined;
  const components = Object.fromEntries(COMPONENT_LINES.map((line) => [line, line === "acquisitionCost" ? 0 : spans.reduce((left, span) => left - span.components[line], whole.value[line])])) as unknown as Components;
  const last = spans[spans.length - 1];
  const netValue = clvOf(components);
  return { aliveAtStart: last.aliveAtEnd, aliveAtEnd: 0, defaulted: 0, churned: 0, components, netValue, cumulativeValue: last.cumulativeValue + netValue };
}
