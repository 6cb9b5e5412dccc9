import { makeStyles, tokens } from "@fluentui/react-components";
import type { Shock } from "../../../core/scenario/scenario";
import { intensities } from "../../model/scenarios/pathYears";

const useStyles = makeStyles({
  spark: { width: "64px", height: "12px", flexShrink: 0, overflow: "visible" },
  chart: { width: "100%", height: "64px", display: "block" },
  line: { fill: "none", stroke: tokens.colorBrandStroke1, strokeWidth: "1.5px", strokeOpacity: 0.65, vectorEffect: "non-scaling-stroke" },
  ground: { stroke: tokens.colorNeutralStroke2, strokeWidth: "1px", vectorEffect: "non-scaling-stroke" },
  bar: { fill: tokens.colorBrandBackground },
  year: { fill: tokens.colorNeutralForeground3, fontSize: "10px", textAnchor: "middle", fontVariantNumeric: "tabular-nums" },
});

interface PictureProps {
  readonly years: number;
  readonly label: string;
}

/** When the shocks of a scenario act, a line each: their shares by year. */
export function Sparkline({ shocks, years, label }: PictureProps & { readonly shocks: readonly Shock[] }) {
  const styles = useStyles();
  return (
    <svg role="img" aria-label={label} className={styles.spark} viewBox={`0 0 ${years} 1`} preserveAspectRatio="none">
      <title>{label}</title>
      <line className={styles.ground} x1={0} x2={years} y1={1} y2={1} />
      {shocks.map((shock, index) => <path key={index} className={styles.line} d={steps(intensities(shock, years))} />)}
    </svg>
  );
}

/** A line that keeps its height for a year at a time. */
function steps(heights: readonly number[]): string {
  return heights.map((height, year) => `${year === 0 ? "M" : "L"}${year} ${1 - height}L${year + 1} ${1 - height}`).join("");
}

const YEAR_WIDTH = 24;
const BAR_HEIGHT = 46;
const HEIGHT = 64;

/** How much of a shock acts in each year, a bar a year. */
export function PathChart({ shock, years, label }: PictureProps & { readonly shock: Shock }) {
  const styles = useStyles();
  const every = Math.ceil(years / 12);
  return (
    <svg role="img" aria-label={label} className={styles.chart} viewBox={`0 0 ${years * YEAR_WIDTH} ${HEIGHT}`}>
      <title>{label}</title>
      {intensities(shock, years).map((height, index) => (
        <g key={index}>
          <rect className={styles.bar} x={index * YEAR_WIDTH + 3} y={2 + BAR_HEIGHT * (1 - height)} width={YEAR_WIDTH - 6} height={BAR_HEIGHT * height} />
          {(index % every === 0 || index === years - 1) && <text className={styles.year} x={(index + 0.5) * YEAR_WIDTH} y={HEIGHT - 3}>{index + 1}</text>}
        </g>
      ))}
      <line className={styles.ground} x1={0} x2={years * YEAR_WIDTH} y1={BAR_HEIGHT + 2.5} y2={BAR_HEIGHT + 2.5} />
    </svg>
  );
}
