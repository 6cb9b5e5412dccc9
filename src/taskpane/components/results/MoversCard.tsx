import { Link } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { usePane } from "../../app/paneContext";
import { paletteOf } from "../../charts/palette";
import { column, numberCell, textCell, type DataTableModel } from "../../model/dataTable";
import { topMovers } from "../../model/movers";
import { baseResult, defaultComparison, scenarioByName, type FinishedRun } from "../../model/runView";
import { ChartCard } from "./ChartCard";
import { ScenarioSelect } from "./ScenarioSelect";

const SHOWN = 10;

/** The clients whose value a scenario changes most; each leads to its row. */
export function MoversCard({ run }: { readonly run: FinishedRun }) {
  const { t, formats, theme, controller } = usePane();
  const [picked, setPicked] = useState<string>();
  const scenario = scenarioByName(run, picked) ? picked! : (defaultComparison(run) ?? "");
  const after = scenarioByName(run, scenario)!.clientValues!;
  const { ids } = run.reading.table;
  const movers = useMemo(() => topMovers(ids, baseResult(run).clientValues!, after, SHOWN), [ids, run, after]);
  const chart = useMemo(() => {
    const palette = paletteOf(theme);
    return {
      horizontal: true,
      axisText: formats.compact,
      bars: movers.map(({ client, change, before, after: value }) => ({ name: client, from: 0, to: change, colour: change < 0 ? palette.negative : palette.main, label: formats.change(change), tip: `${client}\n${formats.amount(before)} → ${formats.amount(value)} (${formats.change(change)})` })),
    };
  }, [movers, theme, formats]);
  const { columns } = t.results;
  const table: DataTableModel = {
    columns: [column(columns.client, false), column(columns.before), column(columns.after(scenario)), column(columns.change), column(columns.changeShare)],
    rows: movers.map(({ row, client, before, after: value, change, changeShare }) => ({
      key: String(row),
      cells: [textCell(client), numberCell(before, formats.amount), numberCell(value, formats.amount), numberCell(change, formats.amount), numberCell(changeShare, formats.percentChange)],
    })),
  };
  const show = useCallback((index: number) => void controller.data.showRow(run.reading.sourceRows[movers[index].row] + 1), [controller, run, movers]);
  return (
    <ChartCard
      title={t.results.movers}
      chart={chart}
      table={table}
      controls={<ScenarioSelect run={run} label={t.results.against} value={scenario} onChange={setPicked} />}
      empty={movers.length === 0 ? t.results.moversNone : undefined}
      lead={(index) => <Link as="button" inline aria-label={t.results.select(movers[index].client)} onClick={() => show(index)}>{movers[index].client}</Link>}
      onPick={show}
    />
  );
}
