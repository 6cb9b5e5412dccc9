import { useSyncExternalStore, type ReactElement, type ReactNode } from "react";
import { usePane } from "../app/paneContext";
import type { PageTask } from "../state/pageTask";
import type { SheetWriting } from "../state/sheetWriting";
import { useCommonStyles } from "./commonStyles";
import { TaskFoot } from "./TaskFoot";
import { WriteOutcome } from "./WriteOutcome";

interface TaskBarProps {
  readonly task: Pick<PageTask<unknown, unknown>, "state" | "subscribe" | "cancel">;
  readonly writing?: SheetWriting;
  readonly run: { readonly label: string; readonly icon?: ReactElement; readonly start: () => void; readonly disabled?: boolean };
  /** Writes what came of it; absent while nothing has. */
  readonly write?: () => void;
  /** Words while it is under way. */
  readonly working: string;
  /** Words for who does not see the result appear. */
  readonly finished: string;
  /** What is still missing, or that the result is not of today's inputs. */
  readonly hint?: ReactNode;
  /** Whether what is shown answers what is asked now. */
  readonly upToDate: boolean;
  /** Whether the task can tell how far it is. */
  readonly isCounted?: boolean;
}

/** The foot of a page with one long step. */
export function TaskBar({ task, writing, run, write, working, finished, hint, upToDate, isCounted = true }: TaskBarProps) {
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const state = useSyncExternalStore(task.subscribe, task.state);
  const written = useWriting(writing);
  const said = state.status === "running" ? working : state.status === "cancelled" ? t.task.cancelled : written.status === "written" ? t.write.written(formats.list(written.sheets)) : state.status === "done" ? finished : "";
  return (
    <TaskFoot
      underWay={state.status === "running" ? { label: t.run.progress, words: working, ...(isCounted ? { done: state } : {}), cancel: () => task.cancel() } : undefined}
      writing={{ state: written, cancel: () => writing?.cancel() }}
      notes={
        <>
          {hint && <p className={common.hint}>{hint}</p>}
          {state.status === "cancelled" && <p className={common.hint}>{state.partial === undefined ? t.task.cancelled : t.task.cancelledPartly}</p>}
          <WriteOutcome state={written} />
        </>
      }
      run={run}
      write={write}
      upToDate={upToDate}
      said={said}
    />
  );
}

const NOTHING_WRITTEN = { status: "idle" } as const;
const neverChanges = () => () => undefined;
const nothingWritten = () => NOTHING_WRITTEN;

function useWriting(writing: SheetWriting | undefined) {
  return useSyncExternalStore(writing?.subscribe ?? neverChanges, writing?.state ?? nothingWritten);
}
