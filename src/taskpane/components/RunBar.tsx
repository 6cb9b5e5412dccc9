import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PlayFilled } from "@fluentui/react-icons/svg/play";
import { TableArrowUpRegular } from "@fluentui/react-icons/svg/table-arrow-up";
import { usePane } from "../app/paneContext";
import { chosenNow } from "../model/scenarios/scenarioOffer";
import { runObstacle } from "../model/stepStatus";
import { secondsLeft } from "../model/timeLeft";
import { useCommonStyles } from "./commonStyles";
import { Progress } from "./Progress";

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  main: { flexGrow: 1, minWidth: 0, whiteSpace: "nowrap" },
});

/** The pane's foot: what can be done next, how far it is, and how to stop it. */
export function RunBar() {
  const styles = useStyles();
  const { state } = usePane();
  return (
    <footer className={styles.bar}>
      {state.run.status === "running" ? <Running /> : state.write.status === "writing" ? <Writing /> : <Ready />}
      <Announcement />
    </footer>
  );
}

function Ready() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, state, controller, locale } = usePane();
  const obstacle = runObstacle(state);
  const count = chosenNow(state).length;
  const isPart = state.result?.summary.unfinished !== undefined;
  const upToDate = state.result !== undefined && !state.stale && !isPart;
  const hint = obstacle && { table: t.run.needsTable, columns: t.run.needsColumns, scenarios: t.scenarios.none }[obstacle];
  return (
    <>
      {hint && state.table.status !== "loading" && state.tables.status !== "loading" && <p className={common.hint}>{hint}</p>}
      {state.run.status === "cancelled" && <p className={common.hint}>{isPart ? t.task.cancelledPartly : t.run.cancelled}</p>}
      {state.stale && <p className={common.hint}>{t.run.stale}</p>}
      <div className={common.row}>
        <Button className={styles.main} appearance={upToDate ? "secondary" : "primary"} icon={<PlayFilled />} disabled={obstacle !== undefined} onClick={() => controller.runs.run(locale)}>
          {state.result ? t.run.again : t.run.run(count)}
        </Button>
        {state.result && (
          <Button className={styles.main} appearance={upToDate ? "primary" : "secondary"} icon={<TableArrowUpRegular />} onClick={() => controller.runs.write(locale, t.write)}>
            {t.write.write}
          </Button>
        )}
      </div>
    </>
  );
}

function Running() {
  const common = useCommonStyles();
  const { t, state, controller, formats } = usePane();
  if (state.run.status !== "running") return null;
  const { share, elapsedMs, phase } = state.run;
  const left = secondsLeft(elapsedMs, share);
  return (
    <Progress
      label={t.run.progress}
      share={share}
      words={<><span>{t.run[phase]}</span><span className={common.number}>{t.run.percent(formats.percent(Math.floor(share * 100) / 100), left === undefined ? undefined : formats.count(left))}</span></>}
      cancel={() => controller.runs.cancel()}
    />
  );
}

function Writing() {
  const { t, state, controller, formats } = usePane();
  if (state.write.status !== "writing") return null;
  const { share } = state.write;
  return <Progress label={t.write.progress} share={share} words={t.write.writing(formats.percent(Math.floor(share * 100) / 100))} cancel={() => controller.runs.cancelWrite()} />;
}

/** What screen readers hear: the start and the end of a long step, not each percent. */
function Announcement() {
  const common = useCommonStyles();
  const { t, state, formats } = usePane();
  const { run, write, result } = state;
  let said = "";
  if (run.status === "running") said = t.run[run.phase];
  else if (run.status === "cancelled") said = result?.summary.unfinished ? t.task.cancelledPartly : t.run.cancelled;
  else if (write.status === "written") said = t.write.written(formats.list(write.sheets));
  else if (result && run.status === "idle") said = t.run.finished(formats.count(result.asItStands.scenarios[0].valued), formats.count(Math.max(1, Math.round(result.tookMs / 1000))));
  return <div role="status" aria-live="polite" className={common.hidden}>{said}</div>;
}
