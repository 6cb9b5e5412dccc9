import { usePane } from "../../app/paneContext";
import type { WriteState } from "../../model/paneState";
import type { TaskState } from "../../state/pageTask";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";

interface TaskNewsProps {
  readonly task: TaskState<unknown>;
  readonly written: WriteState;
  readonly working: string;
  /** What was found, once it is there. */
  readonly finished?: string;
}

/** How a task of a card within a page stands, where its result was written, and what went wrong with either. */
export function TaskNews({ task, written, working, finished = "" }: TaskNewsProps) {
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const said = written.status === "written" ? t.write.written(formats.list(written.sheets)) : task.status === "running" ? working : finished;
  return (
    <>
      <p role="status" className={common.hint}>{said}</p>
      {task.status === "failed" && <TroubleNotice trouble={task.trouble} />}
      {written.status === "failed" && <TroubleNotice trouble={written.trouble} />}
    </>
  );
}
