import { tailLabel } from "../../../catalog/present/presentSimulation";
import type { Locale } from "../../../catalog/text/localText";
import type { Simulated } from "../../../core/simulation/distribution";
import type { Palette } from "../../charts/palette";
import type { Texts } from "../../text/texts";
import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import type { Formats } from "../formats";
import { pathHistogram } from "./pathHistogram";
import type { SimulatedSoFar } from "./simulationState";

/** In whose words, digits and colours a card is made. */
export interface CardLook {
  readonly t: Texts;
  readonly locale: Locale;
  readonly formats: Formats;
  readonly palette: Palette;
}

type WithChart = BoardCard & Required<Pick<BoardCard, "chart">>;

/** How the value spreads: its histogram, with what people ask for marked. */
export function distributionCard({ values, distribution, terms }: SimulatedSoFar, { t, locale, formats, palette }: CardLook): WithChart {
  const { columns } = t.simulation;
  const bins = pathHistogram(values);
  const [low, middle, high] = distribution.quantiles.map(({ at }) => at.value);
  const named = (name: string, at: number): string => `${name} ${formats.compact(at)}`;
  return {
    title: t.simulation.distribution,
    chart: {
      bins: bins.map(({ from, to, count }) => ({ from, to, count, tip: `${t.results.bin(formats.compact(from), formats.compact(to))}\n${columns.paths}: ${formats.count(count)} (${formats.percent(count / values.length)})` })),
      tailBelow: low,
      colour: palette.main,
      tailColour: palette.negative,
      axisText: formats.compact,
      countText: formats.count,
      marks: [
        { name: named("CVaR", distribution.tailMean.value), at: distribution.tailMean.value, colour: palette.negative, dashed: true },
        { name: named(t.simulation.low, low), at: low, colour: palette.accent },
        { name: named(t.simulation.middle, middle), at: middle, colour: palette.total },
        { name: named(t.simulation.high, high), at: high, colour: palette.accent, dashed: true },
      ],
    },
    table: {
      columns: [column(columns.measure, false), column(columns.value), column(columns.error), column(columns.lowEnd), column(columns.highEnd)],
      rows: measures({ distribution, terms }, t, locale).map(([label, { value, standardError, low: from, high: to }, isShare]) => {
        const text = isShare ? formats.percent : formats.amount;
        return { key: label, cells: [textCell(label), numberCell(value, text), numberCell(standardError, text), numberCell(from, text), numberCell(to, text)] };
      }),
    },
  };
}

type Measure = readonly [label: string, at: Simulated, isShare?: boolean];

function measures({ distribution, terms }: Pick<SimulatedSoFar, "distribution" | "terms">, t: Texts, locale: Locale): Measure[] {
  const [low, middle, high] = distribution.quantiles.map(({ at }) => at);
  return [
    [t.simulation.mean, distribution.mean],
    [t.simulation.deviation, { value: distribution.standardDeviation }],
    [t.simulation.low, low],
    [t.simulation.middle, middle],
    [t.simulation.high, high],
    [tailLabel(terms.assumptions.tail, locale), distribution.tailMean],
    [t.simulation.negative, distribution.negative, true],
  ];
}

/** What fewer paths would have said. */
export function convergenceCard({ settling: points }: SimulatedSoFar, { t, formats, palette }: CardLook): WithChart {
  const { columns, mean, low, middle, high } = t.simulation;
  const quantile = (index: number): number[] => points.map(({ quantiles }) => quantiles[index].at.value);
  const hasErrors = points.some((point) => point.mean.low !== undefined);
  return {
    title: t.simulation.convergence,
    chart: {
      xs: points.map(({ paths }) => paths),
      xTitle: t.simulation.pathAxis,
      axisText: formats.compact,
      valueText: formats.compact,
      lines: [
        { name: mean, values: points.map((point) => point.mean.value), colour: palette.main, as: "line" },
        { name: low, values: quantile(0), colour: palette.accent, as: "line" },
        { name: middle, values: quantile(1), colour: palette.total, as: "dashed" },
        { name: high, values: quantile(2), colour: palette.accent, as: "dashed" },
      ],
      ...(hasErrors ? { band: { as: "area" as const, low: points.map((point) => point.mean.low), high: points.map((point) => point.mean.high), colour: palette.main } } : {}),
    },
    table: {
      columns: [column(t.simulation.pathAxis), column(mean), column(columns.lowEnd), column(columns.highEnd), column(low), column(middle), column(high)],
      rows: points.map((point, index) => ({
        key: String(index),
        cells: [numberCell(point.paths, formats.count), numberCell(point.mean.value, formats.amount), numberCell(point.mean.low, formats.amount), numberCell(point.mean.high, formats.amount), ...point.quantiles.map(({ at }) => numberCell(at.value, formats.amount))],
      })),
    },
    ...(hasErrors ? { notes: [t.simulation.band] } : {}),
  };
}
