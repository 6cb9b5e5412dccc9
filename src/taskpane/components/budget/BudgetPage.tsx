import { WalletRegular } from "@fluentui/react-icons/svg/wallet";
import { useState, useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { valueOf } from "../../model/load";
import { BudgetController } from "../../state/budgetController";
import { DecisionPage } from "../decisions/DecisionPage";
import { useWhenShown } from "../decisions/useWhenShown";
import { BudgetFields } from "./BudgetFields";
import { BudgetResult } from "./BudgetResult";

/** Whom to spend a retention budget on. */
export function BudgetPage() {
  const { t, locale, controller, state: pane } = usePane();
  const [page] = useState(() => new BudgetController(controller.pageServices));
  const state = useSyncExternalStore(page.subscribe, page.state);
  useWhenShown("budget", () => page.responses.look());
  const reading = valueOf(pane.reading);
  return (
    <DecisionPage
      title={t.budget.title}
      intro={t.budget.intro}
      resultLabel={t.budget.result}
      task={page.task}
      writing={page.writing}
      show={(finished) => <BudgetResult page={page} finished={finished} />}
      run={{ first: t.budget.run, again: t.budget.again, icon: <WalletRegular />, start: () => void page.allocate(locale), disabled: reading === undefined }}
      write={() => void page.write(locale, t.budget.sheet)}
      working={t.budget.working}
      finished={t.budget.finished}
      hint={reading === undefined ? t.decisions.needsTable : undefined}
      isCounted={false}
      isStale={(finished) => state.stale || reading !== finished.reading}
    >
      <BudgetFields page={page} segments={reading?.table.categories.segment?.labels ?? []} />
    </DecisionPage>
  );
}
