import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import { baseResult, changeFrom, worstScenario, type FinishedRun } from "../../model/runView";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  headline: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  figures: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingVerticalM, columnGap: tokens.spacingHorizontalM, margin: 0 },
  main: { gridColumnStart: 1, gridColumnEnd: 3 },
  figure: { display: "flex", flexDirection: "column", minWidth: 0 },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  mainValue: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  change: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
});

/** What a manager reads in the first three seconds: what the portfolio is worth, weighted, and at its worst. */
export function Headline({ run }: { readonly run: FinishedRun }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const base = baseResult(run);
  const worst = worstScenario(run);
  const { weighted } = run.summary;
  return (
    <div className={styles.headline}>
      <dl className={styles.figures}>
        <div className={mergeClasses(styles.figure, styles.main)}>
          <dt className={styles.term}>{t.results.portfolio}</dt>
          <dd className={mergeClasses(styles.value, styles.mainValue, base.clv < 0 && common.negative)} title={formats.amount(base.clv)} data-figure="base">{formats.compact(base.clv)}</dd>
        </div>
        <Figure name="weighted" term={t.results.weighted} base={base.clv} value={weighted?.clv} otherwise={t.results.noWeighted} />
        <Figure name="worst" term={worst ? `${t.results.worst}: ${worst.name}` : t.results.worst} base={base.clv} value={worst?.clv} otherwise={t.results.noWorse} />
      </dl>
      <Counts run={run} />
    </div>
  );
}

function Figure({ name, term, base, value, otherwise }: { readonly name: string; readonly term: string; readonly base: number; readonly value: number | undefined; readonly otherwise: string }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { formats } = usePane();
  const change = value === undefined ? undefined : changeFrom(base, value);
  return (
    <div className={styles.figure}>
      <dt className={styles.term} title={term}>{term}</dt>
      {value === undefined || !change ? (
        <dd className={styles.change}>{otherwise}</dd>
      ) : (
        <>
          <dd className={mergeClasses(styles.value, value < 0 && common.negative)} title={formats.amount(value)} data-figure={name}>{formats.compact(value)}</dd>
          <dd className={mergeClasses(styles.change, change.change < 0 && common.negative)}>
            {formats.change(change.change)}{change.changeShare !== undefined && ` (${formats.percentChange(change.changeShare)})`}
          </dd>
        </>
      )}
    </div>
  );
}

/** Whom the numbers cover, and whom not; why is one click away. */
function Counts({ run }: { readonly run: FinishedRun }) {
  const common = useCommonStyles();
  const { t, formats, controller } = usePane();
  const base = baseResult(run);
  const leftOut = run.asItStands.failures.length + base.failures.length;
  const openQuality = () => {
    controller.store.dispatch({ type: "stepToggled", step: "quality", open: true });
    document.querySelector('[data-step="quality"]')?.scrollIntoView({ block: "start" });
  };
  const lost = run.summary.scenarios.slice(0, -1).filter(({ failures }) => failures.length > base.failures.length);
  const clipped = run.summary.scenarios.reduce((sum, { clips }) => sum + Object.values(clips).reduce((count, one) => count + one, 0), 0);
  return (
    <div>
      <p className={common.hint}>
        {t.results.valued(formats.count(base.valued))}
        {leftOut > 0 && <> · <Link as="button" inline onClick={openQuality}>{t.results.leftOut(formats.count(leftOut))}</Link></>}
        {base.negative > 0 && ` · ${t.results.negative(formats.count(base.negative), formats.percent(base.negative / base.valued))}`}
      </p>
      {lost.map(({ name, failures }) => <p key={name} className={common.hint}>{t.results.lostInScenario(name, formats.count(failures.length))}</p>)}
      {clipped > 0 && <p className={common.hint}>{t.results.clipped(formats.count(clipped))}</p>}
    </div>
  );
}
