import { makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useRef } from "react";
import { usePane } from "../app/paneContext";
import { ColumnsStep } from "./steps/ColumnsStep";
import { DataStep } from "./steps/DataStep";
import { QualityStep } from "./steps/QualityStep";
import { ScenariosStep } from "./steps/ScenariosStep";
import { TroubleNotice } from "./Notice";
import { Results } from "./results/Results";
import { usePublishedRun } from "./results/usePublishedRun";
import { RunBar } from "./RunBar";
import { Welcome } from "./Welcome";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  notice: { padding: tokens.spacingHorizontalM },
});

/** The one page: four steps of set-up, what came of the run, and the bar that starts it. */
export function PortfolioPage() {
  const styles = useStyles();
  const { t, state, controller } = usePane();
  // Drawn in pieces, so that the page stays open to a press of a button.
  const run = useDeferredValue(state.result);
  usePublishedRun(run);
  const page = useRef<HTMLElement>(null);
  const results = useRef<HTMLElement>(null);
  const finishedAt = run?.finishedAt;
  useEffect(() => {
    if (finishedAt === undefined) return;
    // The steps have closed: with them in sight, the headline stands right below.
    page.current?.scrollTo({ top: 0 });
    results.current?.focus({ preventScroll: true });
  }, [finishedAt]);
  return (
    <>
      <main ref={page} className={styles.main}>
        <Welcome />
        <section aria-label={t.setup}>
          <DataStep />
          <ColumnsStep />
          <QualityStep />
          <ScenariosStep />
        </section>
        {state.notice && (
          <div className={styles.notice}>
            <TroubleNotice trouble={state.notice} onDismiss={() => controller.store.dispatch({ type: "noticed", trouble: undefined })} />
          </div>
        )}
        {state.run.status === "failed" && (
          <div className={styles.notice}>
            <TroubleNotice trouble={state.run.trouble} />
          </div>
        )}
        {run && <Results ref={results} run={run} />}
      </main>
      <RunBar />
    </>
  );
}
