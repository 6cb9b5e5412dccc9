import { Button } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import type { Finding } from "../../../audit/scan/rule";
import { readBook } from "../../../excel/read/readBook";
import { usePane } from "../../app/paneContext";
import { scanGroups } from "../../model/scanLines";
import { ScanController } from "../../state/scanController";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { Progress } from "../Progress";
import { CellLines } from "./CellLines";
import { WorkbookCard } from "./WorkbookCard";

/** What tends to be wrong in a workbook, looked for in the open one. */
export function ScanCard() {
  const common = useCommonStyles();
  const { t, formats, controller } = usePane();
  const [page] = useState(() => new ScanController(controller.pageServices, readBook));
  const state = useSyncExternalStore(page.task.subscribe, page.task.state);
  return (
    <WorkbookCard title={t.scan.title} about={t.scan.about}>
      {state.status === "running" ? (
        <Progress label={t.scan.working} share={state.share} words={<><span>{t.scan.working}</span><span className={common.number}>{formats.percent(Math.floor(state.share * 100) / 100)}</span></>} cancel={() => page.task.cancel()} />
      ) : (
        <div className={common.wrap}>
          <Button size="small" onClick={() => void page.start()}>{t.scan.start}</Button>
        </div>
      )}
      {state.status === "cancelled" && <p className={common.hint} role="status">{t.task.cancelled}</p>}
      {state.status === "failed" && <TroubleNotice trouble={state.trouble} />}
      {state.status === "done" && <Found findings={state.output} page={page} />}
    </WorkbookCard>
  );
}

function Found({ findings, page }: { readonly findings: readonly Finding[]; readonly page: ScanController }) {
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const written = useSyncExternalStore(page.writing.subscribe, page.writing.state);
  return (
    <>
      <p role="status" data-testid="scanned" className={common.label}>{findings.length === 0 ? t.scan.none : t.scan.found(formats.count(findings.length), findings.length)}</p>
      {scanGroups(findings, locale).map(({ severity, lines }) => {
        const label = t.scan.groups[severity](formats.count(lines.length));
        return (
          <div key={severity}>
            <p className={common.label}>{label}</p>
            <CellLines lines={lines} label={label} show={(place) => void page.show(place)} />
          </div>
        );
      })}
      {findings.length > 0 && (
        <div className={common.wrap}>
          <Button size="small" disabled={written.status === "writing"} onClick={() => void page.write(t.scan.sheet, locale)}>{t.scan.write}</Button>
          {written.status === "written" && <span role="status" className={common.hint}>{t.scan.written(written.sheets[0])}</span>}
        </div>
      )}
      {written.status === "failed" && <TroubleNotice trouble={written.trouble} />}
    </>
  );
}
