import { Button } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import { useCommonStyles } from "../commonStyles";
import { DeedResult } from "./DeedResult";
import { useWorkbook } from "./workbookContext";
import { WorkbookCard } from "./WorkbookCard";

/** Values in place of formulas, and back. */
export function FreezeCard() {
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { page, state: { overview, deed } } = useWorkbook();
  const busy = deed.status === "working";
  return (
    <WorkbookCard title={t.workbook.freezeTitle} about={t.workbook.freezeAbout}>
      {overview !== undefined && overview.frozen > 0 && <p className={common.label}>{t.workbook.frozen(formats.count(overview.frozen), overview.frozen)}</p>}
      <div className={common.wrap}>
        <Button size="small" disabled={busy || !overview?.formulas} onClick={() => void page.freeze(locale)}>{t.workbook.freeze}</Button>
        <Button size="small" disabled={busy || !overview?.frozen} onClick={() => void page.thaw(locale)}>{t.workbook.thaw}</Button>
      </div>
      <DeedResult deeds={["freeze", "thaw"]} />
    </WorkbookCard>
  );
}
