import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { usePane } from "../../app/paneContext";
import type { FinishedComparison } from "../../model/changes/changesState";
import { clientsWithFate, MOST_LISTED } from "../../model/changes/comparisonView";
import { column, numberCell, textCell, tabSeparated, type DataTableModel } from "../../model/dataTable";
import type { ChangesController } from "../../state/changesController";
import { useCommonStyles } from "../commonStyles";
import { CopyButton } from "../CopyButton";
import { DataTable } from "../results/DataTable";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "center", minHeight: "28px" },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  more: { alignSelf: "flex-start" },
});

const FEW = 5;

interface FateCardProps {
  readonly page: ChangesController;
  readonly finished: FinishedComparison;
  readonly fate: "lost" | "gained";
}

/** Clients that are in one of the tables only, the largest first; each leads to its row. */
export function FateCard({ page, finished: { compared, view }, fate }: FateCardProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const [all, setAll] = useState(false);
  const title = useId();
  const count = view.counts[fate];
  const words = fate === "lost" ? { title: t.changes.lostClients, none: t.changes.noneLost } : { title: t.changes.gainedClients, none: t.changes.noneGained };
  const shown = view[fate].slice(0, all ? MOST_LISTED : FEW);
  const model = (rows: typeof shown): DataTableModel => ({
    columns: [column(t.changes.client, false), column(t.changes.value)],
    rows: rows.map(({ client, before, after }, index) => ({ key: String(index), cells: [textCell(client), numberCell(fate === "lost" ? before : after, formats.amount)] })),
  });
  return (
    <section className={styles.card} aria-labelledby={title}>
      <div className={styles.head}>
        <h3 id={title} className={styles.title}>{words.title}{count > 0 && ` (${formats.count(count)})`}</h3>
        {count > 0 && <CopyButton iconOnly text={() => tabSeparated(model(clientsWithFate(compared, fate)))} label={t.results.copyTable} />}
      </div>
      {count === 0 ? (
        <p className={common.hint}>{words.none}</p>
      ) : (
        <DataTable label={words.title} model={model(shown)} lead={(index) => <Link as="button" inline aria-label={t.results.select(shown[index].client)} onClick={() => void page.showClient(shown[index])}>{shown[index].client}</Link>} />
      )}
      {count > FEW && <Button className={styles.more} size="small" appearance="subtle" onClick={() => setAll(!all)}>{all ? t.common.showLess : t.common.showAll(formats.count(Math.min(MOST_LISTED, count)))}</Button>}
    </section>
  );
}
