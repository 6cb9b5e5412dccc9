import { makeStyles, tokens } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { useEffect, useState, useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { HistoryController } from "../../state/historyController";
import { useCommonStyles } from "../commonStyles";
import { Notice, TroubleNotice } from "../Notice";
import { TaskBar } from "../TaskBar";
import { PersonField } from "./PersonField";
import { RunDetails } from "./RunDetails";
import { RunList } from "./RunList";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
});

/** The runs that the workbook keeps: look at one, make it again, hold it against another. */
export function HistoryPage() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats, controller } = usePane();
  const { history, navigation } = controller;
  const [page] = useState(() => new HistoryController(controller.pageServices));
  const state = useSyncExternalStore(page.subscribe, page.state);
  const task = useSyncExternalStore(page.task.subscribe, page.task.state);
  const { list, notRecorded } = useSyncExternalStore(history.subscribe, history.state);
  const shown = useSyncExternalStore(navigation.subscribe, navigation.state) === "history";
  useEffect(() => {
    if (!shown) return;
    const reload = (): void => void history.reload();
    reload();
    // Somebody who comes back to the pane sees what a colleague has run meanwhile.
    window.addEventListener("focus", reload);
    return () => window.removeEventListener("focus", reload);
  }, [shown, history]);
  const runs = list.status === "ready" ? [...list.value.runs].reverse() : [];
  const selected = runs.find(({ id }) => id === state.selected);
  return (
    <>
      <main className={styles.main}>
        <section aria-label={t.history.title} className={styles.section}>
          {list.status === "failed" && <TroubleNotice trouble={list.trouble} retry={() => history.reload()} />}
          {(list.status === "loading" || list.status === "none") && <p className={common.hint}>{t.history.loading}</p>}
          {list.status === "ready" && runs.length === 0 && <p className={common.hint}>{t.history.empty}</p>}
          {notRecorded && (
            <>
              <p className={common.hint}>{t.history.notRecorded}</p>
              <TroubleNotice trouble={notRecorded} />
            </>
          )}
          {list.status === "ready" && list.value.unreadable > 0 && <Notice intent="warning">{t.history.unreadable(formats.count(list.value.unreadable))}</Notice>}
          {runs.length > 0 && <RunList runs={runs} selected={selected?.id} reruns={state.reruns} onSelect={(id) => page.select(id)} onVerifyAll={() => void page.rerun(runs, locale)} isBusy={task.status === "running"} />}
          <PersonField />
        </section>
        {task.status === "failed" && <div className={styles.section}><TroubleNotice trouble={task.trouble} /></div>}
        {selected && <RunDetails page={page} runs={runs} record={selected} />}
      </main>
      {selected && (
        <TaskBar
          task={page.task}
          run={{ label: t.history.rerun, icon: <HistoryRegular />, start: () => void page.rerun([selected], locale) }}
          working={t.history.running}
          finished={t.history.finished}
          upToDate={state.reruns.has(selected.id)}
        />
      )}
    </>
  );
}
