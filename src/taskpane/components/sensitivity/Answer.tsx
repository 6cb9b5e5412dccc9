import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { forwardRef, useEffect, useMemo } from "react";
import { usePane } from "../../app/paneContext";
import { paletteOf } from "../../charts/palette";
import type { BoardCard } from "../../model/boardSection";
import type { SensitivityAnswer } from "../../model/sensitivity/answer";
import { answerCards } from "../../model/sensitivity/answerCards";
import { useCommonStyles } from "../commonStyles";
import { FormulaList } from "../FormulaList";
import { ChartCard } from "../results/ChartCard";

const useStyles = makeStyles({
  answer: { ":focus-visible": { outline: "none" } },
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

/** What came of a question: its cards, and the call that gives the same in a cell. */
export const Answer = forwardRef<HTMLElement, { readonly answer: SensitivityAnswer }>(function Answer({ answer }, ref) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats, theme, controller } = usePane();
  const { found, settings, formula } = answer;
  const cards = useMemo(() => answerCards(found, { t, locale, formats, palette: paletteOf(theme) }), [found, t, locale, formats, theme]);
  const { board } = controller.pageServices;
  useEffect(() => board.publish("sensitivity", { title: t.sensitivity.questions[settings.question], cards }), [board, cards, settings, t]);
  return (
    <section ref={ref} tabIndex={-1} aria-label={t.sensitivity.result} className={styles.answer}>
      {cards.length === 0 && <p className={common.hint}>{t.sensitivity.none}</p>}
      {cards.map((card, index) => (found.kind === "breakeven" && index === 1 ? <NearestCard key={card.title} card={card} found={found} /> : <PlainCard key={card.title} card={card} />))}
      {formula !== undefined && <FormulaList formulas={[formula]} />}
    </section>
  );
});

/** A card as it is. */
export function PlainCard({ card }: { readonly card: BoardCard }) {
  const { title, chart, table, notes } = card;
  return chart ? <ChartCard title={title} chart={chart} table={table} foot={notes && notes.length > 0 && <Notes notes={notes} />} /> : null;
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  const styles = useStyles();
  const common = useCommonStyles();
  return <div className={styles.notes}>{notes.map((note) => <p key={note} className={common.hint}>{note}</p>)}</div>;
}

/** The clients beside the edge; each leads to its row. */
function NearestCard({ card, found }: { readonly card: BoardCard; readonly found: Extract<SensitivityAnswer["found"], { kind: "breakeven" }> }) {
  const { t, controller } = usePane();
  const { near } = found.edge;
  const show = (index: number): void => void controller.data.showRow(found.reading.sourceRows[near[index].row] + 1);
  return (
    <ChartCard
      title={card.title}
      chart={card.chart!}
      table={card.table}
      lead={(index) => <Link as="button" inline aria-label={t.results.select(near[index].client)} onClick={() => show(index)}>{near[index].client}</Link>}
      onPick={show}
    />
  );
}
