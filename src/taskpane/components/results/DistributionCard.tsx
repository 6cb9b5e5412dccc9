import { useMemo, useState } from "react";
import { usePane } from "../../app/paneContext";
import { paletteOf } from "../../charts/palette";
import { column, numberCell, textCell, type DataTableModel } from "../../model/dataTable";
import type { Formats } from "../../model/formats";
import { distribution, type Bin, type Distribution } from "../../model/histogram";
import { baseResult, scenarioByName, type FinishedRun } from "../../model/runView";
import type { Texts } from "../../text/texts";
import { useCommonStyles } from "../commonStyles";
import { ChartCard } from "./ChartCard";
import { AS_IT_STANDS_CHOICE, ScenarioSelect } from "./ScenarioSelect";

/** How many names the axis of a histogram has room for. */
const NAMES = 5;

/** How clients' values are spread, under any scenario. */
export function DistributionCard({ run }: { readonly run: FinishedRun }) {
  const { t, formats, theme } = usePane();
  const [scenario, setScenario] = useState(AS_IT_STANDS_CHOICE);
  const found = scenarioByName(run, scenario);
  const values = (found ?? baseResult(run)).clientValues!;
  const spread = useMemo(() => distribution(values), [values]);
  const chart = useMemo(() => {
    const palette = paletteOf(theme);
    const bins = spread?.bins ?? [];
    return {
      horizontal: false,
      dense: true,
      everyName: Math.max(0, Math.ceil(bins.length / NAMES) - 1),
      axisText: formats.count,
      bars: bins.map((bin) => ({ name: formats.compact(bin.from), from: 0, to: bin.count, colour: bin.to <= 0 ? palette.negative : palette.main, tip: `${binText(bin, formats, t)}\n${t.results.columns.clients}: ${formats.count(bin.count)}` })),
    };
  }, [spread, theme, formats, t]);
  const table: DataTableModel = {
    columns: [column(t.results.columns.value, false), column(t.results.columns.clients), column("%")],
    rows: (spread?.bins ?? []).map((bin) => ({ key: String(bin.from), cells: [textCell(binText(bin, formats, t)), numberCell(bin.count, formats.count), numberCell(bin.count / spread!.count, formats.percent)] })),
  };
  return (
    <ChartCard
      title={t.results.distribution}
      chart={chart}
      table={table}
      controls={<ScenarioSelect run={run} label={t.results.scenario} value={found ? scenario : AS_IT_STANDS_CHOICE} onChange={setScenario} withBase />}
      foot={spread && <SpreadFigures spread={spread} />}
    />
  );
}

function binText({ from, to, openBelow, openAbove }: Bin, { compact }: Formats, t: Texts): string {
  if (openBelow && !openAbove) return t.results.binBelow(compact(to));
  return openAbove ? t.results.binAbove(compact(from)) : t.results.bin(compact(from), compact(to));
}

function SpreadFigures({ spread: { median, mean, low, high } }: { readonly spread: Distribution }) {
  const common = useCommonStyles();
  const { t, formats } = usePane();
  return (
    <p className={common.hint}>
      {`${t.results.median} ${formats.compact(median)} · ${t.results.mean} ${formats.compact(mean)} · ${t.results.middle}: ${t.results.bin(formats.compact(low), formats.compact(high))}`}
    </p>
  );
}
