import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { reasonText } from "../../../catalog/present/presentComparison";
import type { ClientChange } from "../../../core/studies/comparePortfolios";
import { usePane } from "../../app/paneContext";
import type { moversCard } from "../../model/changes/changeCards";
import type { ChangesController } from "../../state/changesController";
import { useCommonStyles } from "../commonStyles";
import { ChartCard } from "../results/ChartCard";

const useStyles = makeStyles({
  reasons: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, listStyleType: "none", margin: 0, padding: 0 },
  reason: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  client: { fontSize: "inherit", lineHeight: "inherit" },
  why: { marginInlineStart: "auto" },
});

/** Reasons shown in words below the picture. */
const TOLD = 5;

interface ChangeMoversCardProps {
  readonly page: ChangesController;
  readonly movers: readonly ClientChange[];
  readonly card: ReturnType<typeof moversCard>;
}

/** The clients that moved the value most and why; each leads to its row. */
export function ChangeMoversCard({ page, movers, card }: ChangeMoversCardProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const link = (index: number) => <Link as="button" inline className={styles.client} aria-label={t.results.select(movers[index].client)} onClick={() => void page.showClient(movers[index])}>{movers[index].client}</Link>;
  return (
    <ChartCard
      title={card.title}
      chart={card.chart}
      table={card.table}
      empty={movers.length === 0 ? t.changes.moversNone : undefined}
      lead={link}
      onPick={(index) => void page.showClient(movers[index])}
      foot={
        <ul className={styles.reasons} aria-label={t.changes.reason}>
          {movers.slice(0, TOLD).map((mover, index) => (
            <li key={index} className={styles.reason}>
              <span className={common.cut}>{link(index)}</span>
              <span className={mergeClasses(common.cut, styles.why)}>{reasonText(mover, locale)}</span>
              <span className={common.number}>{formats.change(mover.change)}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
