import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DataTableModel } from "../../model/dataTable";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, textAlign: "start", fontWeight: tokens.fontWeightRegular, verticalAlign: "baseline", ":first-child": { paddingInlineStart: 0 }, ":last-child": { paddingInlineEnd: 0 } },
  head: { color: tokens.colorNeutralForeground3, borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, whiteSpace: "nowrap" },
  number: { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface DataTableProps {
  readonly model: DataTableModel;
  readonly label: string;
  /** Something in place of a row's first cell, such as a link. */
  readonly lead?: (row: number) => ReactNode;
}

/** Numbers as a table: right aligned, digits under digits. */
export function DataTable({ model: { columns, rows }, label, lead }: DataTableProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ title, numeric }) => <th key={title} scope="col" className={mergeClasses(styles.cell, styles.head, numeric && styles.number)}>{title}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, strong }, row) => (
            <tr key={key}>
              {cells.map(({ text, negative }, index) => {
                const className = mergeClasses(styles.cell, columns[index].numeric && styles.number, strong && styles.strong, negative && common.negative);
                return index === 0 ? <th key={index} scope="row" className={className}>{lead?.(row) ?? text}</th> : <td key={index} className={className}>{text}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
