import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { SelectObjectRegular } from "@fluentui/react-icons/svg/select-object";
import { placeOf } from "../../../catalog/schema/sourceRef";
import { usePane } from "../../app/paneContext";
import { useCommonStyles } from "../commonStyles";
import { useEstimate } from "./estimateContext";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  place: { minWidth: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
});

/** Which cells hold the history. */
export function CellsSection() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const { state, page } = useEstimate();
  const { source } = state;
  return (
    <div role="group" aria-labelledby="estimate-cells" className={styles.section}>
      <h2 id="estimate-cells" className={common.label}>{t.estimate.cells}</h2>
      {source ? (
        <p className={common.hint}>
          <span className={styles.place}>{placeOf(source.ref)}</span> · {t.estimate.size(formats.count(source.rows), formats.count(source.headers.length))}
        </p>
      ) : (
        <p className={common.hint}>{t.estimate.cellsNone}</p>
      )}
      <Button size="small" appearance={source ? "secondary" : "primary"} icon={<SelectObjectRegular />} onClick={() => page.useRegion()}>{t.estimate.useRegion}</Button>
    </div>
  );
}
