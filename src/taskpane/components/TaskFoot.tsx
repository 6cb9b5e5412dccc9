import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PlayFilled } from "@fluentui/react-icons/svg/play";
import { TableArrowUpRegular } from "@fluentui/react-icons/svg/table-arrow-up";
import type { ReactElement, ReactNode } from "react";
import { usePane } from "../app/paneContext";
import type { WriteState } from "../model/paneState";
import { secondsLeft } from "../model/timeLeft";
import { useCommonStyles } from "./commonStyles";
import { Progress } from "./Progress";

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  main: { flexGrow: 1, minWidth: 0, whiteSpace: "nowrap" },
});

/** A long step under way. */
export interface StepUnderWay {
  readonly label: string;
  readonly words: string;
  /** How far it is; undefined where it cannot tell. */
  readonly done?: { readonly share: number; readonly elapsedMs: number };
  readonly cancel: () => void;
}

interface TaskFootProps {
  /** Undefined while nothing runs. */
  readonly underWay: StepUnderWay | undefined;
  readonly writing: { readonly state: WriteState; readonly cancel: () => void };
  /** What is still missing, or how the last step ended: words above the buttons. */
  readonly notes: ReactNode;
  readonly run: { readonly label: string; readonly icon?: ReactElement; readonly start: () => void; readonly disabled?: boolean };
  /** Writes what came of it; absent while nothing has. */
  readonly write?: () => void;
  /** Whether what is shown answers what is asked now. */
  readonly upToDate: boolean;
  /** What screen readers hear: the start and the end of a long step, not each percent. */
  readonly said: string;
}

/** A page's foot: what can be done next, how far it is, how to stop it, and where the result can be written. */
export function TaskFoot({ underWay, writing, notes, run, write, upToDate, said }: TaskFootProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const percent = (share: number): string => formats.percent(Math.floor(share * 100) / 100);
  return (
    <footer className={styles.bar}>
      {underWay ? (
        <UnderWay {...underWay} percent={percent} />
      ) : writing.state.status === "writing" ? (
        <Progress label={t.write.progress} share={writing.state.share} words={t.write.writing(percent(writing.state.share))} cancel={writing.cancel} />
      ) : (
        <>
          {notes}
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

function UnderWay({ label, words, done, cancel, percent }: StepUnderWay & { readonly percent: (share: number) => string }) {
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const left = done && secondsLeft(done.elapsedMs, done.share);
  return (
    <Progress
      label={label}
      share={done?.share}
      words={<><span>{words}</span>{done && <span className={common.number}>{t.run.percent(percent(done.share), left === undefined ? undefined : formats.count(left))}</span>}</>}
      cancel={cancel}
    />
  );
}
