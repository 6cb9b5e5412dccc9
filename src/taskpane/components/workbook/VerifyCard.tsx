import { Button } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { verdictOf, type Verification } from "../../../audit/verify/findings";
import { readBook } from "../../../excel/read/readBook";
import { usePane } from "../../app/paneContext";
import { differingLines, uncheckedLines, verifyCounts } from "../../model/verifyLines";
import { VerifyController } from "../../state/verifyController";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { Progress } from "../Progress";
import { CellLines } from "./CellLines";
import { WorkbookCard } from "./WorkbookCard";

/** The workbook recomputed: the same as the command verify does with a file. */
export function VerifyCard() {
  const common = useCommonStyles();
  const { t, formats, controller } = usePane();
  const [page] = useState(() => new VerifyController(controller.pageServices, readBook));
  const state = useSyncExternalStore(page.task.subscribe, page.task.state);
  return (
    <WorkbookCard title={t.verify.title} about={t.verify.about}>
      {state.status === "running" ? (
        <Progress label={t.verify.working} share={state.share} words={<><span>{t.verify.working}</span><span className={common.number}>{formats.percent(Math.floor(state.share * 100) / 100)}</span></>} cancel={() => page.task.cancel()} />
      ) : (
        <div className={common.wrap}>
          <Button size="small" onClick={() => void page.start()}>{t.verify.start}</Button>
        </div>
      )}
      {state.status === "cancelled" && <p className={common.hint} role="status">{t.task.cancelled}</p>}
      {state.status === "failed" && <TroubleNotice trouble={state.trouble} />}
      {state.status === "done" && <Found verification={state.output} page={page} />}
    </WorkbookCard>
  );
}

function Found({ verification, page }: { readonly verification: Verification; readonly page: VerifyController }) {
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const counts = verifyCounts(verification, t, formats);
  const differing = differingLines(verification, locale, t);
  const unchecked = uncheckedLines(verification, locale, t);
  const verdict = verdictOf(verification);
  const said = counts.length === 0 ? t.verify.nothing : t.verify[verdict];
  return (
    <>
      <div role="status" data-testid="verified">
        {counts.map((line) => <p key={line} className={common.hint}>{line}</p>)}
        <p className={common.label}>{said}</p>
      </div>
      {differing.length > 0 && <CellLines lines={differing} label={t.verify.different} show={(place) => void page.show(place)} />}
      {unchecked.length > 0 && verdict === "different" && <p className={common.label}>{t.verify.notChecked}</p>}
      {unchecked.length > 0 && <CellLines lines={unchecked} label={t.verify.notChecked} show={(place) => void page.show(place)} />}
      {verification.runs.length > 0 && <p className={common.hint}>{t.verify.signature}</p>}
    </>
  );
}
