import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { usePane } from "../../app/paneContext";
import type { ComparisonView } from "../../model/changes/comparisonView";
import { heatTable, type MoveMeasure } from "../../model/changes/heatTable";
import { useCommonStyles } from "../commonStyles";
import { CopyButton } from "../CopyButton";
import { CategorySelect } from "./CategorySelect";
import { HeatTable } from "./HeatTable";
import { useCategory } from "./useCategory";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "center", minHeight: "28px" },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  field: { flexGrow: 1, minWidth: "110px" },
});

const MEASURES: readonly MoveMeasure[] = ["clients", "value"];

/** Who moved from which label to which: those who stayed on the diagonal, lost and new clients at the edge. */
export function MigrationCard({ view }: { readonly view: ComparisonView }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const { ids, id, choose, migration } = useCategory(view);
  const [measure, setMeasure] = useState<MoveMeasure>("clients");
  const title = useId();
  const heat = useMemo(() => migration && heatTable(migration, measure, t, formats), [migration, measure, t, formats]);
  if (id === undefined || heat === undefined) return null;
  return (
    <section className={styles.card} aria-labelledby={title}>
      <div className={styles.head}>
        <h3 id={title} className={styles.title}>{t.changes.migration}</h3>
        <CopyButton iconOnly text={() => heat.copied} label={t.results.copyTable} />
      </div>
      <div className={common.wrap}>
        <CategorySelect ids={ids} value={id} onChange={choose} />
        <Field label={t.changes.measure} size="small" className={styles.field}>
          <Select size="small" value={measure} onChange={(_event, { value }) => setMeasure(MEASURES.find((one) => one === value) ?? "clients")}>
            {MEASURES.map((one) => <option key={one} value={one}>{t.changes.measures[one]}</option>)}
          </Select>
        </Field>
      </div>
      <HeatTable heat={heat} label={t.changes.migration} />
    </section>
  );
}
