import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useId, useState, type ReactNode } from "react";
import { usePane } from "../../app/paneContext";
import type { Chart } from "../../charts/chart";
import { LazyChart } from "../../charts/LazyChart";
import { tabSeparated, type DataTableModel } from "../../model/dataTable";
import { useCommonStyles } from "../commonStyles";
import { CopyButton } from "../CopyButton";
import { DataTable } from "./DataTable";
import { InsertButton, InsertOutcome, useInsertion } from "./InsertChart";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "28px" },
  title: { margin: 0, flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
});

interface ChartCardProps {
  readonly title: string;
  readonly chart: Chart;
  readonly table: DataTableModel;
  /** Choices above the picture. */
  readonly controls?: ReactNode;
  /** Words below it. */
  readonly foot?: ReactNode;
  /** In place of chart and table, where there is nothing to show. */
  readonly empty?: string;
  readonly lead?: (row: number) => ReactNode;
  readonly onPick?: (index: number) => void;
}

/** A question and its answer, as a chart or as the table with the same numbers. */
export function ChartCard({ title, chart, table, controls, foot, empty, lead, onPick }: ChartCardProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const insertion = useInsertion({ title, table, chart });
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>{title}</h3>
        {!empty && <CopyButton iconOnly text={() => tabSeparated(table)} label={t.results.copyTable} />}
        {!empty && <InsertButton title={title} busy={insertion.state.status === "inserting"} insert={insertion.insert} />}
        {!empty && (
          <Button size="small" appearance="subtle" icon={asTable ? <DataBarHorizontalRegular /> : <TableRegular />} onClick={() => setAsTable(!asTable)} aria-label={`${title}: ${asTable ? t.results.chart : t.results.table}`} title={asTable ? t.results.chart : t.results.table} />
        )}
      </div>
      {controls}
      {empty ? <p className={common.hint}>{empty}</p> : asTable ? <DataTable model={table} label={title} lead={lead} /> : <LazyChart chart={chart} label={title} onPick={onPick} />}
      {foot}
      <InsertOutcome state={insertion.state} dismiss={insertion.dismiss} />
    </section>
  );
}
