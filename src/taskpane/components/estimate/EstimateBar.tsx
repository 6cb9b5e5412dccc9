import { DataTrendingRegular } from "@fluentui/react-icons/svg/data-trending";
import { useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { useCommonStyles } from "../commonStyles";
import { TaskFoot } from "../TaskFoot";
import { WriteOutcome } from "../WriteOutcome";
import { useEstimate } from "./estimateContext";

/** The foot of the page that estimates. */
export function EstimateBar() {
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { state: { source, run, result, stale }, page } = useEstimate();
  const written = useSyncExternalStore(page.writing.subscribe, page.writing.state);
  const said = run.status === "running" ? t.estimate[run.phase] : run.status === "cancelled" ? t.estimate.cancelled : written.status === "written" ? t.write.written(formats.list(written.sheets)) : result && run.status === "idle" ? t.estimate.finished : "";
  return (
    <TaskFoot
      underWay={run.status === "running" ? { label: t.estimate.progress, words: t.estimate[run.phase], cancel: () => page.cancel() } : undefined}
      writing={{ state: written, cancel: () => page.writing.cancel() }}
      notes={
        <>
          {!source && <p className={common.hint}>{t.estimate.needsCells}</p>}
          {run.status === "cancelled" && <p className={common.hint}>{t.estimate.cancelled}</p>}
          {stale && <p className={common.hint}>{t.estimate.stale}</p>}
          <WriteOutcome state={written} />
        </>
      }
      run={{ label: result ? t.estimate.again : t.estimate.run, icon: <DataTrendingRegular />, start: () => void page.estimate(locale), disabled: !source }}
      write={result && (() => void page.write(locale, t.estimate.sheet))}
      upToDate={result !== undefined && !stale}
      said={said}
    />
  );
}
