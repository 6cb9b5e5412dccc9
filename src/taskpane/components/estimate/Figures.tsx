import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { clientColumns } from "../../../catalog/schema/clientColumns";
import type { StudyFigure } from "../../../catalog/studies/study";
import { usePane } from "../../app/paneContext";
import { unitText } from "../../model/unitText";
import { useCommonStyles } from "../commonStyles";
import { useEstimate } from "./estimateContext";

const useStyles = makeStyles({
  figures: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  figure: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  mainValue: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
});

/** The numbers that a study is about; what the portfolio can assume goes there with one button. */
export function Figures({ figures }: { readonly figures: readonly StudyFigure[] }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  return (
    <div className={styles.figures}>
      {figures.map((figure, index) => <Figure key={figure.label.en} figure={figure} isMain={index === 0} />)}
      {figures.some(({ column }) => column !== undefined) && <p className={common.hint}>{t.estimate.sendHint}</p>}
    </div>
  );
}

function Figure({ figure: { label, value, low, high, unit, column }, isMain }: { readonly figure: StudyFigure; readonly isMain: boolean }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { state, page } = useEstimate();
  const text = unitText(unit, formats);
  const target = clientColumns.find(({ id }) => id === column);
  const isSent = column !== undefined && state.sent[column] === value;
  return (
    <div className={styles.figure}>
      <span className={styles.term}>{label[locale]}</span>
      <span className={mergeClasses(styles.value, isMain && styles.mainValue)} title={String(value)}>{text(value)}</span>
      {low !== undefined && high !== undefined && <span className={common.hint}>{t.estimate.interval(text(low), text(high))}</span>}
      {target && <Button size="small" disabled={isSent} onClick={() => page.send(target.id, value)}>{isSent ? t.estimate.sent : t.estimate.send(target.label[locale])}</Button>}
    </div>
  );
}
