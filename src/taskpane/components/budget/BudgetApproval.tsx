import { Button } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import type { FinishedBudget } from "../../model/budget/budgetView";
import { BUDGET_DECISIONS, type BudgetController } from "../../state/budgetController";
import { DecisionForm } from "../decisions/DecisionForm";
import { ListCard } from "../decisions/ListCard";
import { useCommonStyles } from "../commonStyles";

/** What was decided about the plan as a whole, for the log. */
export function BudgetApproval({ page, finished }: { readonly page: BudgetController; readonly finished: FinishedBudget }) {
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { decided, recording, notRecorded } = useSyncExternalStore(page.subscribe, page.state);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (decided) setOpen(false);
  }, [decided]);
  const subject = t.budget.about(formats.amount(finished.found.totals.budget));
  return (
    <ListCard title={t.budget.decide}>
      {decided && <p role="status" className={common.label}>{t.decisions.recorded(t.budget.decisions[decided])}</p>}
      {isOpen ? (
        <DecisionForm
          subject={subject}
          choices={BUDGET_DECISIONS.map((value) => ({ value, label: t.budget.decisions[value] }))}
          proposed="approved"
          isRecording={recording}
          trouble={notRecorded}
          record={(decision, reason) => void page.decide(decision, t.budget.decisions[decision], reason, subject, locale)}
          close={() => setOpen(false)}
        />
      ) : (
        <div className={common.wrap}>
          <Button size="small" onClick={() => setOpen(true)}>{t.budget.decideButton}</Button>
        </div>
      )}
    </ListCard>
  );
}
