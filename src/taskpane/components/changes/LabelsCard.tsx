import { useMemo } from "react";
import { clientColumn } from "../../../catalog/schema/clientColumns";
import { labelChanges } from "../../../core/studies/migration";
import { usePane } from "../../app/paneContext";
import { paletteOf } from "../../charts/palette";
import type { ComparisonView } from "../../model/changes/comparisonView";
import { column, numberCell, textCell, type DataTableModel } from "../../model/dataTable";
import { ChartCard } from "../results/ChartCard";
import { CategorySelect } from "./CategorySelect";
import { useCategory } from "./useCategory";

/** Change in value by segment, rating or any other category, and what it is made of. */
export function LabelsCard({ view }: { readonly view: ComparisonView }) {
  const { t, locale, formats, theme } = usePane();
  const { ids, id, choose, migration } = useCategory(view);
  const changes = useMemo(() => (migration ? labelChanges(migration).map((one) => ({ ...one, label: one.label === "" ? t.common.blank : one.label })) : []), [migration, t]);
  const chart = useMemo(() => {
    const palette = paletteOf(theme);
    return {
      horizontal: true,
      axisText: formats.compact,
      bars: changes.map(({ label, before, after }) => ({ name: label, from: 0, to: after - before, colour: after < before ? palette.negative : palette.main, label: formats.change(after - before), tip: `${label}\n${formats.amount(before)} → ${formats.amount(after)}` })),
    };
  }, [changes, theme, formats]);
  if (id === undefined) return null;
  const label = clientColumn(id).label[locale];
  const { before, stayed, moved, gained, lost, after } = t.changes;
  const table: DataTableModel = {
    columns: [column(label, false), ...[before, stayed, moved, gained, lost, after].map((title) => column(title))],
    rows: changes.map((one) => ({ key: one.label, cells: [textCell(one.label), ...[one.before, one.stayed, one.moved, one.gained, one.lost, one.after].map((value) => numberCell(value, formats.amount))] })),
  };
  return <ChartCard title={`${t.changes.byLabel} ${label}`} chart={chart} table={table} controls={<CategorySelect ids={ids} value={id} onChange={choose} />} />;
}
