import { makeStyles, tokens } from "@fluentui/react-components";
import type { StudyView } from "../../../catalog/studies/study";
import { usePane } from "../../app/paneContext";
import { column, numberCell, tabSeparated, textCell, type DataTableModel } from "../../model/dataTable";
import { plainNumber } from "../../model/unitText";
import type { Texts } from "../../text/texts";
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
  const model = parameterTable(parameters, t);
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

/** A row a parameter; columns in which nothing stands are left out. */
function parameterTable(parameters: StudyView["parameters"], t: Texts): DataTableModel {
  const numbers = [
    { title: t.estimate.estimateColumn, of: parameters.map(({ estimate }): number | undefined => estimate) },
    { title: t.estimate.standardError, of: parameters.map(({ standardError }) => standardError) },
    { title: t.estimate.low, of: parameters.map(({ low }) => low) },
    { title: t.estimate.high, of: parameters.map(({ high }) => high) },
  ].filter(({ of }) => of.some((value) => value !== undefined));
  return {
    columns: [column(t.estimate.parameter, false), ...numbers.map(({ title }) => column(title))],
    rows: parameters.map(({ name }, row) => ({ key: name, cells: [textCell(name), ...numbers.map(({ of }) => numberCell(of[row], plainNumber))] })),
  };
}
