import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PlayFilled } from "@fluentui/react-icons/svg/play";
import { TableArrowUpRegular } from "@fluentui/react-icons/svg/table-arrow-up";
import { useSyncExternalStore, type ReactElement, type ReactNode } from "react";
import { usePane } from "../app/paneContext";
import { secondsLeft } from "../model/timeLeft";
import type { PageTask } from "../state/pageTask";
import type { SheetWriting } from "../state/sheetWriting";
import { useCommonStyles } from "./commonStyles";
import { TroubleNotice } from "./Notice";
import { Progress } from "./Progress";

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  main: { flexGrow: 1, minWidth: 0, whiteSpace: "nowrap" },
});

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

/** A page's foot: start, how far it is, how to stop it, and where the result can be written. */
export function TaskBar({ task, writing, run, write, working, finished, hint, upToDate, isCounted = true }: TaskBarProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const state = useSyncExternalStore(task.subscribe, task.state);
  const written = useWriting(writing);
  const percent = (share: number): string => formats.percent(Math.floor(share * 100) / 100);
  const said = state.status === "running" ? working : state.status === "cancelled" ? t.task.cancelled : written.status === "written" ? t.write.written(formats.list(written.sheets)) : state.status === "done" ? finished : "";
  return (
    <footer className={styles.bar}>
      {state.status === "running" ? (
        <Progress
          label={t.run.progress}
          share={isCounted ? state.share : undefined}
          words={<><span>{working}</span>{isCounted && <span className={common.number}>{t.run.percent(percent(state.share), leftOf(state, formats.count))}</span>}</>}
          cancel={() => task.cancel()}
        />
      ) : written.status === "writing" ? (
        <Progress label={t.write.progress} share={written.share} words={t.write.writing(percent(written.share))} cancel={() => writing?.cancel()} />
      ) : (
        <>
          {hint && <p className={common.hint}>{hint}</p>}
          {state.status === "cancelled" && <p className={common.hint}>{state.partial === undefined ? t.task.cancelled : t.task.cancelledPartly}</p>}
          {written.status === "written" && <p className={common.hint}>{t.write.written(formats.list(written.sheets))}</p>}
          {written.status === "failed" && <TroubleNotice trouble={written.trouble} />}
          <div className={common.row}>
            <Button className={styles.main} appearance={upToDate ? "secondary" : "primary"} icon={run.icon ?? <PlayFilled />} disabled={run.disabled} onClick={run.start}>{run.label}</Button>
            {write && <Button className={styles.main} appearance={upToDate ? "primary" : "secondary"} icon={<TableArrowUpRegular />} onClick={write}>{t.write.write}</Button>}
          </div>
        </>
      )}
      <div role="status" aria-live="polite" className={common.hidden}>{said}</div>
    </footer>
  );
}

function leftOf({ elapsedMs, share }: { readonly elapsedMs: number; readonly share: number }, count: (value: number) => string): string | undefined {
  const left = secondsLeft(elapsedMs, share);
  return left === undefined ? undefined : count(left);
}

const NOTHING_WRITTEN = { status: "idle" } as const;
const neverChanges = () => () => undefined;
const nothingWritten = () => NOTHING_WRITTEN;

function useWriting(writing: SheetWriting | undefined) {
  return useSyncExternalStore(writing?.subscribe ?? neverChanges, writing?.state ?? nothingWritten);
}
