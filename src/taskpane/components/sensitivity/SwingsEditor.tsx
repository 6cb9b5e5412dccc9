import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { driverLabels } from "../../../catalog/schema/driverLabels";
import { usePane } from "../../app/paneContext";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { useSensitivity } from "./sensitivityContext";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, marginTop: tokens.spacingVerticalXS },
  cell: { padding: `1px ${tokens.spacingHorizontalXS} 1px 0`, textAlign: "start", fontWeight: tokens.fontWeightRegular },
  head: { color: tokens.colorNeutralForeground3 },
  operation: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  input: { width: "100%", minWidth: 0, maxWidth: "76px", fontVariantNumeric: "tabular-nums" },
  foot: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
});

/** How far each driver is moved: a visible table, to be edited. */
export function SwingsEditor() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale } = usePane();
  const { settings, page } = useSensitivity();
  const words = t.sensitivity;
  return (
    <Disclosure label={words.swings}>
      <table className={styles.table}>
        <thead>
          <tr>{[words.driver, words.operation, words.low, words.high].map((title) => <th key={title} scope="col" className={mergeClasses(styles.cell, styles.head)}>{title}</th>)}</tr>
        </thead>
        <tbody>
          {settings.swings.map(({ driver, operation, low, high }, index) => (
            <tr key={driver}>
              <th scope="row" className={styles.cell}>{driverLabels[driver][locale]}</th>
              <td className={mergeClasses(styles.cell, styles.operation)}>{words.operations[operation]}</td>
              <td className={styles.cell}><Input size="small" className={styles.input} value={low} aria-label={`${driverLabels[driver][locale]}: ${words.low}`} onChange={(_event, { value }) => page.typeSwing(index, { low: value })} /></td>
              <td className={styles.cell}><Input size="small" className={styles.input} value={high} aria-label={`${driverLabels[driver][locale]}: ${words.high}`} onChange={(_event, { value }) => page.typeSwing(index, { high: value })} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        <p className={common.hint}>{words.swingsHint}</p>
        <Button size="small" onClick={() => page.resetSwings()}>{words.swingsReset}</Button>
      </div>
    </Disclosure>
  );
}
