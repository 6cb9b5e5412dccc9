import { makeStyles, tokens } from "@fluentui/react-components";
import type { StudyView } from "../../../catalog/studies/study";
import { usePane } from "../../app/paneContext";
import { column, numberCell, tabSeparated, textCell, type DataTableModel } from "../../model/dataTable";
import { plainNumber } from "../../model/unitText";
import { useCommonStyles } from "../commonStyles";
import { CopyButton } from "../CopyButton";
import { DataTable } from "../results/DataTable";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "center", minHeight: "28px" },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
});

/** Estimates with their standard errors and intervals, and how the fit went. */
export function ParametersCard({ view: { parameters, facts } }: { readonly view: StudyView }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale } = usePane();
  const model: DataTableModel = {
    columns: [column(t.estimate.parameter, false), column(t.estimate.estimateColumn), column(t.estimate.standardError), column(t.estimate.low), column(t.estimate.high)],
    rows: parameters.map(({ name, estimate, standardError, low, high }) => ({ key: name, cells: [textCell(name), numberCell(estimate, plainNumber), numberCell(standardError, plainNumber), numberCell(low, plainNumber), numberCell(high, plainNumber)] })),
  };
  const said = facts.map(({ label, value }) => `${label[locale]} ${typeof value === "number" ? plainNumber(value) : typeof value === "boolean" ? t.estimate.yesOrNo(value) : value}`);
  return (
    <section className={styles.card} aria-label={t.estimate.parameters}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t.estimate.parameters}</h3>
        {parameters.length > 0 && <CopyButton iconOnly text={() => tabSeparated(model)} label={t.results.copyTable} />}
      </div>
      {parameters.length > 0 && <DataTable model={model} label={t.estimate.parameters} />}
      {said.length > 0 && <p className={common.hint}>{said.join(" · ")}</p>}
    </section>
  );
}
