import { useMemo, useState } from "react";
import { usePane } from "../../app/paneContext";
import { componentsCard } from "../../model/results/componentsCard";
import { scenarioByName, type FinishedRun } from "../../model/runView";
import { ChartCard } from "./ChartCard";
import { AS_IT_STANDS_CHOICE, ScenarioSelect } from "./ScenarioSelect";
import { useCardView } from "./useCardView";

/** From revenue to value: the components as a waterfall, under any scenario. */
export function ComponentsCard({ run }: { readonly run: FinishedRun }) {
  const { t } = usePane();
  const view = useCardView();
  const [scenario, setScenario] = useState(AS_IT_STANDS_CHOICE);
  const known = scenarioByName(run, scenario) ? scenario : AS_IT_STANDS_CHOICE;
  const card = useMemo(() => componentsCard(run, known, view), [run, known, view]);
  return <ChartCard title={card.title} chart={card.chart!} table={card.table} controls={<ScenarioSelect run={run} label={t.results.scenario} value={known} onChange={setScenario} withBase />} />;
}
