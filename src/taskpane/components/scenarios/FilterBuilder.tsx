import { Checkbox, SearchBox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../app/paneContext";
import type { ShockFilter } from "../../../core/scenario/scenario";
import { clientsOf, filterColumns, withFilterValue, type FilterColumn } from "../../model/scenarios/filterChoices";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { useScenarios } from "./scenariosContext";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  head: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, alignItems: "baseline" },
  off: { color: tokens.colorStatusWarningForeground1 },
  values: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))", alignItems: "start" },
  value: { minWidth: 0, overflowWrap: "anywhere" },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  search: { maxWidth: "100%" },
});

/** Values of a column that are shown without a search; those that are chosen always are. */
const SHOWN = 12;

/** Which clients a shock is for: values of the client table's own columns. */
export function FilterBuilder({ filter, onChange }: { readonly filter: ShockFilter | undefined; readonly onChange: (filter: ShockFilter | undefined) => void }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const words = t.scenarioEditor;
  const { table } = useScenarios();
  if (!table) return <p className={common.hint}>{words.noTable}</p>;
  const columns = filterColumns(table, filter, locale);
  const clients = clientsOf(table, filter);
  return (
    <div role="group" aria-label={words.who} className={styles.group}>
      <div className={styles.head}>
        <span className={common.label}>{words.who}</span>
        <span className={mergeClasses(styles.count, clients === 0 && styles.off)}>
          {clients === 0 ? words.matchesNone : !filter ? words.allClients : clients !== undefined && words.matches(formats.count(clients), formats.count(table.count))}
        </span>
      </div>
      {columns.length === 0 && <p className={common.hint}>{words.noCategories}</p>}
      {columns.map((column) => <ColumnValues key={column.id} column={column} onToggle={(value, chosen) => onChange(withFilterValue(filter, column.id, value, chosen))} />)}
    </div>
  );
}

function ColumnValues({ column: { label, values }, onToggle }: { readonly column: FilterColumn; readonly onToggle: (value: string, chosen: boolean) => void }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const words = t.scenarioEditor;
  const [search, setSearch] = useState("");
  const found = values.filter(({ value, chosen }, index) => chosen || (search === "" ? index < SHOWN : value.toLowerCase().includes(search.toLowerCase())));
  const shown = found.slice(0, Math.max(SHOWN * 4, values.filter(({ chosen }) => chosen).length));
  const chosen = values.filter((value) => value.chosen).map(({ value }) => value);
  return (
    <Disclosure label={chosen.length > 0 ? `${label}: ${chosen.join(words.or)}` : label}>
      {values.length > SHOWN && <SearchBox size="small" className={styles.search} aria-label={`${words.search} ${label}`} placeholder={words.search} value={search} onChange={(_event, data) => setSearch(data.value)} />}
      <div className={styles.values}>
        {shown.map(({ value, clients, chosen: taken }) => (
          <Checkbox
            key={value}
            className={styles.value}
            checked={taken}
            onChange={(_event, data) => onToggle(value, data.checked === true)}
            label={<>{value} <span className={styles.count}>{clients > 0 ? formats.count(clients) : words.notInTable}</span></>}
          />
        ))}
      </div>
      {shown.length < values.length && search === "" && <p className={common.hint}>{words.moreValues(formats.count(values.length - shown.length))}</p>}
    </Disclosure>
  );
}
