import { Checkbox, Label, Select, makeStyles, tokens } from "@fluentui/react-components";
import { FILE_KINDS, type FileKind, type ImportField } from "../../../crm/fields/importField";
import { importFields, kindLabels } from "../../../crm/fields";
import { isPercentHeader, matchFields } from "../../../crm/mapping/fileMapping";
import { mappingOf } from "../../../crm/mapping/keptMapping";
import type { DateOrder } from "../../../crm/read/dates";
import { usePane } from "../../app/paneContext";
import { readyFiles } from "../../model/importing/importState";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { useImport } from "./importContext";

const useStyles = makeStyles({
  rows: { display: "grid", gridTemplateColumns: "minmax(96px, 2fr) minmax(0, 3fr)", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, alignItems: "center" },
  label: { minWidth: 0, overflowWrap: "anywhere" },
  select: { minWidth: 0 },
  percent: { gridColumnStart: 2, marginTop: "-6px" },
  order: { gridColumnStart: 2, minWidth: 0 },
});

/** Which header stands for which field, for each kind of file there is. */
export function MappingSection() {
  const { state } = useImport();
  const kinds = FILE_KINDS.filter((kind) => readyFiles(state).some((file) => file.kind === kind));
  return <div>{kinds.map((kind) => <KindColumns key={kind} kind={kind} />)}</div>;
}

function KindColumns({ kind }: { readonly kind: FileKind }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { state } = useImport();
  const headers = [...new Set(readyFiles(state).filter((file) => file.kind === kind).flatMap(({ reading }) => reading.head.headers))].filter((header) => header !== "");
  const found = matchFields(kind, headers, mappingOf(state.mapping, kind));
  const chosen = mappingOf(state.mapping, kind).columns;
  const isShown = ({ id, required }: ImportField): boolean => required === true || found.has(id) || id in chosen;
  const shown = importFields[kind].filter(isShown);
  const others = importFields[kind].filter((field) => !isShown(field));
  const used = new Set(found.values());
  const unused = headers.filter((_header, position) => !used.has(position));
  return (
    <Disclosure label={t.import.columns(kindLabels[kind][locale], formats.count(used.size), formats.count(headers.length))}>
      <div className={styles.rows}>{shown.map((field) => <FieldRow key={field.id} kind={kind} field={field} headers={headers} position={found.get(field.id)} />)}</div>
      {others.length > 0 && (
        <Disclosure label={t.import.moreFields(formats.count(others.length))}>
          <div className={styles.rows}>{others.map((field) => <FieldRow key={field.id} kind={kind} field={field} headers={headers} position={undefined} />)}</div>
        </Disclosure>
      )}
      {unused.length > 0 && <p className={common.hint}>{t.import.unused(unused.join(" · "))}</p>}
    </Disclosure>
  );
}

const ABSENT = "absent";

interface FieldRowProps {
  readonly kind: FileKind;
  readonly field: ImportField;
  readonly headers: readonly string[];
  readonly position: number | undefined;
}

function FieldRow({ kind, field, headers, position }: FieldRowProps) {
  const styles = useStyles();
  const { t, locale } = usePane();
  const { state, page } = useImport();
  const id = `import-${kind}-${field.id}`;
  const header = position === undefined ? undefined : headers[position];
  // An order that was answered can be answered otherwise.
  const order = field.reads === "date" ? mappingOf(state.mapping, kind).dateOrders[field.id] : undefined;
  const isPercent = mappingOf(state.mapping, kind).percents[field.id] ?? (header !== undefined && isPercentHeader(header));
  return (
    <>
      <Label htmlFor={id} size="small" className={styles.label} required={field.required}>{field.label[locale]}</Label>
      <Select id={id} size="small" className={styles.select} value={position === undefined ? ABSENT : String(position)} onChange={(_event, { value }) => page.mapColumn(kind, field.id, value === ABSENT ? null : headers[Number(value)])}>
        <option value={ABSENT}>— {t.import.notInFile}</option>
        {headers.map((one, place) => <option key={one} value={String(place)}>{one}</option>)}
      </Select>
      {field.reads === "share" && header !== undefined && (
        <Checkbox className={styles.percent} size="medium" checked={isPercent} label={t.import.percent(field.label[locale])} onChange={(_event, { checked }) => void page.setPercent(kind, field.id, checked === true)} />
      )}
      {order !== undefined && (
        <Select size="small" className={styles.order} aria-label={t.import.order(field.label[locale])} value={order} onChange={(_event, { value }) => page.setOrder(kind, field.id, value as DateOrder)}>
          <option value="dmy">{t.import.dayFirst}</option>
          <option value="mdy">{t.import.monthFirst}</option>
        </Select>
      )}
    </>
  );
}
