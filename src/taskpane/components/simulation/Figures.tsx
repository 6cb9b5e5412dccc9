import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { tailLabel } from "../../../catalog/present/presentSimulation";
import type { Simulated } from "../../../core/simulation/distribution";
import { usePane } from "../../app/paneContext";
import type { SimulatedSoFar } from "../../model/simulation/simulationState";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  figures: { display: "grid", gridTemplateColumns: "1fr 1fr 1fr", gap: tokens.spacingVerticalM, columnGap: tokens.spacingHorizontalM, margin: 0, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  figure: { display: "flex", flexDirection: "column", minWidth: 0 },
  main: { gridColumnStart: 1, gridColumnEnd: 4 },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  mainValue: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
});

/** What the paths say of the portfolio: its mean with the error that is left, its spread, its tail. */
export function Figures({ shown, clv }: { readonly shown: SimulatedSoFar; readonly clv?: number }) {
  const styles = useStyles();
  const { t, locale, formats } = usePane();
  const { distribution: { mean, quantiles, tailMean, negative, standardDeviation }, terms } = shown;
  const words = t.simulation;
  const [low, middle, high] = quantiles.map(({ at }) => at);
  return (
    <dl className={styles.figures}>
      <Figure name="mean" term={words.mean} at={mean} isMain />
      <Figure name="low" term={words.low} at={low} />
      <Figure name="middle" term={words.middle} at={middle} />
      <Figure name="high" term={words.high} at={high} />
      <Figure name="tail" term={tailLabel(terms.assumptions.tail, locale)} at={tailMean} isMain={false} />
      <Figure name="deviation" term={words.deviation} at={{ value: standardDeviation }} />
      <div className={styles.figure}>
        <dt className={styles.term}>{words.negative}</dt>
        <dd className={styles.value} data-figure="negative" title={String(negative.value)}>{formats.percent(negative.value)}</dd>
      </div>
      {clv !== undefined && <Figure name="deterministic" term={words.deterministic} at={{ value: clv }} />}
    </dl>
  );
}

function Figure({ name, term, at: { value, standardError }, isMain = false }: { readonly name: string; readonly term: string; readonly at: Simulated; readonly isMain?: boolean }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  return (
    <div className={mergeClasses(styles.figure, isMain && styles.main)}>
      <dt className={styles.term}>{term}</dt>
      <dd className={mergeClasses(styles.value, isMain && styles.mainValue, value < 0 && common.negative)} title={String(value)} data-figure={name}>{formats.compact(value)}</dd>
      {isMain && standardError !== undefined && <dd className={styles.note}>{t.simulation.plusMinus(formats.compact(standardError))}</dd>}
    </div>
  );
}
