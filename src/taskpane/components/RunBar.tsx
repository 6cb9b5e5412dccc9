import { usePane } from "../app/paneContext";
import { chosenNow } from "../model/scenarios/scenarioOffer";
import { runObstacle } from "../model/stepStatus";
import { useCommonStyles } from "./commonStyles";
import { TaskFoot } from "./TaskFoot";

/** The foot of the page Portfolio. */
export function RunBar() {
  const { t, state, controller, locale } = usePane();
  const { run, write, result } = state;
  const isPart = result?.summary.unfinished !== undefined;
  return (
    <TaskFoot
      underWay={run.status === "running" ? { label: t.run.progress, words: t.run[run.phase], done: run, cancel: () => controller.runs.cancel() } : undefined}
      writing={{ state: write, cancel: () => controller.runs.cancelWrite() }}
      notes={<Notes isPart={isPart} />}
      run={{ label: result ? t.run.again : t.run.run(chosenNow(state).length), start: () => void controller.runs.run(locale), disabled: runObstacle(state) !== undefined }}
      write={result && (() => void controller.runs.write(locale, t.write))}
      upToDate={result !== undefined && !state.stale && !isPart}
      said={useSaid()}
    />
  );
}

/** What is still missing before a run, or what to know of the last one. */
function Notes({ isPart }: { readonly isPart: boolean }) {
  const common = useCommonStyles();
  const { t, state } = usePane();
  const obstacle = runObstacle(state);
  const hint = obstacle && { table: t.run.needsTable, columns: t.run.needsColumns, scenarios: t.scenarios.none }[obstacle];
  return (
    <>
      {hint && state.table.status !== "loading" && state.tables.status !== "loading" && <p className={common.hint}>{hint}</p>}
      {state.run.status === "cancelled" && <p className={common.hint}>{isPart ? t.task.cancelledPartly : t.run.cancelled}</p>}
      {state.stale && <p className={common.hint}>{t.run.stale}</p>}
    </>
  );
}

function useSaid(): string {
  const { t, state: { run, write, result }, formats } = usePane();
  if (run.status === "running") return t.run[run.phase];
  if (run.status === "cancelled") return result?.summary.unfinished ? t.task.cancelledPartly : t.run.cancelled;
  if (write.status === "written") return t.write.written(formats.list(write.sheets));
  if (!result || run.status !== "idle") return "";
  return t.run.finished(formats.count(result.asItStands.scenarios[0].valued), formats.count(Math.max(1, Math.round(result.tookMs / 1000))));
}
