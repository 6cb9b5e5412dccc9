import { makeStyles, tokens } from "@fluentui/react-components";
import { cellAddress } from "../../formulas/a1";
import type { CellPlace } from "../../excel/workbookPort";
import { useCommonStyles } from "./commonStyles";

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0 },
  link: {
    display: "flex", gap: tokens.spacingHorizontalS, width: "100%", minWidth: 0, border: "none", background: "none", padding: 0, fontFamily: "inherit", fontSize: tokens.fontSizeBase200, textAlign: "start", color: tokens.colorNeutralForeground1, cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  place: { flexShrink: 0, maxWidth: "40%", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: tokens.colorBrandForegroundLink },
});

export interface Jump extends CellPlace {
  readonly text: string;
}

/** Cells to look at, each with what is to be seen there. */
export function JumpList({ jumps, show }: { readonly jumps: readonly Jump[]; readonly show: (place: CellPlace) => void }) {
  const styles = useStyles();
  const common = useCommonStyles();
  return (
    <ul className={common.list}>
      {jumps.map(({ sheet, row, column, text }) => (
        <li key={`${sheet} ${row} ${column} ${text}`} className={styles.item}>
          <button type="button" className={styles.link} onClick={() => show({ sheet, row, column })}>
            <span className={styles.place}>{`${sheet}!${cellAddress(row, column)}`}</span>
            <span>{text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
