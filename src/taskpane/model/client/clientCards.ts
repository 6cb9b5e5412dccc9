import { breakEvenLevel, driverLabel, moveText } from "../../../catalog/present/presentClientStudies";
import { clientLabels } from "../../../catalog/schema/clientLabels";
import { componentLabels } from "../../../catalog/schema/componentLabels";
import type { Locale } from "../../../catalog/text/localText";
import { COMPONENT_LINES, type ComponentLine } from "../../../core/clv/components";
import type { ScheduleSpan } from "../../../core/clv/lifeSpans";
import type { Result } from "../../../core/result/result";
import type { Driver } from "../../../core/scenario/scenario";
import type { LeverEffect } from "../../../core/studies/levers";
import type { Palette } from "../../charts/palette";
import type { Texts } from "../../text/texts";
import type { BoardCard, BoardSection } from "../boardSection";
import { column, numberCell, textCell, type DataCell } from "../dataTable";
import type { Formats } from "../formats";
import { plainNumber } from "../unitText";
import type { ClientView } from "./clientView";

/** How the page looks to its reader: words, numbers, colours. */
export interface Look {
  readonly t: Texts;
  readonly locale: Locale;
  readonly formats: Formats;
  readonly palette: Palette;
}

type ChartedCard = BoardCard & { readonly chart: NonNullable<BoardCard["chart"]> };

/** Names that a standing axis has room for. */
const NAMES = 8;

/** What comes in each year, line upon line, and the sum so far. */
export function scheduleCard(spans: readonly ScheduleSpan[], { t, locale, formats, palette }: Look): ChartedCard {
  const colours: Record<ComponentLine, string> = { revenue: palette.main, referral: palette.second, retentionCost: palette.total, capitalCharge: palette.muted, expectedLoss: palette.negative, acquisitionCost: palette.accent };
  const lines = COMPONENT_LINES.filter((line) => spans.some(({ components }) => components[line] !== 0));
  const places = spans.map((span) => yearText(span, locale));
  return {
    title: t.client.schedule,
    chart: {
      horizontal: false,
      places,
      everyName: Math.max(0, Math.ceil(places.length / NAMES) - 1),
      axisText: formats.compact,
      valueText: formats.amount,
      stacks: lines.map((line) => ({ name: componentLabels[line][locale], values: spans.map(({ components }) => components[line]), colour: colours[line] })),
      line: { name: t.client.cumulative, values: spans.map(({ cumulativeValue }) => cumulativeValue), colour: palette.text },
    },
    table: {
      columns: [column(t.client.year, false), ...lines.map((line) => column(componentLabels[line][locale])), column(clientLabels.netValue[locale]), column(t.client.cumulative)],
      rows: spans.map((span, index) => ({
        key: String(index),
        cells: [textCell(places[index]), ...lines.map((line) => numberCell(span.components[line], formats.amount)), numberCell(span.netValue, formats.amount), numberCell(span.cumulativeValue, formats.amount)],
      })),
    },
  };
}

function yearText({ endYear }: ScheduleSpan, locale: Locale): string {
  return endYear === undefined ? clientLabels.later[locale] : plainNumber(endYear);
}

/** How likely the client is still there, and where the others have gone. */
export function survivalCard(spans: readonly ScheduleSpan[], { t, formats, palette }: Look): ChartedCard {
  const ended = spans.filter((span): span is ScheduleSpan & { endYear: number } => span.endYear !== undefined);
  const sums = (key: "churned" | "defaulted"): number[] => ended.map((_, index) => ended.slice(0, index + 1).reduce((sum, span) => sum + span[key], 0));
  const years = [0, ...ended.map(({ endYear }) => endYear)];
  const there = [1, ...ended.map(({ aliveAtEnd }) => aliveAtEnd)];
  const left = [0, ...sums("churned")];
  const defaulted = [0, ...sums("defaulted")];
  return {
    title: t.client.survival,
    chart: {
      xs: years,
      xTitle: t.client.year,
      axisText: formats.percent,
      valueText: formats.percent,
      most: 1,
      lines: [
        { name: t.client.there, values: there, colour: palette.main, as: "line" },
        { name: t.client.orLeft, values: left, colour: palette.total, as: "dashed" },
        { name: t.client.orDefaulted, values: defaulted, colour: palette.negative, as: "dashed" },
      ],
    },
    table: {
      columns: [column(t.client.year, false), column(t.client.there), column(t.client.orLeft), column(t.client.orDefaulted)],
      rows: years.map((year, index) => ({ key: String(index), cells: [textCell(plainNumber(year)), ...[there, left, defaulted].map((shares) => numberCell(shares[index], formats.percent))] })),
    },
  };
}

