import { useState, useSyncExternalStore } from "react";
import { reviewActionLabels } from "../../../catalog/tables/reviewPolicy";
import { REVIEW_ACTIONS } from "../../../core/review/reviewClient";
import { usePane } from "../../app/paneContext";
import { dayText } from "../../model/moment";
import { calendarOf, type DueEntry } from "../../model/reviews/watchList";
import type { ReviewsController } from "../../state/reviewsController";
import { useCommonStyles } from "../commonStyles";
import { ClientLines, type ClientLine } from "../decisions/ClientLines";
import { Disclosure } from "../Disclosure";
import { TroubleNotice } from "../Notice";
import { ReviewForm } from "./ReviewForm";

/** The watch list of the workbook: whose review is due, the longest overdue first. */
export function WatchCalendar({ page }: { readonly page: ReviewsController }) {
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { watched } = useSyncExternalStore(page.subscribe, page.state);
  const [today] = useState(() => page.today());
  if (watched.status === "failed") return <TroubleNotice trouble={watched.trouble} retry={() => page.reloadWatched()} />;
  if (watched.status !== "ready") return null;
  const due = calendarOf(watched.value, today);
  const overdue = due.filter(({ daysOver }) => daysOver > 0).length;
  const lineOf = ({ entry, client, level, reason, reviewDate, daysOver, entries }: DueEntry): ClientLine => ({
    key: client,
    client,
    tag: daysOver > 0 ? { text: t.reviews.overdue(formats.count(daysOver)), colour: "danger" } : { text: t.reviews.ahead(formats.count(-daysOver)), colour: "informative" },
    figure: { text: dayText(reviewDate, locale), isNegative: daysOver > 0 },
    details: [t.reviews.entry(level, reason, formats.count(entries))],
    version: entry,
  });
  return (
    <div role="group" aria-label={t.reviews.calendar}>
      <h2 className={common.label}>{t.reviews.calendar}</h2>
      <p className={common.hint}>{watched.value.length === 0 ? t.reviews.nobodyWatched : t.reviews.calendarOf(formats.count(watched.value.length), formats.count(due.length), formats.count(overdue))}</p>
      {due.length > 0 && (
        <Disclosure label={t.reviews.showCalendar}>
          <ClientLines
            label={t.reviews.calendar}
            lines={due.map(lineOf)}
            all={due.length}
            form={(index, close) => {
              const { client, level, reviewDate } = due[index];
              const action = REVIEW_ACTIONS.find((one) => Object.values(reviewActionLabels[one]).includes(level)) ?? "maintain";
              return <ReviewForm page={page} client={client} proposed={action} proposedText={level} date={reviewDate} close={close} />;
            }}
          />
        </Disclosure>
      )}
    </div>
  );
}
