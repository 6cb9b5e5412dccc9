import { useMemo } from "react";
import { usePane } from "../../app/paneContext";
import { paletteOf } from "../../charts/palette";
import { column, numberCell, textCell, type DataTableModel } from "../../model/dataTable";
import { baseResult, changeFrom, hasBaseScenario, scenarioRows, type FinishedRun } from "../../model/runView";
import { ChartCard } from "./ChartCard";

/** The portfolio's value under each scenario, and their weighted mean. */
export function ScenarioCard({ run }: { readonly run: FinishedRun }) {
  const { t, formats, theme } = usePane();
  const lines = useMemo(() => {
    const base = baseResult(run).clv;
    const asItStands = hasBaseScenario(run) ? [] : [{ name: t.results.asItStands, clv: base, change: 0, changeShare: 0, weight: undefined, total: false }];
    const scenarios = scenarioRows(run).map((row) => ({ ...row, total: false }));
    const { weighted } = run.summary;
    return [...asItStands, ...scenarios, ...(weighted ? [{ name: t.results.weighted, clv: weighted.clv, ...changeFrom(base, weighted.clv), weight: undefined, total: true }] : [])];
  }, [run, t]);
  const chart = useMemo(() => {
    const palette = paletteOf(theme);
    return {
      horizontal: true,
      axisText: formats.compact,
      bars: lines.map(({ name, clv, changeShare, total }) => ({
        name,
        from: 0,
        to: clv,
        colour: clv < 0 ? palette.negative : total ? palette.accent : palette.main,
        label: formats.compact(clv),
        tip: `${name}: ${formats.amount(clv)}${changeShare ? ` (${formats.percentChange(changeShare)})` : ""}`,
      })),
    };
  }, [lines, theme, formats]);
  const { columns } = t.results;
  const table: DataTableModel = {
    columns: [column(columns.scenario, false), column(columns.value), column(columns.change), column(columns.changeShare), column(columns.weight)],
    rows: lines.map(({ name, clv, change, changeShare, weight, total }) => ({
      key: name,
      strong: total,
      cells: [textCell(name), numberCell(clv, formats.amount), numberCell(change, formats.amount), numberCell(changeShare, formats.percentChange), numberCell(weight, formats.percent)],
    })),
  };
  return <ChartCard title={t.results.byScenario} chart={chart} table={table} />;
}
