import { CalendarEditRegular } from "@fluentui/react-icons/svg/calendar-edit";
import { useState, useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { ReviewsController } from "../../state/reviewsController";
import { DecisionPage } from "../decisions/DecisionPage";
import { PolicySection } from "../decisions/PolicySection";
import { useWhenShown } from "../decisions/useWhenShown";
import { TroubleNotice } from "../Notice";
import { useCommonStyles } from "../commonStyles";
import { ReviewsDue } from "./ReviewsDue";
import { ReviewsResult } from "./ReviewsResult";
import { ReviewTables } from "./ReviewTables";
import { WatchCalendar } from "./WatchCalendar";

/** What has become of the clients since the last review, and what to do about it. */
export function ReviewsPage() {
  const common = useCommonStyles();
  const { t, locale, controller } = usePane();
  const [page] = useState(() => new ReviewsController(controller.pageServices));
  const { tables, before, after, stale } = useSyncExternalStore(page.subscribe, page.state);
  const refresh = () => page.refresh(controller.store.state().source);
  useWhenShown("reviews", refresh);
  const isReady = before !== undefined && after !== undefined;
  return (
    <DecisionPage
      title={t.reviews.title}
      intro={t.reviews.intro}
      resultLabel={t.reviews.result}
      task={page.task}
      writing={page.writing}
      show={(finished) => <ReviewsResult page={page} finished={finished} />}
      run={{ first: t.reviews.run, again: t.reviews.again, icon: <CalendarEditRegular />, start: () => void page.review(locale), disabled: !isReady }}
      write={() => void page.write(locale, t.reviews.sheet, t.decisions.defaults)}
      working={t.reviews.working}
      finished={t.reviews.finished}
      hint={tables.status === "ready" && !isReady ? t.decisions.needsTable : undefined}
      isStale={() => stale}
    >
      {tables.status === "failed" && <TroubleNotice trouble={tables.trouble} retry={refresh} />}
      {tables.status === "ready" && isReady && <ReviewTables page={page} tables={tables.value} before={before} after={after} />}
      {tables.status === "ready" && tables.value.length === 1 && <p className={common.hint}>{t.reviews.oneTable}</p>}
      <PolicySection policy={page.policy} title={t.reviews.policy} about={t.reviews.policyAbout} />
      <ReviewsDue page={page} />
      <WatchCalendar page={page} />
    </DecisionPage>
  );
}
