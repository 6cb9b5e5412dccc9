import { Field, Select } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { reviewReasonsText } from "../../../catalog/present/presentReview";
import { describeFailure } from "../../../catalog/text/describeFailure";
import type { ReviewedClient } from "../../../core/studies/reviewPortfolio";
import { usePane } from "../../app/paneContext";
import { dayText } from "../../model/moment";
import { reviewOutcomeName } from "../../model/reviews/reviewsCards";
import { REVIEW_OUTCOMES, changeOf, isReviewAction, type FinishedReview, type ReviewOutcome } from "../../model/reviews/reviewsView";
import type { ReviewsController } from "../../state/reviewsController";
import { useCommonStyles } from "../commonStyles";
import { ClientLines, type ClientLine } from "../decisions/ClientLines";
import { ListCard } from "../decisions/ListCard";
import { ReviewForm } from "./ReviewForm";

/** The clients of one action, each with its reasons, its warnings, what the watch list says, and a way to decide. */
export function ReviewedClients({ page, finished }: { readonly page: ReviewsController; readonly finished: FinishedReview }) {
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { watched } = useSyncExternalStore(page.subscribe, page.state);
  const [picked, setPicked] = useState<ReviewOutcome>("watch");
  const { clients, shown } = finished.view[picked];
  const entryOf = (client: string) => (watched.status === "ready" ? watched.value.find((entry) => entry.client === client) : undefined);
  const lineOf = (client: ReviewedClient, index: number): ClientLine => {
    const change = changeOf(client);
    const { review, failure } = client;
    const signals = finished.signals.get(client.client);
    const entry = entryOf(client.client);
    return {
      key: `${index} ${client.client}`,
      client: client.client,
      ...(failure ? {} : { figure: { text: formats.change(change), isNegative: change < 0 } }),
      details: [
        failure ? describeFailure(failure, locale) : review ? reviewReasonsText(review.reasons, locale) : "",
        review?.proposedLimit === undefined ? "" : t.reviews.limit(formats.compact(review.proposedLimit)),
        signals?.level ? t.reviews.warning(signals.level, signals.causes ?? "") : "",
        signals?.loanClass ? t.reviews.loanClass(signals.loanClass) : "",
      ].filter((text) => text !== ""),
      ...(entry ? { decided: entry.reviewDate === undefined ? entry.level : t.reviews.until(entry.level, dayText(entry.reviewDate, locale)) } : {}),
      version: entry?.entry,
    };
  };
  return (
    <ListCard title={t.reviews.list}>
      <Field size="small" label={t.screening.show}>
        <Select size="small" value={picked} onChange={(_event, { value }) => setPicked(REVIEW_OUTCOMES.find((one) => one === value) ?? "watch")}>
          {REVIEW_OUTCOMES.map((outcome) => <option key={outcome} value={outcome}>{`${reviewOutcomeName(outcome, locale)} (${formats.count(finished.view[outcome].clients)})`}</option>)}
        </Select>
      </Field>
      {shown.length === 0 ? (
        <p className={common.hint}>{t.screening.nobody}</p>
      ) : (
        <ClientLines
          key={picked}
          label={t.reviews.list}
          lines={shown.map(lineOf)}
          all={clients}
          show={(index) => void page.showClient(shown[index].client)}
          form={(index, close) => <ReviewForm page={page} client={shown[index].client} proposed={isReviewAction(picked) ? picked : "maintain"} proposedText={reviewOutcomeName(picked, locale)} date={entryOf(shown[index].client)?.reviewDate} close={close} />}
        />
      )}
    </ListCard>
  );
}
