import { Field, Input } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { reviewActionLabels } from "../../../catalog/tables/reviewPolicy";
import { REVIEW_ACTIONS, type ReviewAction } from "../../../core/review/reviewClient";
import { isoDate, serialOfIsoDate } from "../../../core/units/excelDate";
import { usePane } from "../../app/paneContext";
import type { ReviewsController } from "../../state/reviewsController";
import { DecisionForm } from "../decisions/DecisionForm";

interface ReviewFormProps {
  readonly page: ReviewsController;
  readonly client: string;
  readonly proposed: ReviewAction;
  readonly proposedText: string;
  /** Day of the next review, as the watch list has it. */
  readonly date?: number;
  readonly close: () => void;
}

/** What is decided about a client, why, and when to look again. */
export function ReviewForm({ page, client, proposed, proposedText, date, close }: ReviewFormProps) {
  const { t, locale } = usePane();
  const { recording, notRecorded } = useSyncExternalStore(page.subscribe, page.state);
  const [day, setDay] = useState(date === undefined ? "" : isoDate(date));
  return (
    <DecisionForm
      subject={client}
      choices={REVIEW_ACTIONS.map((value) => ({ value, label: reviewActionLabels[value][locale] }))}
      proposed={proposed}
      isRecording={recording}
      trouble={notRecorded}
      record={(action, reason) => void page.decide({ client, action, reason, reviewDate: serialOfIsoDate(day), proposed: proposedText }, { decision: t.reviews.about(client), date: t.reviews.dateOf(client) }, locale)}
      close={close}
    >
      <Field size="small" label={t.reviews.nextReview}>
        <Input size="small" type="date" value={day} onChange={(_event, { value }) => setDay(value)} />
      </Field>
    </DecisionForm>
  );
}
