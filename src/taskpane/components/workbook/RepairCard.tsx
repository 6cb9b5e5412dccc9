import { Button } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import { useCommonStyles } from "../commonStyles";
import { DeedResult } from "./DeedResult";
import { useWorkbook } from "./workbookContext";
import { WorkbookCard } from "./WorkbookCard";

/** Formulas that a program without the add-in has left broken. */
export function RepairCard() {
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { page, state: { overview, deed } } = useWorkbook();
  return (
    <WorkbookCard title={t.workbook.repairTitle} about={t.workbook.repairAbout}>
      {overview && <p className={common.label}>{overview.broken === 0 ? t.workbook.notBroken : t.workbook.broken(formats.count(overview.broken), overview.broken)}</p>}
      <div className={common.wrap}>
        <Button size="small" disabled={deed.status === "working" || !(overview?.formulas || overview?.unfinished)} onClick={() => void page.repair(locale)}>{t.workbook.repair}</Button>
      </div>
      <DeedResult deeds={["repair"]} />
    </WorkbookCard>
  );
}
