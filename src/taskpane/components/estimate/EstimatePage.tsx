import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { studies } from "../../../catalog/studies";
import { usePane } from "../../app/paneContext";
import { EstimateController } from "../../state/estimateController";
import { TroubleNotice } from "../Notice";
import { CellsSection } from "./CellsSection";
import { EstimateBar } from "./EstimateBar";
import { EstimateContext } from "./estimateContext";
import { EstimateResult } from "./EstimateResult";
import { QuestionSection } from "./QuestionSection";
import { SettingsSection } from "./SettingsSection";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  setup: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM },
  notice: { padding: tokens.spacingHorizontalM },
});

/** A question to a history, the cells that hold it, and what comes of it. */
export function EstimatePage() {
  const styles = useStyles();
  const { t, controller } = usePane();
  const [page] = useState(() => new EstimateController(studies, controller.estimateServices));
  const state = useSyncExternalStore(page.subscribe, page.state);
  const result = useRef<HTMLElement>(null);
  const finished = state.result;
  useEffect(() => {
    if (!finished) return;
    result.current?.scrollIntoView({ block: "start" });
    result.current?.focus({ preventScroll: true });
  }, [finished]);
  return (
    <EstimateContext.Provider value={{ state, page }}>
      <main className={styles.main}>
        <section aria-label={t.estimate.title} className={styles.setup}>
          <QuestionSection />
          <CellsSection />
          <SettingsSection />
        </section>
        {state.notice && (
          <div className={styles.notice}>
            <TroubleNotice trouble={state.notice} onDismiss={() => page.dismissNotice()} />
          </div>
        )}
        {state.run.status === "failed" && (
          <div className={styles.notice}>
            <TroubleNotice trouble={state.run.trouble} />
          </div>
        )}
        {state.result && <EstimateResult ref={result} finished={state.result} />}
      </main>
      <EstimateBar />
    </EstimateContext.Provider>
  );
}
