import { useMemo } from "react";
import { describeFailure } from "../../../catalog/text/describeFailure";
import type { Backtest } from "../../../core/estimation/backtest";
import { usePane } from "../../app/paneContext";
import type { Chart } from "../../charts/chart";
import { paletteOf } from "../../charts/palette";
import { column, numberCell, textCell, type DataTableModel } from "../../model/dataTable";
import type { FinishedStudy } from "../../model/estimateState";
import type { Formats } from "../../model/formats";
import { unitText } from "../../model/unitText";
import type { Texts } from "../../text/texts";
import { useCommonStyles } from "../commonStyles";
import { Notice } from "../Notice";
import { ChartCard } from "../results/ChartCard";

/** Predicted and naive beside what came, on time that the estimate had not seen. */
export function BacktestCard({ finished }: { readonly finished: FinishedStudy }) {
  const common = useCommonStyles();
  const { t, locale, formats, theme } = usePane();
  const { backtest } = finished.view;
  const text = unitText(backtest?.unit ?? "number", formats);
  const chart = useMemo((): Chart | undefined => {
    if (!backtest) return undefined;
    const palette = paletteOf(theme);
    const { points } = backtest.result;
    // Groups have no order: nothing leads from one to the next.
    const isOrdered = points.some(({ label }) => typeof label === "number");
    return {
      xs: points.map(({ label }) => String(label)),
      xTitle: backtest.x[locale],
      axisText: unitText(backtest.unit, formats),
      valueText: unitText(backtest.unit, formats),
      lines: [
        { name: t.estimate.actual, values: points.map(({ actual }) => actual), colour: palette.accent, as: "points" },
        { name: t.estimate.predicted, values: points.map(({ predicted }) => predicted), colour: palette.main, as: isOrdered ? "line" : "points" },
        { name: t.estimate.naive, values: points.map(({ naive }) => naive), colour: palette.total, as: isOrdered ? "dashed" : "points" },
      ],
    };
  }, [backtest, locale, formats, theme, t]);
  if (finished.backtestFailure) return <Notice intent="info">{t.estimate.noBacktest}: {describeFailure(finished.backtestFailure, locale)}</Notice>;
  if (!backtest || !chart) return null;
  const table: DataTableModel = {
    columns: [column(backtest.x[locale], false), column(t.estimate.actual), column(t.estimate.predicted), column(t.estimate.naive)],
    rows: backtest.result.points.map(({ label, actual, predicted, naive }, index) => ({ key: String(index), cells: [textCell(String(label)), numberCell(actual, text), numberCell(predicted, text), numberCell(naive, text)] })),
  };
  return <ChartCard title={t.estimate.backtest} chart={chart} table={table} foot={<p className={common.hint}>{verdict(backtest.result, text, formats, t)}</p>} />;
}

function verdict({ model, naive, skill }: Backtest, text: (value: number) => string, formats: Formats, t: Texts): string {
  const errors = t.estimate.errors(text(model.mae), text(naive.mae), text(model.bias));
  if (skill === undefined) return errors;
  return `${skill >= 0 ? t.estimate.better(formats.percent(skill)) : t.estimate.worse(formats.percent(-skill))} ${errors}`;
}
