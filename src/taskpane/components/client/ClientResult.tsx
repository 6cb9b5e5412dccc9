import { Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { leversCard, scenarioCard, scheduleCard, survivalCard, type Look } from "../../model/client/clientCards";
import type { ClientView } from "../../model/client/clientView";
import { useCommonStyles } from "../commonStyles";
import { ChartCard } from "../results/ChartCard";
import { CasesCard } from "./CasesCard";
import { ClientHeadline } from "./ClientHeadline";
import { GoalCard } from "./GoalCard";
import { LeverSizes } from "./LeverSizes";
import { WhatIfCard } from "./WhatIfCard";

interface ClientResultProps {
  readonly view: ClientView;
  readonly look: Look;
}

/** What is known of a client: the number first, then what to do about it, what comes when, and what moves it. */
export function ClientResult({ view, look }: ClientResultProps) {
  return (
    <>
      <ClientHeadline view={view} />
      <CasesCard view={view} />
      <ScheduleCard view={view} look={look} />
      <WhatIfCard view={view} />
      <GoalCard look={look} />
      <LeversCard view={view} look={look} />
      <ScenarioCard view={view} look={look} />
      <SurvivalCard view={view} look={look} />
    </>
  );
}

function ScheduleCard({ view, look }: ClientResultProps) {
  const [discounted, setDiscounted] = useState(true);
  const card = useMemo(() => scheduleCard(discounted ? view.discounted : view.undiscounted, look), [view, discounted, look]);
  const controls = <Checkbox checked={discounted} onChange={(_event, { checked }) => setDiscounted(checked === true)} label={look.t.client.discounted} />;
  return <ChartCard title={card.title} chart={card.chart} table={card.table} controls={controls} />;
}

function SurvivalCard({ view, look }: ClientResultProps) {
  const card = useMemo(() => survivalCard(view.discounted, look), [view, look]);
  return <ChartCard title={card.title} chart={card.chart} table={card.table} />;
}

function LeversCard({ view, look }: ClientResultProps) {
  const common = useCommonStyles();
  const card = useMemo(() => leversCard(view.levers, look), [view, look]);
  const foot = <><p className={common.hint}>{look.t.client.leversHint}</p><LeverSizes /></>;
  return <ChartCard title={card.title} chart={card.chart} table={card.table} empty={card.table.rows.length === 0 ? look.t.client.leversNone : undefined} foot={foot} />;
}

function ScenarioCard({ view, look }: ClientResultProps) {
  const card = useMemo(() => scenarioCard(view, look), [view, look]);
  return <ChartCard title={card.title} chart={card.chart} table={card.table} />;
}
