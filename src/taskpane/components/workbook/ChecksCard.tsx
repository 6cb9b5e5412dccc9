import { Button, Spinner } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { ChecksController } from "../../state/checksController";
import { useCommonStyles } from "../commonStyles";
import { JumpList } from "../JumpList";
import { TroubleNotice } from "../Notice";
import { WorkbookCard } from "./WorkbookCard";

const RESULT_COLUMN = 3;

/** Native formulas that watch over what the workbook holds. */
export function ChecksCard() {
  const common = useCommonStyles();
  const { t, locale, formats, controller } = usePane();
  const [checks] = useState(() => new ChecksController(controller.pageServices));
  const state = useSyncExternalStore(checks.subscribe, checks.state);
  const results = state.status === "done" ? state.results : [];
  const failed = results.filter(({ passed }) => !passed);
  return (
    <WorkbookCard title={t.checks.cardTitle} about={t.checks.about}>
      <div className={common.wrap}>
        <Button size="small" disabled={state.status === "working"} onClick={() => void checks.write(t.checks, locale)}>{state.status === "done" ? t.checks.again : t.checks.write}</Button>
      </div>
      {state.status === "working" && <Spinner size="tiny" label={t.checks.working} labelPosition="after" />}
      {state.status === "failed" && <TroubleNotice trouble={state.trouble} />}
      {state.status === "done" && (
        <p role="status" className={common.label}>
          {failed.length === 0 ? t.checks.allPassed(formats.count(results.length), results.length) : t.checks.someFailed(formats.count(failed.length), formats.count(results.length))}
        </p>
      )}
      <JumpList jumps={failed.map(({ name, sheet, row }) => ({ sheet, row, column: RESULT_COLUMN, text: name }))} show={(place) => void checks.show(place)} />
    </WorkbookCard>
  );
}
