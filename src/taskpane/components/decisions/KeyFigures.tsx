import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  figures: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(64px, 1fr))", gap: tokens.spacingHorizontalS, margin: 0, padding: tokens.spacingHorizontalM },
  figure: { display: "flex", flexDirection: "column", minWidth: 0, margin: 0 },
  label: { "::first-letter": { textTransform: "uppercase" } },
  value: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  foot: { margin: 0 },
});

export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  /** In full, for who points at it. */
  readonly exact: number;
  readonly foot?: string;
}

/** The few numbers that a page is about. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  const styles = useStyles();
  const common = useCommonStyles();
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, exact, foot }) => (
        <div key={label} className={styles.figure}>
          <dt className={mergeClasses(common.hint, styles.label)}>{label}</dt>
          <dd className={mergeClasses(styles.value, exact < 0 && common.negative)} title={String(exact)}>{value}</dd>
          {foot !== undefined && <dd className={mergeClasses(common.hint, styles.foot)}>{foot}</dd>}
        </div>
      ))}
    </dl>
  );
}
