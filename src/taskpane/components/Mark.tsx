import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  ground: { fill: tokens.colorBrandBackground },
  stroke: { stroke: tokens.colorNeutralForegroundOnBrand, fill: "none", strokeLinecap: "round" },
  dot: { fill: tokens.colorPaletteMarigoldBackground3 },
});

/** The product's mark: a survival curve that falls and flattens, the term it is read over, the value at its end. */
export function Mark() {
  const styles = useStyles();
  return (
    <svg width="20" height="20" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect width="16" height="16" rx="3" className={styles.ground} />
      <path d="M6 2.5C6 9.5 6.2 12.5 11 12.5" strokeWidth="2.2" className={styles.stroke} />
      <path d="M3.5 6H10.5" strokeWidth="2" className={styles.stroke} />
      <circle cx="12" cy="12.5" r="2" className={styles.dot} />
    </svg>
  );
}
