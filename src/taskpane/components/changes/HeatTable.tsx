import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HeatCell, HeatTableModel } from "../../model/changes/heatTable";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: "collapse", minWidth: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, textAlign: "end", wordBreak: "keep-all", verticalAlign: "bottom" },
  corner: { textAlign: "start", wordBreak: "normal", minWidth: "72px" },
  name: { position: "sticky", left: 0, backgroundColor: tokens.colorNeutralBackground1, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, paddingInlineStart: 0, textAlign: "start", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap", maxWidth: "110px", overflow: "hidden", textOverflow: "ellipsis" },
  cell: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, border: `1px solid ${tokens.colorNeutralStroke3}`, textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  stayed: { outline: `1px solid ${tokens.colorNeutralStroke1}`, outlineOffset: "-2px" },
  total: { fontWeight: tokens.fontWeightSemibold, border: "none" },
});

/** Colour is at most this strong, so that the number on it stays easy to read. */
const STRONGEST = 45;

function colourOf({ heat }: HeatCell): string | undefined {
  if (heat === 0) return undefined;
  const colour = heat < 0 ? tokens.colorPaletteRedBackground3 : tokens.colorBrandStroke1;
  return `color-mix(in srgb, ${colour} ${Math.round(Math.max(0.1, Math.abs(heat)) * STRONGEST)}%, transparent)`;
}

/** A matrix whose large numbers stand out; the first column stays in sight while the others are scrolled. */
export function HeatTable({ heat, label }: { readonly heat: HeatTableModel; readonly label: string }) {
  const styles = useStyles();
  const total = mergeClasses(styles.cell, styles.total);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.corner)}>{heat.corner}</th>
            {heat.columns.map((title, index) => <th key={index} scope="col" className={styles.head}>{title}</th>)}
            <th scope="col" className={styles.head}>{heat.totalTitle}</th>
          </tr>
        </thead>
        <tbody>
          {heat.rows.map((row, index) => (
            <tr key={index}>
              <th scope="row" className={styles.name} title={row.title}>{row.title}</th>
              {row.cells.map((cell, place) => <td key={place} className={mergeClasses(styles.cell, cell.stayed && styles.stayed)} style={{ backgroundColor: colourOf(cell) }} title={cell.exact}>{cell.text}</td>)}
              <td className={total}>{row.total}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className={mergeClasses(styles.name, styles.total)}>{heat.totalTitle}</th>
            {heat.totals.map((text, index) => <td key={index} className={total}>{text}</td>)}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
