import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import type { ClientView } from "../../model/client/clientView";
import type { Place } from "../../../core/studies/clientStanding";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  headline: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  value: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  places: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  group: { color: tokens.colorNeutralForeground2, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  rank: { margin: 0 },
});

/** What the client is worth, and where that puts it. */
export function ClientHeadline({ view }: { readonly view: ClientView }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const { clv, baseClv, question: { scenario }, standing: { portfolio, groups } } = view;
  const share = portfolio.total > 0 && clv > 0 ? ` · ${t.client.shareOfTotal(formats.fine(clv / portfolio.total))}` : "";
  return (
    <section className={styles.headline} aria-label={t.client.headline}>
      <h2 className={styles.name}>{view.name}{scenario !== "" && ` · ${scenario}`}</h2>
      <span className={mergeClasses(styles.value, clv < 0 && common.negative)} title={formats.amount(clv)} data-figure="clv">{formats.compact(clv)}</span>
      {scenario !== "" && baseClv !== undefined && <p className={common.hint}>{t.client.changeOnBase(formats.change(clv - baseClv))}</p>}
      <dl className={styles.places}>
        <PlaceRow name={t.client.inPortfolio} place={portfolio} />
        {groups.map(({ category, label, place }) => <PlaceRow key={category} name={label} place={place} />)}
      </dl>
      <p className={common.hint}>{t.client.percentile(formats.percent(portfolio.percentile))}{share}</p>
    </section>
  );
}

function PlaceRow({ name, place }: { readonly name: string; readonly place: Place }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  return (
    <>
      <dt className={styles.group} title={name}>{name}</dt>
      <dd className={mergeClasses(styles.rank, common.number)} title={t.client.groupMean(formats.amount(place.mean))}>{t.client.rank(formats.count(place.rank), formats.count(place.among))}</dd>
    </>
  );
}
