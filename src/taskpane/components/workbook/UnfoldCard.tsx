import { Button } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import { useCommonStyles } from "../commonStyles";
import { DeedResult } from "./DeedResult";
import { useWorkbook } from "./workbookContext";
import { WorkbookCard } from "./WorkbookCard";

/** Native formulas in place of those of Tenor, and back. */
export function UnfoldCard() {
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { page, state: { overview, deed } } = useWorkbook();
  const busy = deed.status === "working";
  return (
    <WorkbookCard title={t.workbook.unfoldTitle} about={t.workbook.unfoldAbout}>
      {overview !== undefined && overview.unfolded > 0 && <p className={common.label}>{t.workbook.unfolded(formats.count(overview.unfolded), overview.unfolded)}</p>}
      <div className={common.wrap}>
        <Button size="small" disabled={busy || !overview?.formulas} onClick={() => void page.unfold(locale)}>{t.workbook.unfold}</Button>
        <Button size="small" disabled={busy || !overview?.unfolded} onClick={() => void page.refold(locale)}>{t.workbook.refold}</Button>
        <Button size="small" disabled={busy} onClick={() => void page.unfoldTable(locale)}>{t.workbook.unfoldTable}</Button>
      </div>
      <DeedResult deeds={["unfold", "unfoldTable", "refold"]} />
    </WorkbookCard>
  );
}
