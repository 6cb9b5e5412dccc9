import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { relativeChange } from "../../../core/numeric/relativeChange";
import { usePane } from "../../app/paneContext";
import { sideText, type FinishedComparison } from "../../model/changes/changesState";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  headline: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalM },
  figures: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: tokens.spacingHorizontalS, margin: 0 },
  figure: { display: "flex", flexDirection: "column", minWidth: 0, margin: 0 },
  value: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** Value before, value after, and the difference between them. */
export function ChangeHeadline({ finished: { before, after, compared, view } }: { readonly finished: FinishedComparison }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const change = compared.after.clv - compared.before.clv;
  const share = relativeChange(compared.before.clv, compared.after.clv);
  const clients = (fate: "stayed" | "lost" | "gained"): string => formats.count(view.counts[fate]);
  const figures = [
    { label: t.changes.before, value: formats.compact(compared.before.clv), exact: compared.before.clv, foot: t.changes.clients(formats.count(compared.before.valued)), isNegative: false },
    { label: t.changes.after, value: formats.compact(compared.after.clv), exact: compared.after.clv, foot: t.changes.clients(formats.count(compared.after.valued)), isNegative: false },
    { label: t.changes.change, value: formats.change(change), exact: change, foot: share === undefined ? "" : formats.percentChange(share), isNegative: change < 0 },
  ];
  return (
    <div className={styles.headline}>
      <p className={common.hint}>{t.changes.between(sideText(before), sideText(after))}</p>
      <dl className={styles.figures}>
        {figures.map(({ label, value, exact, foot, isNegative }) => (
          <div key={label} className={styles.figure}>
            <dt className={common.hint}>{label}</dt>
            <dd className={mergeClasses(styles.value, isNegative && common.negative)} title={String(exact)}>{value}</dd>
            <dd className={mergeClasses(common.hint, common.cut)}>{foot}</dd>
          </div>
        ))}
      </dl>
      <p className={common.hint}>{t.changes.counts(clients("stayed"), clients("lost"), clients("gained"))}</p>
    </div>
  );
}
