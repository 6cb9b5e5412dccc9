import { fateLabels } from "../../../catalog/present/presentReview";
import { reviewActionLabels } from "../../../catalog/tables/reviewPolicy";
import type { Locale } from "../../../catalog/text/localText";
import type { Chart } from "../../charts/chart";
import type { Palette } from "../../charts/palette";
import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import type { CardView } from "../results/cardView";
import { REVIEW_OUTCOMES, isReviewAction, type ReviewOutcome, type ReviewView } from "./reviewsView";

export function reviewOutcomeName(outcome: ReviewOutcome, locale: Locale): string {
  return (isReviewAction(outcome) ? reviewActionLabels[outcome] : fateLabels[outcome])[locale];
}

function colourOf(outcome: ReviewOutcome, palette: Palette): string {
  if (outcome === "exit" || outcome === "reduce") return palette.negative;
  if (outcome === "watch") return palette.accent;
  return outcome === "upgrade" || outcome === "maintain" ? palette.main : palette.muted;
}

/** Clients by what the review proposes, with the change in their value. */
export function actionsCard(view: ReviewView, { t, locale, formats, palette }: CardView): BoardCard & { readonly chart: Chart } {
  const words = t.reviews;
  const shown = REVIEW_OUTCOMES.filter((outcome) => isReviewAction(outcome) || view[outcome].clients > 0);
  return {
    title: words.actions,
    chart: {
      horizontal: true,
      axisText: formats.count,
      bars: shown.map((outcome) => {
        const { clients, change } = view[outcome];
        const name = reviewOutcomeName(outcome, locale);
        return { name, from: 0, to: clients, colour: colourOf(outcome, palette), label: formats.count(clients), tip: `${name}: ${formats.count(clients)}\n${words.change}: ${formats.amount(change)}` };
      }),
    },
    table: {
      columns: [column(words.action, false), column(words.clients), column(words.change)],
      rows: shown.map((outcome) => ({ key: outcome, cells: [textCell(reviewOutcomeName(outcome, locale)), numberCell(view[outcome].clients, formats.count), numberCell(view[outcome].change, formats.amount)] })),
    },
  };
}

