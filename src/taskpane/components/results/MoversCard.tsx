import { Link } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { usePane } from "../../app/paneContext";
import { topMovers } from "../../model/movers";
import { moversCard } from "../../model/results/moversCard";
import { MOVERS_SHOWN } from "../../model/results/portfolioSection";
import { baseResult, defaultComparison, scenarioByName, type FinishedRun } from "../../model/runView";
import { ChartCard } from "./ChartCard";
import { ScenarioSelect } from "./ScenarioSelect";
import { useCardView } from "./useCardView";

/** The clients whose value a scenario changes most; each leads to its row. */
export function MoversCard({ run }: { readonly run: FinishedRun }) {
  const { t, controller } = usePane();
  const view = useCardView();
  const [picked, setPicked] = useState<string>();
  const scenario = scenarioByName(run, picked) ? picked! : (defaultComparison(run) ?? "");
  const after = scenarioByName(run, scenario)!.clientValues!;
  const { ids } = run.reading.table;
  const movers = useMemo(() => topMovers(ids, baseResult(run).clientValues!, after, MOVERS_SHOWN), [ids, run, after]);
  const card = useMemo(() => moversCard(movers, scenario, view), [movers, scenario, view]);
  const show = useCallback((index: number) => void controller.data.showRow(run.reading.sourceRows[movers[index].row] + 1), [controller, run, movers]);
  return (
    <ChartCard
      title={card.title}
      chart={card.chart!}
      table={card.table}
      controls={<ScenarioSelect run={run} label={t.results.against} value={scenario} onChange={setPicked} />}
      empty={movers.length === 0 ? t.results.moversNone : undefined}
      lead={(index) => <Link as="button" inline aria-label={t.results.select(movers[index].client)} onClick={() => show(index)}>{movers[index].client}</Link>}
      onPick={show}
    />
  );
}