/** Drivers that are shares of something or rates; the others are amounts. */
const IN_PERCENT: ReadonlySet<Driver> = new Set(["churn", "pd", "lgd", "growth", "discountRate", "capital", "capitalCharge", "benchmarkRate", "ccf"]);

/** A driver's level as people write it. */
export function levelText(driver: Driver, value: number, formats: Formats): string {
  return IN_PERCENT.has(driver) ? formats.fine(value) : formats.compact(value);
}

/** What each lever does to the client's value, both ways; those that do nothing are left out. */
export function leversCard(effects: readonly LeverEffect[], { t, locale, formats, palette }: Look): ChartedCard {
  const moving = effects.filter(({ lower, higher }) => [lower, higher].some((side) => !side.ok || side.value !== 0));
  const name = (effect: LeverEffect): string => `${driverLabel(effect, locale)} ${leverText(effect, t)}`;
  const amountOf = (side: Result<number>): number | undefined => (side.ok ? side.value : undefined);
  const sideCell = (side: Result<number>): DataCell => (side.ok ? numberCell(side.value, formats.amount) : textCell(t.client.sideMissing));
  return {
    title: t.client.levers,
    chart: {
      horizontal: true,
      places: moving.map(name),
      axisText: formats.compact,
      valueText: formats.change,
      stacks: [
        { name: t.client.lowerBy, values: moving.map(({ lower }) => amountOf(lower) ?? 0), colour: palette.accent },
        { name: t.client.higherBy, values: moving.map(({ higher }) => amountOf(higher) ?? 0), colour: palette.main },
      ],
    },
    table: {
      columns: [column(clientLabels.driver[locale], false), column(clientLabels.level[locale]), column(t.client.lowerBy), column(t.client.higherBy), column(clientLabels.elasticity[locale]), column(t.client.breakEven)],
      rows: moving.map((effect) => ({
        key: effect.lever.driver,
        cells: [
          textCell(name(effect)),
          numberCell(effect.level, (value) => levelText(effect.lever.driver, value, formats)),
          sideCell(effect.lower),
          sideCell(effect.higher),
          numberCell(effect.elasticity, (value) => plainNumber(Number(value.toFixed(2)))),
          numberCell(breakEvenLevel(effect), (value) => levelText(effect.lever.driver, value, formats)),
        ],
      })),
    },
    notes: [t.client.leversHint],
  };
}

/** "±10%", or "±1 points" of a rate. */
function leverText(effect: LeverEffect, t: Texts): string {
  const { operation, amount, driver } = effect.lever;
  return operation === "add" && IN_PERCENT.has(driver) ? `±${plainNumber(100 * amount)} ${t.client.points}` : moveText(effect);
}

/** The client's value as the table stands and under each scenario. */
export function scenarioCard({ byScenario, question }: ClientView, { t, formats, palette }: Look): ChartedCard {
  const base = byScenario[0].clv;
  const rows = byScenario.map(({ name, clv }) => ({ name, label: name === "" ? t.client.asItStands : name, clv, change: clv === undefined || base === undefined ? undefined : clv - base }));
  const valued = rows.flatMap((row) => (row.clv === undefined ? [] : [{ ...row, clv: row.clv }]));
  return {
    title: t.client.byScenario,
    chart: {
      horizontal: true,
      axisText: formats.compact,
      bars: valued.map(({ name, label, clv }) => ({ name: label, from: 0, to: clv, colour: clv < 0 ? palette.negative : name === question.scenario ? palette.main : palette.total, label: formats.compact(clv), tip: `${label}: ${formats.amount(clv)}` })),
    },
    table: {
      columns: [column(t.client.scenario, false), column(t.results.columns.value), column(t.results.columns.change)],
      rows: rows.map(({ name, label, clv, change }) => ({ key: name, strong: name === question.scenario, cells: [textCell(label), numberCell(clv, formats.amount), numberCell(change, formats.amount)] })),
    },
  };
}

/** What the board pack shows of the client. */
export function clientBoard(view: ClientView, look: Look): BoardSection {
  const { scenario } = view.question;
  return {
    title: `${look.t.client.board(view.name)}${scenario === "" ? "" : ` · ${scenario}`}`,
    cards: [scheduleCard(view.discounted, look), survivalCard(view.discounted, look), leversCard(view.levers, look), scenarioCard(view, look)],
  };
}
