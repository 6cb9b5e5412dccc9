import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { SensitivityController } from "../../state/sensitivityController";
import { TroubleNotice } from "../Notice";
import { TaskBar } from "../TaskBar";
import { Answer } from "./Answer";
import { QuestionForm } from "./QuestionForm";
import { SensitivityContext } from "./sensitivityContext";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  notice: { padding: tokens.spacingHorizontalM },
});

/** A question about what moves the portfolio, and its answer. */
export function SensitivityPage() {
  const styles = useStyles();
  const { t, locale, state, controller } = usePane();
  const [page] = useState(() => new SensitivityController(controller.pageServices));
  const settings = useSyncExternalStore(page.subscribe, page.state);
  const task = useSyncExternalStore(page.task.subscribe, page.task.state);
  const result = useRef<HTMLElement>(null);
  const answer = task.status === "done" ? task.output : undefined;
  useEffect(() => {
    if (!answer) return;
    result.current?.scrollIntoView({ block: "start" });
    result.current?.focus({ preventScroll: true });
  }, [answer]);
  const upToDate = answer !== undefined && answer.settings === settings;
  const hint = !state.source ? t.sensitivity.needsTable : answer && !upToDate ? t.sensitivity.stale : undefined;
  return (
    <SensitivityContext.Provider value={{ settings, page }}>
      <main className={styles.main}>
        <QuestionForm />
        {task.status === "failed" && (
          <div className={styles.notice}>
            <TroubleNotice trouble={task.trouble} />
          </div>
        )}
        {answer && <Answer ref={result} answer={answer} />}
      </main>
      <TaskBar
        task={page.task}
        writing={page.writing}
        run={{ label: answer ? t.sensitivity.again : t.sensitivity.run, start: () => void page.run(locale), disabled: !state.source }}
        write={answer ? () => void page.write({ ...t.sensitivity, formulas: t.estimate.formulas }) : undefined}
        working={t.sensitivity.working}
        finished={t.sensitivity.finished}
        hint={hint}
        upToDate={upToDate}
      />
    </SensitivityContext.Provider>
  );
}
