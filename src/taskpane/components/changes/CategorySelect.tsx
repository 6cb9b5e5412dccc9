import { Field, Select, makeStyles } from "@fluentui/react-components";
import { clientColumn } from "../../../catalog/schema/clientColumns";
import { usePane } from "../../app/paneContext";

const useStyles = makeStyles({ field: { flexGrow: 1, minWidth: "110px" } });

/** One of the table's categories. */
export function CategorySelect({ ids, value, onChange }: { readonly ids: readonly string[]; readonly value: string; readonly onChange: (id: string) => void }) {
  const styles = useStyles();
  const { t, locale } = usePane();
  return (
    <Field label={t.changes.category} size="small" className={styles.field}>
      <Select size="small" value={value} onChange={(_event, data) => onChange(data.value)}>
        {ids.map((id) => <option key={id} value={id}>{clientColumn(id).label[locale]}</option>)}
      </Select>
    </Field>
  );
}
