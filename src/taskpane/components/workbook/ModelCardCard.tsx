import { Button, Spinner } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { officeOwnSheets } from "../../../excel/officeOwnSheets";
import { usePane } from "../../app/paneContext";
import { ModelCardController } from "../../state/modelCardController";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { WorkbookCard } from "./WorkbookCard";

/** The model's own description, on a sheet of the workbook that uses it. */
export function ModelCardCard() {
  const common = useCommonStyles();
  const { t, locale, state: { reading }, controller } = usePane();
  const [page] = useState(() => new ModelCardController(controller.pageServices, officeOwnSheets));
  const state = useSyncExternalStore(page.subscribe, page.state);
  const ready = reading.status === "ready";
  return (
    <WorkbookCard title={t.modelCard.title} about={t.modelCard.about}>
      {!ready && <p className={common.label}>{t.kept.noTable}</p>}
      <div className={common.wrap}>
        <Button size="small" disabled={!ready || state.status === "working"} onClick={() => void page.write(t, locale)}>{t.modelCard.write}</Button>
      </div>
      {state.status === "working" && <Spinner size="tiny" label={t.modelCard.working} labelPosition="after" />}
      {state.status === "failed" && <TroubleNotice trouble={state.trouble} />}
      {state.status === "written" && <p role="status" className={common.label}>{t.modelCard.written(state.sheet)}</p>}
    </WorkbookCard>
  );
}
