import { makeStyles, tokens } from "@fluentui/react-components";
import { forwardRef } from "react";
import { usePane } from "../../app/paneContext";
import { extentOf } from "../../model/partialRun";
import type { FinishedRun } from "../../model/runView";
import { Notice, TroubleNotice } from "../Notice";
import { CategoryCard } from "./CategoryCard";
import { ComponentsCard } from "./ComponentsCard";
import { DistributionCard } from "./DistributionCard";
import { Headline } from "./Headline";
import { MoversCard } from "./MoversCard";
import { ScenarioCard } from "./ScenarioCard";
import { WeightingCard } from "./WeightingCard";

const useStyles = makeStyles({
  results: { scrollMarginTop: "0px", ":focus": { outlineStyle: "none" } },
  notices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
});

/** What came of a run. */
export const Results = forwardRef<HTMLElement, { readonly run: FinishedRun }>(function Results({ run }, ref) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <section ref={ref} tabIndex={-1} className={styles.results} aria-label={t.results.title}>
      <WriteNotice />
      <ExtentNotice run={run} />
      <Headline run={run} />
      <ScenarioCard run={run} />
      <WeightingCard run={run} />
      <ComponentsCard run={run} />
      <DistributionCard run={run} />
      <MoversCard run={run} />
      <CategoryCard run={run} />
    </section>
  );
});

/** Whom the numbers are of, where the run was cancelled before its end. */
function ExtentNotice({ run }: { readonly run: FinishedRun }) {
  const styles = useStyles();
  const { t, formats } = usePane();
  const extent = extentOf(run.summary);
  if (!extent) return null;
  return (
    <div className={styles.notices} data-extent={extent.finished}>
      <Notice intent="warning">{t.results.part(formats.count(extent.finished), formats.count(extent.wanted))}</Notice>
    </div>
  );
}

function WriteNotice() {
  const styles = useStyles();
  const { t, state, controller, locale, formats } = usePane();
  const { write } = state;
  if (write.status === "idle" || write.status === "writing") return null;
  return (
    <div className={styles.notices}>
      {write.status === "written" ? (
        <Notice intent="success" action={{ label: t.write.show, run: () => controller.data.showCell(write.sheets[0], 0, 0) }} onDismiss={() => controller.store.dispatch({ type: "writeChanged", write: { status: "idle" } })}>
          {t.write.written(formats.list(write.sheets))}
        </Notice>
      ) : (
        <TroubleNotice trouble={write.trouble} retry={() => controller.runs.write(locale, t.write)} />
      )}
    </div>
  );
}
