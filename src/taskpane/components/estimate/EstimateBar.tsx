import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DataTrendingRegular } from "@fluentui/react-icons/svg/data-trending";
import { TableArrowUpRegular } from "@fluentui/react-icons/svg/table-arrow-up";
import { usePane } from "../../app/paneContext";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { Progress } from "../Progress";
import { useEstimate } from "./estimateContext";

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  main: { flexGrow: 1, minWidth: 0, whiteSpace: "nowrap" },
});

/** The page's foot: estimate, how far it is, how to stop it, and where it can be written. */
export function EstimateBar() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const { state, page } = useEstimate();
  const { run, write, result } = state;
  const said = run.status === "running" ? t.estimate[run.phase] : run.status === "cancelled" ? t.estimate.cancelled : write.status === "written" ? t.write.written(formats.list(write.sheets)) : result && run.status === "idle" ? t.estimate.finished : "";
  return (
    <footer className={styles.bar}>
      {run.status === "running" ? (
        <Progress label={t.estimate.progress} words={t.estimate[run.phase]} cancel={() => page.cancel()} />
      ) : write.status === "writing" ? (
        <Progress label={t.write.progress} share={write.share} words={t.write.writing(formats.percent(Math.floor(write.share * 100) / 100))} cancel={() => page.cancelWrite()} />
      ) : (
        <Ready />
      )}
      <div role="status" aria-live="polite" className={common.hidden}>{said}</div>
    </footer>
  );
}

function Ready() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { state, page } = useEstimate();
  const { source, run, write, result, stale } = state;
  const upToDate = result !== undefined && !stale;
  return (
    <>
      {!source && <p className={common.hint}>{t.estimate.needsCells}</p>}
      {run.status === "cancelled" && <p className={common.hint}>{t.estimate.cancelled}</p>}
      {stale && <p className={common.hint}>{t.estimate.stale}</p>}
      {write.status === "written" && <p className={common.hint}>{t.write.written(formats.list(write.sheets))}</p>}
      {write.status === "failed" && <TroubleNotice trouble={write.trouble} />}
      <div className={common.row}>
        <Button className={styles.main} appearance={upToDate ? "secondary" : "primary"} icon={<DataTrendingRegular />} disabled={!source} onClick={() => page.estimate(locale)}>
          {result ? t.estimate.again : t.estimate.run}
        </Button>
        {result && (
          <Button className={styles.main} appearance={upToDate ? "primary" : "secondary"} icon={<TableArrowUpRegular />} onClick={() => page.write(locale, t.estimate.sheet)}>
            {t.write.write}
          </Button>
        )}
      </div>
    </>
  );
}
