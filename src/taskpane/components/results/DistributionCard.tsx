import { useMemo, useState } from "react";
import { usePane } from "../../app/paneContext";
import { distributionCard } from "../../model/results/distributionCard";
import { scenarioByName, type FinishedRun } from "../../model/runView";
import { useCommonStyles } from "../commonStyles";
import { ChartCard } from "./ChartCard";
import { AS_IT_STANDS_CHOICE, ScenarioSelect } from "./ScenarioSelect";
import { useCardView } from "./useCardView";

/** How clients' values are spread, under any scenario. */
export function DistributionCard({ run }: { readonly run: FinishedRun }) {
  const common = useCommonStyles();
  const { t } = usePane();
  const view = useCardView();
  const [scenario, setScenario] = useState(AS_IT_STANDS_CHOICE);
  const known = scenarioByName(run, scenario) ? scenario : AS_IT_STANDS_CHOICE;
  const card = useMemo(() => distributionCard(run, known, view), [run, known, view]);
  return (
    <ChartCard
      title={card.title}
      chart={card.chart!}
      table={card.table}
      controls={<ScenarioSelect run={run} label={t.results.scenario} value={known} onChange={setScenario} withBase />}
      foot={card.notes?.map((note) => <p key={note} className={common.hint}>{note}</p>)}
    />
  );
}
