import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { TableArrowUpRegular } from "@fluentui/react-icons/svg/table-arrow-up";
import { useSyncExternalStore } from "react";
import { sourceKey } from "../../../catalog/schema/sourceRef";
import { usePane } from "../../app/paneContext";
import { valueOf } from "../../model/load";
import { dayText } from "../../model/moment";
import { hasLastReview, type DueClient } from "../../model/reviews/dueReviews";
import type { DueCalendar } from "../../state/dueReviewsController";
import type { ReviewsController } from "../../state/reviewsController";
import { useCommonStyles } from "../commonStyles";
import { ClientLines, type ClientLine } from "../decisions/ClientLines";
import { TaskNews } from "../decisions/TaskNews";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Whose review is due by the table's own column of last reviews, the longest overdue first. */
export function ReviewsDue({ page }: { readonly page: ReviewsController }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats, state: { source } } = usePane();
  const { due } = page;
  const tables = valueOf(useSyncExternalStore(page.subscribe, page.state).tables);
  const task = useSyncExternalStore(due.task.subscribe, due.task.state);
  const written = useSyncExternalStore(due.writing.subscribe, due.writing.state);
  const chosen = source && tables?.find(({ ref }) => sourceKey(ref) === sourceKey(source));
  const isMissing = chosen !== undefined && !hasLastReview(chosen.headers);
  const found = task.status === "done" ? task.output : undefined;
  const busy = task.status === "running" || written.status === "writing";
  return (
    <div role="group" aria-label={t.due.title} className={styles.section}>
      <h2 className={common.label}>{t.due.title}</h2>
      <p className={common.hint}>{isMissing ? t.due.noColumn : t.due.about}</p>
      {source && !isMissing && (
        <div className={styles.buttons}>
          <Button size="small" icon={<CalendarLtrRegular />} disabled={busy} onClick={() => void due.find(page.today(), locale)}>{task.status === "running" ? t.due.working : t.due.find}</Button>
          {found && <Button size="small" icon={<TableArrowUpRegular />} disabled={busy} onClick={() => void due.write(t.due.stem)}>{t.due.write}</Button>}
        </div>
      )}
      <TaskNews task={task} written={written} working={t.due.working} finished={found && t.due.finished(formats.count(found.dated), formats.count(found.overdue))} />
      {found && <DueClients page={page} found={found} />}
    </div>
  );
}

function DueClients({ page, found: { shown, dated, undated, reasons } }: { readonly page: ReviewsController; readonly found: DueCalendar }) {
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const lineOf = ({ client, due, daysOver, last, everyMonths }: DueClient, index: number): ClientLine => ({
    key: String(index),
    client,
    tag: daysOver > 0 ? { text: t.reviews.overdue(formats.count(daysOver)), colour: "danger" } : daysOver === 0 ? { text: t.due.today, colour: "warning" } : { text: t.reviews.ahead(formats.count(-daysOver)), colour: "informative" },
    figure: { text: dayText(due, locale), isNegative: daysOver > 0 },
    details: [t.due.last(dayText(last, locale), formats.count(everyMonths))],
  });
  return (
    <>
      {shown.length > 0 && <ClientLines label={t.due.list} lines={shown.map(lineOf)} all={dated} show={(index) => void page.due.showClient(shown[index].client)} />}
      {undated > 0 && (
        <>
          <p className={common.hint}>{t.due.undated(formats.count(undated))}</p>
          <ul className={common.list} aria-label={t.due.undated(formats.count(undated))}>
            {reasons.map(({ client, reason }, index) => <li key={index} className={common.hint}>{`${client}: ${reason}`}</li>)}
          </ul>
        </>
      )}
    </>
  );
}
