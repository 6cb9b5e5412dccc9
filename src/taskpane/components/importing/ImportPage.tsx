import { makeStyles, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { openImportDesk } from "../../importing/openImportDesk";
import { readyFiles } from "../../model/importing/importState";
import { ImportController } from "../../state/importController";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { TaskBar } from "../TaskBar";
import { FilesSection } from "./FilesSection";
import { ImportContext } from "./importContext";
import { ImportResult } from "./ImportResult";
import { MappingSection } from "./MappingSection";
import { MoneySection } from "./MoneySection";
import { QuestionsSection } from "./QuestionsSection";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  setup: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  notice: { padding: tokens.spacingHorizontalM },
});

/** Exports of other systems become the client table of this workbook. */
export function ImportPage() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, controller } = usePane();
  const [page] = useState(() => new ImportController({ workbook: controller.pageServices.workbook, desk: openImportDesk(), now: controller.pageServices.now }));
  const state = useSyncExternalStore(page.subscribe, page.state);
  const task = useSyncExternalStore(page.task.subscribe, page.task.state);
  useEffect(() => void page.start(), [page]);
  const finished = task.status === "done" ? task.output : undefined;
  const result = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!finished) return;
    result.current?.scrollIntoView({ block: "start" });
    result.current?.focus({ preventScroll: true });
  }, [finished]);
  const hasFiles = readyFiles(state).length > 0;
  const isReady = hasFiles && state.questions.length === 0 && state.files.every(({ reading }) => reading.status !== "reading");
  return (
    <ImportContext.Provider value={{ state, page }}>
      <main className={styles.main}>
        <section aria-label={t.import.title} className={styles.setup}>
          <p className={common.hint}>{t.import.intro}</p>
          <FilesSection />
          {state.trouble && <TroubleNotice trouble={state.trouble} />}
          {state.questions.length > 0 && <QuestionsSection />}
          {hasFiles && <MappingSection />}
          {hasFiles && <MoneySection />}
        </section>
        {task.status === "failed" && <div className={styles.notice}><TroubleNotice trouble={task.trouble} /></div>}
        {finished && <ImportResult ref={result} imported={finished} />}
      </main>
      <TaskBar
        task={page.task}
        writing={page.writing}
        run={{ label: finished ? t.import.again : t.import.join, icon: <TableRegular />, start: () => void page.join(), disabled: !isReady }}
        write={finished && !state.stale ? () => void page.write(locale, t.import.sheet) : undefined}
        working={t.import.joining}
        finished={t.import.finished}
        hint={state.stale ? t.import.stale : undefined}
        upToDate={finished !== undefined && !state.stale}
      />
    </ImportContext.Provider>
  );
}
