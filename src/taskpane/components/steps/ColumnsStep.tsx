import { Select, makeStyles, tokens, InfoLabel } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../app/paneContext";
import { columnRows, type ColumnRow } from "../../model/columnMapping";
import { isOpen, stepStatus } from "../../model/stepStatus";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { Notice } from "../Notice";
import { StepSection } from "../StepSection";
import { PRICE_COLUMNS } from "../../../catalog/schema/deriveClients";
import { RatingMatrix } from "./RatingMatrix";
import { Assumptions } from "./Assumptions";
import { describeTrouble } from "../../model/trouble";

const useStyles = makeStyles({
  rows: { display: "grid", gridTemplateColumns: "minmax(96px, 2fr) minmax(0, 3fr)", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, alignItems: "center" },
  label: { minWidth: 0, overflowWrap: "anywhere" },
  select: { minWidth: 0 },
});

/** Which header stands for which input, and what stands in for the inputs that have none. */
export function ColumnsStep() {
  const common = useCommonStyles();
  const { t, state, formats, locale } = usePane();
  const { table, mapping, reading } = state;
  const open = isOpen(state, "columns");
  const status = stepStatus(state, "columns");
  if (table.status !== "ready") {
    return <StepSection step="columns" status={status} summary="" open={open}><p className={common.hint}>{t.columns.waiting}</p></StepSection>;
  }
  const headers = (table.value.cells[0] ?? []).map((cell) => (typeof cell === "string" ? cell : ""));
  const rows = columnRows(headers, mapping);
  const named = headers.filter((header) => header.trim() !== "").length;
  const used = new Set(rows.flatMap(({ positions }) => positions));
  const presentIds = new Set(rows.filter(({ positions }) => positions.length > 0).map(({ column }) => column.id));
  const isBuiltUp = PRICE_COLUMNS.some((id) => presentIds.has(id));
  const absent = rows.find(({ column }) => column.required && !presentIds.has(column.id) && !(column.id in state.assumptions) && !(column.id === "revenue" && isBuiltUp));
  const benchmarks = reading.status === "ready" ? (reading.value.table.categories.benchmark?.labels ?? []) : [];
  const summary = absent ? t.columns.missing(absent.column.label[locale]) : t.columns.summary(formats.count(used.size), formats.count(named));
  return (
    <StepSection step="columns" status={status} summary={summary} open={open}>
      {reading.status === "failed" && (absent === undefined || absent.column.id === "revenue") && <Notice intent="error">{describeTrouble(reading.trouble, locale)}</Notice>}
      <MappedColumns rows={rows} headers={headers} />
      {presentIds.has("rating") && <RatingMatrix />}
      <Assumptions presentIds={presentIds} benchmarks={benchmarks} />
      <UnusedHeaders headers={headers.filter((header, position) => header.trim() !== "" && !used.has(position))} />
    </StepSection>
  );
}

function MappedColumns({ rows, headers }: { readonly rows: readonly ColumnRow[]; readonly headers: readonly string[] }) {
  const styles = useStyles();
  const { t, formats } = usePane();
  // A column that was just set to "not in the table" stays in its place while the step is open.
  const [seen] = useState(() => new Set(rows.filter(({ positions, column }) => positions.length > 0 || column.required).map(({ column }) => column.id)));
  const shown = rows.filter(({ column, chosen, positions }) => seen.has(column.id) || chosen || positions.length > 0);
  const others = rows.filter((row) => !shown.includes(row));
  return (
    <div>
      <div className={styles.rows}>{shown.map((row) => <ColumnField key={row.column.id} row={row} headers={headers} />)}</div>
      {others.length > 0 && (
        <Disclosure label={t.columns.more(formats.count(others.length))}>
          <div className={styles.rows}>{others.map((row) => <ColumnField key={row.column.id} row={row} headers={headers} />)}</div>
        </Disclosure>
      )}
    </div>
  );
}

const ABSENT = "absent";
const AUTOMATIC = "automatic";

function ColumnField({ row: { column, positions, chosen }, headers }: { readonly row: ColumnRow; readonly headers: readonly string[] }) {
  const styles = useStyles();
  const { t, locale, controller } = usePane();
  const id = `column-${column.id}`;
  const byYear = positions.length > 1;
  const value = byYear ? AUTOMATIC : positions.length === 1 ? String(positions[0]) : ABSENT;
  const choose = (picked: string) => controller.data.mapColumn(column.id, picked === ABSENT ? null : picked === AUTOMATIC ? undefined : headers[Number(picked)]);
  return (
    <>
      <InfoLabel htmlFor={id} size="small" className={styles.label} required={column.required} info={`${column.help[locale]}${chosen ? ` (${t.columns.chosen})` : ""}`}>
        {column.label[locale]}
      </InfoLabel>
      <Select id={id} size="small" className={styles.select} value={value} onChange={(_event, data) => choose(data.value)}>
        <option value={ABSENT}>— {t.columns.notInTable}</option>
        {byYear && <option value={AUTOMATIC}>{t.columns.byYear(headers[positions[0]], headers[positions[positions.length - 1]])}</option>}
        {headers.map((header, position) => header.trim() !== "" && <option key={position} value={String(position)}>{header}</option>)}
      </Select>
    </>
  );
}

function UnusedHeaders({ headers }: { readonly headers: readonly string[] }) {
  const common = useCommonStyles();
  const { t, formats } = usePane();
  if (headers.length === 0) return null;
  return (
    <Disclosure label={t.columns.unused(formats.count(headers.length))}>
      <p className={common.hint}>{headers.join(" · ")}</p>
    </Disclosure>
  );
}
