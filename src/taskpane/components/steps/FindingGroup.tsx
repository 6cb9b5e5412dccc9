import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import { usePane } from "../../app/paneContext";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  error: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  warning: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  count: { marginInlineStart: "auto", flexShrink: 0, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, fontVariantNumeric: "tabular-nums" },
  item: { display: "flex", gap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, padding: `${tokens.spacingVerticalXXS} 0` },
  row: { flexShrink: 0, minWidth: "56px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  more: { alignSelf: "flex-start", fontSize: tokens.fontSizeBase200 },
  text: { minWidth: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

export interface Finding {
  /** Row below the headers, from 1; absent for a whole column. */
  readonly row?: number;
  readonly column?: string;
  readonly text: string;
  readonly about?: string;
}

const FIRST = 4;
/** A list longer than this is read in the sheet, not in a pane. */
const MOST = 500;

/** Findings of one kind; each row leads to its cell. */
export function FindingGroup({ tone, title, findings }: { readonly tone: "error" | "warning"; readonly title: string; readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const [all, setAll] = useState(false);
  const shown = findings.slice(0, all ? MOST : FIRST);
  const aboutRows = findings.some(({ row }) => row !== undefined);
  return (
    <div className={styles.group}>
      <h4 className={styles.title}>
        {tone === "error" ? <ErrorCircleRegular className={styles.error} /> : <WarningRegular className={styles.warning} />}
        <span>{title}</span>
        {aboutRows && <span className={styles.count}>{t.quality.rows(formats.count(findings.length))}</span>}
      </h4>
      <ul className={common.list}>
        {shown.map((finding, index) => <FindingLine key={index} finding={finding} />)}
      </ul>
      {findings.length > FIRST && <Link as="button" className={styles.more} onClick={() => setAll(!all)}>{all ? t.common.showLess : t.common.showAll(formats.count(findings.length))}</Link>}
    </div>
  );
}

function FindingLine({ finding: { row, column, text, about } }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t, state, controller } = usePane();
  const sheetRow = row === undefined || state.table.status !== "ready" ? undefined : String(state.table.value.row + row + 1);
  return (
    <li className={styles.item}>
      {row !== undefined && sheetRow !== undefined && (
        <Link as="button" className={styles.row} aria-label={t.quality.select(sheetRow)} onClick={() => controller.data.showRow(row, column)}>{t.common.row(sheetRow)}</Link>
      )}
      <span className={styles.text}>{about === undefined ? text : `${about}: ${text}`}</span>
    </li>
  );
}
