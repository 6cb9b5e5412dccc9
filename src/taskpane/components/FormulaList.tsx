import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../app/paneContext";
import { useCommonStyles } from "./commonStyles";
import { CopyButton } from "./CopyButton";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  formula: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** Calls behind a result, as they can be typed into cells: there they follow the data. */
export function FormulaList({ formulas }: { readonly formulas: readonly string[] }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  return (
    <section className={styles.card} aria-label={t.estimate.formulas}>
      <h3 className={common.label}>{t.estimate.formulas}</h3>
      {formulas.map((formula) => (
        <div key={formula} className={styles.row}>
          <code className={styles.formula}>{formula}</code>
          <CopyButton iconOnly text={() => formula} label={t.estimate.copyFormula} />
        </div>
      ))}
    </section>
  );
}
