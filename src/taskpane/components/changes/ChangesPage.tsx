import { makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { ChangesController } from "../../state/changesController";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { TaskBar } from "../TaskBar";
import { ChangesResult } from "./ChangesResult";
import { SidesSection } from "./SidesSection";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  setup: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  notice: { padding: tokens.spacingHorizontalM },
});

/** Two portfolios, and why one is worth more than the other. */
export function ChangesPage() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, controller, state: pane } = usePane();
  const [page] = useState(() => new ChangesController(controller.pageServices));
  const state = useSyncExternalStore(page.subscribe, page.state);
  const task = useSyncExternalStore(page.task.subscribe, page.task.state);
  useRefreshWhenShown(page);
  const { options, before, after, stale } = state;
  // Drawn in pieces, so that the page stays open to a press of a button.
  const finished = useDeferredValue(task.status === "done" ? task.output : undefined);
  const result = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!finished) return;
    result.current?.scrollIntoView({ block: "start" });
    result.current?.focus({ preventScroll: true });
  }, [finished]);
  const isReady = options.status === "ready" && before !== undefined && after !== undefined;
  return (
    <>
      <main className={styles.main}>
        <section aria-label={t.changes.title} className={styles.setup}>
          <p className={common.hint}>{t.changes.intro}</p>
          {options.status === "failed" && <TroubleNotice trouble={options.trouble} retry={() => page.refresh(locale, pane.source)} />}
          {isReady && <SidesSection page={page} options={options.value} before={before} after={after} />}
          {options.status === "ready" && !isReady && <p className={common.hint}>{t.changes.none}</p>}
        </section>
        {task.status === "failed" && (
          <div className={styles.notice}>
            <TroubleNotice trouble={task.trouble} />
          </div>
        )}
        {finished && <ChangesResult ref={result} page={page} finished={finished} />}
      </main>
      <TaskBar
        task={page.task}
        writing={page.writing}
        run={{ label: finished ? t.changes.again : t.changes.compare, start: () => void page.compare(), disabled: !isReady }}
        write={finished && (() => void page.write(locale, t.changes.sheet))}
        working={t.changes.comparing}
        finished={t.changes.finished}
        hint={stale ? t.changes.stale : undefined}
        upToDate={finished !== undefined && !stale}
      />
    </>
  );
}

/** Tables and runs come and go while the page is not shown. */
function useRefreshWhenShown(page: ChangesController): void {
  const { controller, locale } = usePane();
  const { navigation, store } = controller;
  const shown = useSyncExternalStore(navigation.subscribe, navigation.state) === "changes";
  useEffect(() => {
    if (shown) void page.refresh(locale, store.state().source);
  }, [shown, page, locale, store]);
}
