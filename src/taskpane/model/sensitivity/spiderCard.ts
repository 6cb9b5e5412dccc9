import type { SpiderLeg } from "../../../core/studies/spider";
import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import type { Found } from "./answer";
import { driverText, measureTexts, shareText, type CardView } from "./cardView";
import { leftOutNotes } from "./tornadoCard";

/** A line a driver over relative changes; those that move most are drawn. */
export function spiderCard({ spider: { base, legs, leftOut }, measure, changes }: Extract<Found, { kind: "spider" }>, view: CardView): BoardCard {
  const { t, palette, formats } = view;
  const words = t.sensitivity;
  const texts = measureTexts(measure, view);
  const sorted = [...legs].sort((a, b) => reachOf(b, base) - reachOf(a, base));
  const drawn = sorted.slice(0, palette.series.length);
  const hasGap = legs.some(({ values }) => values.some((value) => !value.ok));
  return {
    title: words.atBase(texts.name, texts.value(base)),
    chart: {
      xs: changes.map((change) => Number((100 * change).toPrecision(6))),
      xTitle: words.changeAxis,
      axisText: texts.value,
      valueText: texts.value,
      lines: drawn.map(({ driver, values }, index) => ({ name: driverText(driver, view), values: values.map(valueOf), colour: palette.series[index], as: "line" })),
    },
    table: {
      columns: [column(words.driver, false), ...changes.map((change) => column(shareText(change)))],
      rows: sorted.map(({ driver, values }) => ({ key: driver, cells: [textCell(driverText(driver, view)), ...values.map((value) => numberCell(valueOf(value), texts.value))] })),
    },
    notes: [...(drawn.length < legs.length ? [words.widest(formats.count(drawn.length))] : []), ...(hasGap ? [words.gap] : []), ...leftOutNotes(leftOut, view)],
  };
}

const valueOf = (value: SpiderLeg["values"][number]): number | undefined => (value.ok ? value.value : undefined);

function reachOf({ values }: SpiderLeg, base: number): number {
  return Math.max(...values.map((value) => (value.ok ? Math.abs(value.value - base) : 0)));
}
