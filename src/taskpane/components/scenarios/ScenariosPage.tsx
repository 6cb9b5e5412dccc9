import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { TableEditRegular } from "@fluentui/react-icons/svg/table-edit";
import { useState } from "react";
import { usePane } from "../../app/paneContext";
import { valueOf } from "../../model/load";
import type { ScenarioList } from "../../model/paneState";
import { yearsToDraw } from "../../model/scenarios/pathYears";
import type { Trouble } from "../../model/trouble";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { ScenarioDetail } from "./ScenarioDetail";
import { ScenarioOverview } from "./ScenarioOverview";
import { ScenariosContext } from "./scenariosContext";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  notice: { padding: tokens.spacingHorizontalM },
  bar: { flexShrink: 0, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  button: { flexShrink: 0 },
});

/** Scenarios made and changed by hand; the table in the workbook is where they live. */
export function ScenariosPage() {
  const styles = useStyles();
  const { t, state, controller } = usePane();
  const { scenarios, notice } = state;
  return (
    <>
      <main className={styles.main} aria-label={t.pages.scenarios}>
        {notice && <div className={styles.notice}><TroubleNotice trouble={notice} onDismiss={() => controller.store.dispatch({ type: "noticed", trouble: undefined })} /></div>}
        {(scenarios.status === "loading" || scenarios.status === "none") && <Spinner className={styles.notice} size="tiny" label={t.scenarios.loading} labelPosition="after" />}
        {scenarios.status === "failed" && <div className={styles.notice}><BrokenTable trouble={scenarios.trouble} /></div>}
        {scenarios.status === "ready" && <Editor list={scenarios.value} />}
      </main>
      <SheetBar />
    </>
  );
}

function Editor({ list: { scenarios, from } }: { readonly list: ScenarioList }) {
  const { t, state, controller, locale } = usePane();
  const [openName, open] = useState<string>();
  const table = valueOf(state.reading)?.table;
  const opened = scenarios.find(({ name }) => name === openName);
  const parts = {
    scenarios, table, open,
    years: yearsToDraw(table, scenarios.flatMap(({ shocks }) => shocks)),
    edit: (change: Parameters<typeof controller.scenarios.edit>[0]) => void controller.scenarios.edit(change, { locale, sheetName: t.scenarios.sheetName }),
  };
  return <ScenariosContext.Provider value={parts}>{opened ? <ScenarioDetail scenario={opened} /> : <ScenarioOverview from={from} />}</ScenariosContext.Provider>;
}

/** The table in the sheet breaks a rule: the row leads there, and a correction is followed. */
function BrokenTable({ trouble }: { readonly trouble: Trouble }) {
  const { t, controller, locale } = usePane();
  const row = trouble.kind === "data" ? trouble.failure.row : undefined;
  return <TroubleNotice trouble={trouble} retry={() => controller.scenarios.reload(locale)} action={row === undefined ? undefined : { label: t.scenarios.goToRow, run: () => controller.scenarios.showRow(row) }} />;
}

/** The page's foot: whether the sheet holds what is shown. */
function SheetBar() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, state, controller, locale } = usePane();
  const { scenarios, scenariosSaving } = state;
  const words = t.scenarioEditor;
  const said = scenarios.status !== "ready" ? "" : scenariosSaving ? words.saving : scenarios.value.from === "sheet" ? words.inSheet : words.inLibrary;
  return (
    <footer className={styles.bar}>
      <p role="status" aria-live="polite" className={`${common.hint} ${common.grow}`}>{said}</p>
      <Button size="small" className={styles.button} icon={<TableEditRegular />} onClick={() => controller.scenarios.editInSheet(locale, t.scenarios.sheetName)}>{words.showSheet}</Button>
    </footer>
  );
}
