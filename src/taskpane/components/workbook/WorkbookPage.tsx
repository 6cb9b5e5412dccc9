import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type ComponentType } from "react";
import { officeFormulas } from "../../../excel/officeFormulas";
import { usePane } from "../../app/paneContext";
import { WorkbookController } from "../../state/workbookController";
import { AssumptionsCard } from "./AssumptionsCard";
import { ChecksCard } from "./ChecksCard";
import { FormulaCount } from "./FormulaCount";
import { FreezeCard } from "./FreezeCard";
import { ModelCardCard } from "./ModelCardCard";
import { RepairCard } from "./RepairCard";
import { ScanCard } from "./ScanCard";
import { SelfTestCard } from "./SelfTestCard";
import { UnfoldCard } from "./UnfoldCard";
import { VerifyCard } from "./VerifyCard";
import { WorkbookContext } from "./workbookContext";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
});

/** What can be done with a workbook that goes to others, in the order of the page. */
const CARDS: readonly ComponentType[] = [FormulaCount, FreezeCard, UnfoldCard, RepairCard, VerifyCard, ScanCard, AssumptionsCard, ChecksCard, SelfTestCard, ModelCardCard];

/** A workbook that travels: its formulas, and what proves them. */
export function WorkbookPage() {
  const styles = useStyles();
  const { controller } = usePane();
  const { navigation } = controller;
  const [page] = useState(() => new WorkbookController(controller.pageServices, officeFormulas));
  const shown = useSyncExternalStore(navigation.subscribe, navigation.state) === "workbook";
  useEffect(() => {
    if (shown) void page.refresh();
  }, [shown, page]);
  return (
    <WorkbookContext.Provider value={page}>
      <main className={styles.main}>
        {CARDS.map((Card, index) => <Card key={index} />)}
      </main>
    </WorkbookContext.Provider>
  );
}
