import { makeStyles, tokens } from "@fluentui/react-components";
import { forwardRef } from "react";
import { describeNote } from "../../../catalog/text/describeNote";
import { usePane } from "../../app/paneContext";
import type { FinishedStudy } from "../../model/estimateState";
import { useCommonStyles } from "../commonStyles";
import { BacktestCard } from "./BacktestCard";
import { CurveCard, ResidualCard } from "./CurveCard";
import { Figures } from "./Figures";
import { Formulas } from "./Formulas";
import { ParametersCard } from "./ParametersCard";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", outlineStyle: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What came of a study: its figures first, then the picture, what is left over, the test, and the formulas. */
export const EstimateResult = forwardRef<HTMLElement, { readonly finished: FinishedStudy }>(function EstimateResult({ finished }, ref) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale } = usePane();
  const { view } = finished;
  return (
    <section ref={ref} tabIndex={-1} aria-label={t.estimate.result} className={styles.result}>
      <Figures figures={view.figures} />
      {view.notes.length > 0 && (
        <div className={styles.notes}>
          <h3 className={common.label}>{t.estimate.notes}</h3>
          <ul className={styles.list}>{view.notes.map((note, index) => <li key={index}>{describeNote(note, locale)}</li>)}</ul>
        </div>
      )}
      <CurveCard curve={view.curve} />
      <ResidualCard curve={view.curve} />
      <BacktestCard finished={finished} />
      <ParametersCard view={view} />
      <Formulas finished={finished} />
    </section>
  );
});
