import { makeStyles, tokens } from "@fluentui/react-components";
import { forwardRef, useEffect, useMemo } from "react";
import { usePane } from "../../app/paneContext";
import { paletteOf } from "../../charts/palette";
import { changeNotes } from "../../model/changes/changeNotes";
import { moversCard, stepsCard } from "../../model/changes/changeCards";
import type { FinishedComparison } from "../../model/changes/changesState";
import type { ChangesController } from "../../state/changesController";
import { useCommonStyles } from "../commonStyles";
import { ChangeHeadline } from "./ChangeHeadline";
import { FateCard } from "./FateCard";
import { LabelsCard } from "./LabelsCard";
import { ChangeMoversCard } from "./ChangeMoversCard";
import { MigrationCard } from "./MigrationCard";
import { ChartCard } from "../results/ChartCard";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", outlineStyle: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, paddingInlineStart: tokens.spacingHorizontalXXL },
});

interface ChangesResultProps {
  readonly page: ChangesController;
  readonly finished: FinishedComparison;
}

/** Why the value changed: the headline, the steps, who moved it most, who moved where, who came and went. */
export const ChangesResult = forwardRef<HTMLElement, ChangesResultProps>(function ChangesResult({ page, finished }, ref) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats, theme, controller } = usePane();
  const { board } = controller;
  const { compared, view } = finished;
  const notes = useMemo(() => changeNotes(finished, t, formats), [finished, t, formats]);
  const steps = useMemo(() => stepsCard(compared, locale, t, formats, paletteOf(theme)), [compared, locale, t, formats, theme]);
  const movers = useMemo(() => moversCard(view.movers, locale, t, formats, paletteOf(theme)), [view, locale, t, formats, theme]);
  useEffect(() => board.publish("changes", { title: t.changes.title, cards: [{ ...steps, notes }, movers] }), [board, t, steps, movers, notes]);
  return (
    <section ref={ref} tabIndex={-1} aria-label={t.changes.result} className={styles.result}>
      <ChangeHeadline finished={finished} />
      {notes.length > 0 && <ul className={styles.notes}>{notes.map((note) => <li key={note} className={common.hint}>{note}</li>)}</ul>}
      <ChartCard title={steps.title} chart={steps.chart} table={steps.table} />
      <ChangeMoversCard page={page} movers={view.movers} card={movers} />
      <MigrationCard view={view} />
      <LabelsCard view={view} />
      <FateCard page={page} finished={finished} fate="lost" />
      <FateCard page={page} finished={finished} fate="gained" />
    </section>
  );
});
