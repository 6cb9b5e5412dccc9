import { useMemo } from "react";
import { scenarioCard } from "../../model/results/scenarioCard";
import type { FinishedRun } from "../../model/runView";
import { ChartCard } from "./ChartCard";
import { useCardView } from "./useCardView";

/** The portfolio's value under each scenario, and their weighted mean. */
export function ScenarioCard({ run }: { readonly run: FinishedRun }) {
  const view = useCardView();
  const card = useMemo(() => scenarioCard(run, view), [run, view]);
  return <ChartCard title={card.title} chart={card.chart!} table={card.table} />;
}
