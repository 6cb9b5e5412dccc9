import { makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useRef, useSyncExternalStore, type ReactElement, type ReactNode } from "react";
import { usePane } from "../../app/paneContext";
import type { PageTask } from "../../state/pageTask";
import type { SheetWriting } from "../../state/sheetWriting";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { TaskBar } from "../TaskBar";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  setup: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  notice: { padding: tokens.spacingHorizontalM },
  result: { display: "flex", flexDirection: "column", outlineStyle: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface DecisionPageProps<Output> {
  readonly title: string;
  readonly intro: string;
  readonly resultLabel: string;
  readonly task: PageTask<Output>;
  readonly writing: SheetWriting;
  /** Choices above the result. */
  readonly children: ReactNode;
  readonly show: (finished: Output) => ReactNode;
  readonly run: { readonly first: string; readonly again: string; readonly icon?: ReactElement; readonly start: () => void; readonly disabled: boolean };
  readonly write: () => void;
  readonly working: string;
  readonly finished: string;
  /** What is still missing. */
  readonly hint?: ReactNode;
  /** Whether the task can tell how far it is. */
  readonly isCounted?: boolean;
  readonly isStale: (finished: Output) => boolean;
}

/** A page that ends in a decision: choices, what follows from them, and a foot that starts it and writes it. */
export function DecisionPage<Output>({ title, intro, resultLabel, task, writing, children, show, run, write, working, finished: done, hint, isCounted, isStale }: DecisionPageProps<Output>) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  const state = useSyncExternalStore(task.subscribe, task.state);
  // Drawn in pieces, so that the page stays open to a press of a button.
  const output = useDeferredValue(state.status === "done" ? state.output : undefined);
  const result = useRef<HTMLElement>(null);
  useEffect(() => {
    if (output === undefined) return;
    result.current?.scrollIntoView({ block: "start" });
    result.current?.focus({ preventScroll: true });
  }, [output]);
  const stale = output !== undefined && isStale(output);
  return (
    <>
      <main className={styles.main}>
        <section aria-label={title} className={styles.setup}>
          <p className={common.hint}>{intro}</p>
          {children}
        </section>
        {state.status === "failed" && (
          <div className={styles.notice}>
            <TroubleNotice trouble={state.trouble} retry={run.disabled ? undefined : run.start} />
          </div>
        )}
        {output !== undefined && <section ref={result} tabIndex={-1} aria-label={resultLabel} className={styles.result}>{show(output)}</section>}
      </main>
      <TaskBar
        task={task}
        writing={writing}
        run={{ label: output === undefined ? run.first : run.again, icon: run.icon, start: run.start, disabled: run.disabled }}
        write={output === undefined ? undefined : write}
        working={working}
        finished={done}
        hint={hint ?? (stale ? t.task.stale : undefined)}
        isCounted={isCounted}
        upToDate={output !== undefined && !stale}
      />
    </>
  );
}
