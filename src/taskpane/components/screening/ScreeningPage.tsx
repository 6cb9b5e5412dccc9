import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { useState } from "react";
import { usePane } from "../../app/paneContext";
import { valueOf } from "../../model/load";
import { ScreeningController } from "../../state/screeningController";
import { DecisionPage } from "../decisions/DecisionPage";
import { PolicySection } from "../decisions/PolicySection";
import { useWhenShown } from "../decisions/useWhenShown";
import { ScreeningResult } from "./ScreeningResult";

/** Whom to accept, refer or decline, and why. */
export function ScreeningPage() {
  const { t, locale, controller, state: pane } = usePane();
  const [page] = useState(() => new ScreeningController(controller.pageServices));
  useWhenShown("screening", () => page.policy.look());
  const hasTable = pane.table.status === "ready";
  return (
    <DecisionPage
      title={t.screening.title}
      intro={t.screening.intro}
      resultLabel={t.screening.result}
      task={page.task}
      writing={page.writing}
      show={(finished) => <ScreeningResult page={page} finished={finished} />}
      run={{ first: t.screening.run, again: t.screening.again, icon: <ClipboardTaskListLtrRegular />, start: () => void page.screen(), disabled: !hasTable }}
      write={() => void page.write(locale, t.screening.sheet, t.decisions.defaults)}
      working={t.screening.working}
      finished={t.screening.finished}
      hint={hasTable ? undefined : t.decisions.needsTable}
      isStale={({ source, reading }) => valueOf(pane.table) !== source || valueOf(pane.reading) !== reading}
    >
      <PolicySection policy={page.policy} title={t.screening.policy} about={t.screening.policyAbout} />
    </DecisionPage>
  );
}
