import { Button, ProgressBar, Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { SelectObjectRegular } from "@fluentui/react-icons/svg/select-object";
import { sourceKey } from "../../../catalog/schema/sourceRef";
import type { SourceInfo } from "../../../excel/workbookPort";
import { usePane } from "../../app/paneContext";
import { fitOf } from "../../model/columnMapping";
import { isOpen, stepStatus } from "../../model/stepStatus";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { StepSection } from "../StepSection";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, border: "none", margin: 0, padding: 0, minWidth: 0 },
  item: {
    display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, cursor: "pointer",
    ":hover": { borderTopColor: tokens.colorNeutralStroke1Hover, borderBottomColor: tokens.colorNeutralStroke1Hover, borderLeftColor: tokens.colorNeutralStroke1Hover, borderRightColor: tokens.colorNeutralStroke1Hover },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  words: { flexGrow: 1, minWidth: 0 },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  radio: { accentColor: tokens.colorBrandBackground, margin: 0, flexShrink: 0, alignSelf: "center" },
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} 0` },
  emptyTitle: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
});

/** Which cells hold the clients. */
export function DataStep() {
  const common = useCommonStyles();
  const { t, state, controller, formats } = usePane();
  const { tables, table, source } = state;
  const status = stepStatus(state, "data");
  const rows = table.status === "ready" ? formats.count(table.value.cells.length - 1) : undefined;
  const name = source && (source.kind === "table" ? source.name : `${source.sheet}!${source.address}`);
  const summary = name === undefined ? (status === "working" ? t.data.looking : t.data.noneChosen) : rows === undefined ? name : t.data.summary(name, rows);
  return (
    <StepSection step="data" status={status} summary={summary} open={isOpen(state, "data")}>
      {tables.status === "loading" && <Spinner size="tiny" label={t.data.looking} labelPosition="after" />}
      {tables.status === "failed" && <TroubleNotice trouble={tables.trouble} retry={() => controller.data.refreshTables()} />}
      {tables.status === "ready" && (tables.value.length > 0 ? <TableList tables={tables.value} /> : <NoTables />)}
      {table.status === "loading" && <ProgressBar value={table.share} aria-label={t.data.reading} />}
      {table.status === "ready" && table.value.hasHiddenRows && <p className={common.hint}>{t.data.hiddenRows}</p>}
      {table.status === "failed" && <TroubleNotice trouble={table.trouble} retry={() => controller.data.readTable()} />}
    </StepSection>
  );
}

function TableList({ tables }: { readonly tables: readonly SourceInfo[] }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, state, controller } = usePane();
  const { region, source, table } = state;
  const chosenRange = source?.kind === "range" ? source : undefined;
  return (
    <>
      <fieldset className={styles.list}>
        <legend className={common.hidden}>{t.data.tables}</legend>
        {tables.map((one) => <TableChoice key={sourceKey(one.ref)} info={one} />)}
        {chosenRange && <TableChoice info={{ ref: chosenRange, sheet: chosenRange.sheet, address: chosenRange.address, headers: headersOf(table), rows: table.status === "ready" ? table.value.cells.length - 1 : 0 }} />}
      </fieldset>
      <div className={common.wrap}>
        <Button size="small" icon={<SelectObjectRegular />} onClick={() => controller.data.useRegion()}>{t.data.useRegion}</Button>
        <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} onClick={() => controller.data.refreshTables()}>{t.common.refresh}</Button>
        {source && <Button size="small" appearance="subtle" onClick={() => controller.data.readTable()}>{t.data.reread}</Button>}
      </div>
      {region && <RegionHint region={region} />}
    </>
  );
}

function headersOf(table: ReturnType<typeof usePane>["state"]["table"]): string[] {
  return table.status === "ready" ? (table.value.cells[0] ?? []).map((cell) => (typeof cell === "string" ? cell : "")) : [];
}

function TableChoice({ info }: { readonly info: SourceInfo }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, state, controller, formats } = usePane();
  const { ref, sheet, address, headers, rows } = info;
  const chosen = state.source !== undefined && sourceKey(state.source) === sourceKey(ref);
  return (
    <label className={mergeClasses(styles.item, chosen && styles.chosen)}>
      <input type="radio" name="source" className={styles.radio} checked={chosen} onChange={() => controller.data.chooseSource(ref)} />
      <span className={styles.words}>
        <span className={styles.name}>{ref.kind === "table" ? ref.name : `${sheet}!${address}`}</span>
        <span className={common.hint}>
          {ref.kind === "table" && `${sheet} · `}
          {t.data.size(formats.count(rows), formats.count(headers.length))}
          {fitOf(headers) === 0 && headers.length > 0 && ` · ${t.data.noFit}`}
        </span>
      </span>
    </label>
  );
}

function NoTables() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, state, controller } = usePane();
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{t.data.noTables}</p>
      <p className={common.hint}>{t.data.intro} {t.data.noTablesHint}</p>
      <Button appearance="primary" icon={<SelectObjectRegular />} onClick={() => controller.data.useRegion()}>{t.data.useRegion}</Button>
      {state.region ? <RegionHint region={state.region} /> : <p className={common.hint}>{t.data.regionNone}</p>}
      <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} onClick={() => controller.data.refreshTables()}>{t.common.refresh}</Button>
      <Button size="small" appearance="subtle" onClick={() => controller.navigation.show("import")}>{t.data.importFiles}</Button>
    </div>
  );
}

function RegionHint({ region }: { readonly region: SourceInfo }) {
  const common = useCommonStyles();
  const { t, formats } = usePane();
  return <p className={common.hint}>{t.data.regionNow(`${region.sheet}!${region.address}`, formats.count(region.rows))}</p>;
}
