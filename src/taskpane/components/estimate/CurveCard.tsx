import { useMemo } from "react";
import type { StudyCurve } from "../../../catalog/studies/study";
import { usePane } from "../../app/paneContext";
import type { Chart } from "../../charts/chart";
import { paletteOf, type Palette } from "../../charts/palette";
import { column, numberCell, textCell, type DataTableModel } from "../../model/dataTable";
import { unitText, plainNumber } from "../../model/unitText";
import type { Texts } from "../../text/texts";
import { ChartCard } from "../results/ChartCard";

/** The fitted curve over what was observed. */
export function CurveCard({ curve }: { readonly curve: StudyCurve }) {
  const { t, locale, formats, theme } = usePane();
  const text = unitText(curve.unit, formats);
  const chart = useMemo(() => curveChart(curve, curve.x[locale], unitText(curve.unit, formats), paletteOf(theme), t), [curve, locale, formats, theme, t]);
  const { points } = curve;
  const hasBand = points.some(({ low }) => low !== undefined);
  const table: DataTableModel = {
    columns: [column(curve.x[locale], false), column(t.estimate.observed), column(t.estimate.fitted), ...(hasBand ? [column(t.estimate.sheet.low), column(t.estimate.sheet.high)] : [])],
    rows: points.map(({ x, observed, fitted, low, high }, index) => ({
      key: String(index),
      cells: [textCell(axisText(x)), numberCell(observed, text), numberCell(fitted, text), ...(hasBand ? [numberCell(low, text), numberCell(high, text)] : [])],
    })),
  };
  return <ChartCard title={curve.title[locale]} chart={chart} table={table} />;
}

function curveChart({ points, steps, groups }: StudyCurve, xTitle: string, valueText: (value: number) => string, palette: Palette, t: Texts): Chart {
  const low = points.map((point) => point.low);
  return {
    xs: points.map(({ x }) => (groups ? String(x) : x)),
    xTitle,
    axisText: valueText,
    valueText,
    lines: [
      { name: t.estimate.observed, values: points.map(({ observed }) => observed), colour: palette.accent, as: steps ? "steps" : "points" },
      { name: t.estimate.fitted, values: points.map(({ fitted }) => fitted), colour: palette.main, as: groups ? "points" : "line" },
    ],
    ...(low.some((value) => value !== undefined) ? { band: { as: groups ? "bars" : "area", low, high: points.map((point) => point.high), colour: palette.main } } : {}),
  };
}

/** What the curve leaves of what was observed: a pattern here says that the model misses something. */
export function ResidualCard({ curve }: { readonly curve: StudyCurve }) {
  const { t, locale, formats, theme } = usePane();
  const left = useMemo(() => curve.points.flatMap(({ x, observed, fitted }) => (observed === undefined || fitted === undefined ? [] : [{ x, residual: observed - fitted }])), [curve]);
  const chart = useMemo((): Chart => {
    const palette = paletteOf(theme);
    const text = unitText(curve.unit, formats);
    return {
      horizontal: false,
      axisText: text,
      everyName: Math.max(0, Math.ceil(left.length / NAMES) - 1),
      bars: left.map(({ x, residual }) => ({ name: axisText(x), from: 0, to: residual, colour: residual < 0 ? palette.negative : palette.main, tip: `${curve.x[locale]} ${axisText(x)}\n${t.estimate.residual}: ${text(residual)}` })),
    };
  }, [left, curve, locale, formats, theme, t]);
  if (left.length === 0) return null;
  const table: DataTableModel = {
    columns: [column(curve.x[locale], false), column(t.estimate.residual)],
    rows: left.map(({ x, residual }, index) => ({ key: String(index), cells: [textCell(axisText(x)), numberCell(residual, unitText(curve.unit, formats))] })),
  };
  return <ChartCard title={t.estimate.residuals} chart={chart} table={table} />;
}

/** Names that the axis of residuals has room for. */
const NAMES = 6;

/** Two decimals tell places of an axis apart. */
function axisText(x: number | string): string {
  return typeof x === "number" ? plainNumber(Math.round(100 * x) / 100) : x;
}
