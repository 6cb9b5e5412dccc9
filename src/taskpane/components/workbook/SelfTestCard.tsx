import { Button } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { officeOwnSheets } from "../../../excel/officeOwnSheets";
import { usePane } from "../../app/paneContext";
import { SelfTestController, type SelfTest } from "../../state/selfTestController";
import { useCommonStyles } from "../commonStyles";
import { JumpList } from "../JumpList";
import { TroubleNotice } from "../Notice";
import { Progress } from "../Progress";
import { WorkbookCard } from "./WorkbookCard";

const RESULT_COLUMN = 6;
/** Cells that have not passed and are listed; the sheet has them all. */
const SHOWN = 20;

/** Calls with known values, made by the cells of this very Excel. */
export function SelfTestCard() {
  const common = useCommonStyles();
  const { t, locale, controller } = usePane();
  const [page] = useState(() => new SelfTestController(controller.pageServices, officeOwnSheets));
  const state = useSyncExternalStore(page.task.subscribe, page.task.state);
  return (
    <WorkbookCard title={t.selfTest.title} about={t.selfTest.about}>
      {state.status === "running" ? (
        <Progress label={t.selfTest.working} words={<span>{t.selfTest.working}</span>} cancel={() => page.task.cancel()} />
      ) : (
        <div className={common.wrap}>
          <Button size="small" onClick={() => void page.start(t.selfTest.sheet, locale)}>{t.selfTest.start}</Button>
        </div>
      )}
      {state.status === "cancelled" && <p className={common.hint} role="status">{t.task.cancelled}</p>}
      {state.status === "failed" && <TroubleNotice trouble={state.trouble} />}
      {state.status === "done" && <Outcome test={state.output} page={page} />}
    </WorkbookCard>
  );
}

function Outcome({ test, page }: { readonly test: SelfTest; readonly page: SelfTestController }) {
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const { inCells, calls, passedInPane, version, host, sheet } = test;
  return (
    <>
      <div role="status" data-testid="self-tested">
        <p className={common.label}>{t.selfTest.inCells(formats.count(inCells.passed), formats.count(inCells.calls))}</p>
        <p className={common.label}>{t.selfTest.inPane(formats.count(passedInPane), formats.count(calls))}</p>
        <p className={common.hint}>{t.selfTest.madeWith(version, host)}</p>
      </div>
      <JumpList jumps={inCells.failed.slice(0, SHOWN).map(({ row, name }) => ({ sheet, row, column: RESULT_COLUMN, text: name }))} show={(place) => void page.show(place)} />
    </>
  );
}
