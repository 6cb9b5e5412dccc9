import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { screenMeasureLabels } from "../../../catalog/tables/screenPolicy";
import { usePane } from "../../app/paneContext";
import { outcomesCard, reasonsCard } from "../../model/screening/screeningCards";
import { unknownToAll } from "../../model/screening/screeningView";
import type { PageScreening, ScreeningController } from "../../state/screeningController";
import { KeyFigures } from "../decisions/KeyFigures";
import { Notice } from "../Notice";
import { ChartCard } from "../results/ChartCard";
import { useCardView } from "../results/useCardView";
import { ScreenedClients } from "./ScreenedClients";

const useStyles = makeStyles({ notice: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` } });

/** How many are accepted, referred and declined, for which reasons, and who. */
export function ScreeningResult({ page, finished }: { readonly page: ScreeningController; readonly finished: PageScreening }) {
  const styles = useStyles();
  const { t, locale, formats, controller: { board } } = usePane();
  const view = useCardView();
  const outcomes = useMemo(() => outcomesCard(finished.view, view), [finished, view]);
  const reasons = useMemo(() => reasonsCard(finished.view, view), [finished, view]);
  useEffect(() => board.publish("screening", { title: t.screening.title, cards: [outcomes, reasons] }), [board, t, outcomes, reasons]);
  const unknown = useMemo(() => unknownToAll(finished.view).map((measure) => screenMeasureLabels[measure][locale]), [finished, locale]);
  const { accept, refer, decline } = finished.view.outcomes;
  const figure = (label: string, { clients, value }: typeof accept) => ({ label, value: formats.count(clients), exact: clients, foot: t.screening.worth(formats.compact(value)) });
  return (
    <>
      <KeyFigures figures={[figure(t.screening.accepted, accept), figure(t.screening.referred, refer), figure(t.screening.declined, decline)]} />
      {unknown.length > 0 && <div className={styles.notice}><Notice intent="warning">{t.screening.unknown(formats.list(unknown))}</Notice></div>}
      <ChartCard title={outcomes.title} chart={outcomes.chart} table={outcomes.table} />
      <ChartCard title={reasons.title} chart={reasons.chart} table={reasons.table} empty={finished.view.reasons.length === 0 ? t.screening.noReasons : undefined} />
      <ScreenedClients page={page} finished={finished} />
    </>
  );
}
