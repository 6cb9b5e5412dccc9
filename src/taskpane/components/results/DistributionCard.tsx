import { useCallback, useMemo, useState } from "react";
import { usePane } from "../../app/paneContext";
import { distributionInSteps } from "../../model/histogram";
import { distributionCard, spreadValues } from "../../model/results/distributionCard";
import { scenarioByName, type FinishedRun } from "../../model/runView";
import { useCommonStyles } from "../commonStyles";
import { useInTurns } from "../useInTurns";
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
  const values = spreadValues(run, known);
  const spread = useInTurns(useCallback(() => distributionInSteps(values), [values]));
  const card = useMemo(() => spread && distributionCard(spread.answer, view), [spread, view]);
  if (!card) return null;
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
