import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular, TableRegular } from "@fluentui/react-icons";
import { placeOf } from "../../../catalog/schema/sourceRef";
import { usePane } from "../../app/paneContext";
import { describeTrouble } from "../../model/trouble";
import { useCommonStyles } from "../commonStyles";
import { Notice } from "../Notice";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  chosen: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, maxWidth: "100%" },
  place: { minWidth: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
});

/** The transition matrix from which ratings take their PD: taken from the sheet, shown with its grades, given up again. */
export function RatingMatrix() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, state, controller } = usePane();
  const { matrix, matrixSource } = state;
  return (
    <div role="group" aria-labelledby="matrix-title" className={styles.group}>
      <h3 id="matrix-title" className={common.label}>{t.columns.matrix}</h3>
      {matrixSource && (
        <div className={styles.chosen}>
          <span className={styles.place}>{placeOf(matrixSource)}</span>
          <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={t.columns.matrixRemove} onClick={() => controller.data.chooseMatrix(undefined)} />
        </div>
      )}
      {matrix.status === "failed" && <Notice intent="error">{describeTrouble(matrix.trouble, locale)}</Notice>}
      <p className={common.hint}>{matrix.status === "ready" ? t.columns.matrixGrades(matrix.value.labels.slice(0, -1).join(" · "), matrix.value.labels[matrix.value.size - 1]) : t.columns.matrixHint}</p>
      <Button size="small" icon={<TableRegular />} onClick={() => controller.data.useMatrixRegion()}>{t.columns.matrixUse}</Button>
    </div>
  );
}
