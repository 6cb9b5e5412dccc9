import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { forwardRef, useState, useSyncExternalStore } from "react";
import { isoDate } from "../../../core/units/excelDate";
import { columnLabel } from "../../../crm/aggregate/ownColumns";
import type { ImportedClients } from "../../../crm/importClients";
import { codeLabels, describeFinding, effectLabels, type Finding } from "../../../crm/report/finding";
import type { FindingGroup } from "../../../crm/report/findingGroups";
import { usePane } from "../../app/paneContext";
import { column, textCell } from "../../model/dataTable";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { DataTable } from "../results/DataTable";
import { useImport } from "./importContext";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ":focus": { outline: "none" } },
  headline: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  item: { padding: `${tokens.spacingVerticalXXS} 0`, fontSize: tokens.fontSizeBase200, minWidth: 0, overflowWrap: "anywhere" },
  place: { fontSize: tokens.fontSizeBase200, marginInlineEnd: tokens.spacingHorizontalS },
  row: { margin: 0, display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", "& dd": { margin: 0 }, "& dt": { color: tokens.colorNeutralForeground3 } },
});

/** The client table in numbers, what was found, and where each column comes from. */
export const ImportResult = forwardRef<HTMLElement, { readonly imported: ImportedClients }>(function ImportResult({ imported }, ref) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { rows, columns, files, findings, asOf } = imported;
  const sources = columns.map(({ id, parts }) => ({
    key: id,
    cells: [columnLabel(id)[locale], parts.map(({ from }) => from.join(", ")).filter((one) => one !== "").join("; "), parts.map(({ how }) => how[locale]).join("; ")].map((text) => textCell(text)),
  }));
  return (
    <section ref={ref} tabIndex={-1} className={styles.result} aria-label={t.import.result}>
      <h2 className={styles.headline}>{t.import.clients(formats.count(rows.length), formats.count(columns.length))}</h2>
      <ul className={common.list}>
        <li className={common.hint}>{t.import.asOfWas(isoDate(asOf))}</li>
        {files.map(({ file, rows: all, leftOut }) => <li key={file} className={common.hint}>{t.import.counted(file, formats.count(all - leftOut), formats.count(all))}</li>)}
      </ul>
      <OpenWritten />
      <h3 className={styles.headline}>{t.import.findings}</h3>
      {findings.length === 0 && <p className={common.hint}>{t.import.noFindings}</p>}
      {findings.map((group) => <Group key={`${group.code} ${group.effect}`} group={group} />)}
      <Disclosure label={t.import.sources}>
        <DataTable label={t.import.sources} model={{ columns: [t.import.column, t.import.from, t.import.how].map((title) => column(title, false)), rows: sources }} />
      </Disclosure>
    </section>
  );
});

/** Once the table stands in the workbook, it can be valued. */
function OpenWritten() {
  const { t, controller } = usePane();
  const { page } = useImport();
  const written = useSyncExternalStore(page.writing.subscribe, page.writing.state);
  if (written.status !== "written") return null;
  const open = async (): Promise<void> => {
    const table = await page.writtenTable();
    if (!table) return;
    controller.navigation.show("portfolio");
    await controller.data.refreshTables();
    await controller.data.chooseSource(table);
  };
  return <div><Button appearance="primary" onClick={() => void open()}>{t.import.open}</Button></div>;
}

const FIRST = 3;
/** A list longer than this is read in the report's sheet. */
const MOST = 200;

function Group({ group: { code, effect, count, listed } }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const [all, setAll] = useState(false);
  return (
    <div>
      <h4 className={styles.title}>{codeLabels[code][locale]}: {formats.count(count)} <span className={common.hint}>({effectLabels[effect][locale]})</span></h4>
      <ul className={common.list}>{listed.slice(0, all ? MOST : FIRST).map((finding, index) => <FindingLine key={index} finding={finding} />)}</ul>
      {count > FIRST && !all && <Link as="button" className={styles.place} onClick={() => setAll(true)}>{t.import.more(formats.count(count - FIRST))}</Link>}
    </div>
  );
}

/** A finding; its place shows the row of the file. */
function FindingLine({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t, locale, formats } = usePane();
  const { state: { shown }, page } = useImport();
  const { file, row, header } = finding;
  const place = t.import.place(file, formats.count(row));
  const isShown = shown?.file === file && shown.row === row;
  return (
    <li className={styles.item}>
      {row > 0 && <Link as="button" className={styles.place} aria-expanded={isShown} aria-label={t.import.showRow(place)} onClick={() => (isShown ? page.hideRow() : void page.showRow(finding))}>{place}</Link>}
      {header !== undefined && `${header}: `}{describeFinding(finding, locale)}
      {isShown && <dl className={styles.row}>{shown.cells.map(([name, text], index) => <RowCell key={index} name={name} text={text} />)}</dl>}
    </li>
  );
}

function RowCell({ name, text }: { readonly name: string; readonly text: string }) {
  return <><dt>{name}</dt><dd>{text}</dd></>;
}
