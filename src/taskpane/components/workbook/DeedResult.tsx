import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { cellAddress } from "../../../formulas/a1";
import type { CellReport } from "../../../excel/records/cellReport";
import { usePane } from "../../app/paneContext";
import type { FormulaDeed } from "../../state/workbookController";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { useWorkbook } from "./workbookContext";

const useStyles = makeStyles({
  said: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0 },
  link: {
    display: "flex", gap: tokens.spacingHorizontalS, width: "100%", minWidth: 0, border: "none", background: "none", padding: 0, fontFamily: "inherit", fontSize: tokens.fontSizeBase200, textAlign: "start", color: tokens.colorBrandForegroundLink, cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  place: { flexShrink: 0, maxWidth: "50%", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  formula: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace },
});

const SHOWN_FIRST = 8;

/** What came of the last action of a card: how many, and each cell to jump to; what was left first. */
export function DeedResult({ deeds }: { readonly deeds: readonly FormulaDeed[] }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const { state: { deed } } = useWorkbook();
  const [all, setAll] = useState(false);
  if (deed.status === "idle" || !deeds.includes(deed.deed)) return null;
  if (deed.status === "working") return <Spinner size="tiny" label={t.workbook.working[deed.deed]} labelPosition="after" />;
  if (deed.status === "failed") return <TroubleNotice trouble={deed.trouble} />;
  const kept = deed.cells.filter((cell) => cell.kept);
  const done = deed.cells.length - kept.length;
  const cells = [...kept, ...deed.cells.filter((cell) => !cell.kept)];
  return (
    <>
      <p role="status" className={styles.said}>
        {t.workbook.did[deed.deed](formats.count(done), done)}
        {kept.length > 0 && ` ${t.workbook.kept(formats.count(kept.length), kept.length)}`}
      </p>
      <ul className={styles.list}>
        {cells.slice(0, all ? undefined : SHOWN_FIRST).map((cell, index) => <Cell key={index} cell={cell} />)}
      </ul>
      {cells.length > SHOWN_FIRST && (
        <div className={common.wrap}>
          <button type="button" className={styles.link} onClick={() => setAll(!all)}>{all ? t.common.showLess : t.common.showAll(formats.count(cells.length))}</button>
        </div>
      )}
    </>
  );
}

function Cell({ cell }: { readonly cell: CellReport }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { locale } = usePane();
  const { page } = useWorkbook();
  const { sheet, row, column, formula, kept, note } = cell;
  return (
    <li className={styles.item}>
      <button type="button" className={styles.link} title={formula} onClick={() => void page.show({ sheet, row, column })}>
        <span className={styles.place}>{`${sheet}!${cellAddress(row, column)}`}</span>
        <span className={styles.formula}>{formula}</span>
      </button>
      {(kept ?? note) && <p className={common.hint}>{(kept ?? note)![locale]}</p>}
    </li>
  );
}
