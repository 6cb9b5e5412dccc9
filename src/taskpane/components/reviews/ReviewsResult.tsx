import { useEffect, useMemo } from "react";
import { reviewActionLabels } from "../../../catalog/tables/reviewPolicy";
import { usePane } from "../../app/paneContext";
import { actionsCard } from "../../model/reviews/reviewsCards";
import type { FinishedReview } from "../../model/reviews/reviewsView";
import type { ReviewsController } from "../../state/reviewsController";
import { KeyFigures } from "../decisions/KeyFigures";
import { ChartCard } from "../results/ChartCard";
import { useCardView } from "../results/useCardView";
import { ReviewedClients } from "./ReviewedClients";

/** How many to upgrade, watch, reduce and leave, and who. */
export function ReviewsResult({ page, finished }: { readonly page: ReviewsController; readonly finished: FinishedReview }) {
  const { t, locale, formats, controller: { board } } = usePane();
  const view = useCardView();
  const actions = useMemo(() => actionsCard(finished.view, view), [finished, view]);
  useEffect(() => board.publish("reviews", { title: t.reviews.title, cards: [actions] }), [board, t, actions]);
  return (
    <>
      <KeyFigures
        figures={(["upgrade", "watch", "reduce", "exit"] as const).map((action) => {
          const { clients, change } = finished.view[action];
          return { label: reviewActionLabels[action][locale], value: formats.count(clients), exact: clients, foot: formats.change(change) };
        })}
      />
      <ChartCard title={actions.title} chart={actions.chart} table={actions.table} />
      <ReviewedClients page={page} finished={finished} />
    </>
  );
}
