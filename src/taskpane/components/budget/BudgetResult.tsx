import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { usePane } from "../../app/paneContext";
import { frontierCard, movesCard } from "../../model/budget/budgetCards";
import type { FinishedBudget } from "../../model/budget/budgetView";
import { plainNumber } from "../../model/unitText";
import type { BudgetController } from "../../state/budgetController";
import { KeyFigures } from "../decisions/KeyFigures";
import { Notice } from "../Notice";
import { ChartCard } from "../results/ChartCard";
import { useCardView } from "../results/useCardView";
import { useCommonStyles } from "../commonStyles";
import { BudgetApproval } from "./BudgetApproval";
import { SpendClients } from "./SpendClients";

const useStyles = makeStyles({ notice: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` } });

/** What the budget brings, where it lies on the frontier, and who gets it. */
export function BudgetResult({ page, finished }: { readonly page: BudgetController; readonly finished: FinishedBudget }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats, controller: { board } } = usePane();
  const view = useCardView();
  const frontier = useMemo(() => frontierCard(finished, view), [finished, view]);
  const moves = useMemo(() => movesCard(finished, view), [finished, view]);
  useEffect(() => board.publish("budget", { title: t.budget.title, cards: [frontier, moves] }), [board, t, frontier, moves]);
  const { totals, failures } = finished.found;
  const gain = totals.value - totals.valueToday;
  return (
    <>
      <KeyFigures
        figures={[
          { label: t.budget.spent, value: formats.compact(totals.spend), exact: totals.spend, foot: t.budget.today(formats.compact(totals.spendToday)) },
          { label: t.budget.gain, value: formats.change(gain), exact: gain, foot: t.budget.valueNow(formats.compact(totals.value)) },
          { label: t.budget.marginal, value: plainNumber(totals.marginal), exact: totals.marginal, foot: t.budget.marginalFoot },
        ]}
      />
      {failures.size > 0 && <div className={styles.notice}><Notice intent="info">{t.budget.leftOut(formats.count(failures.size))}</Notice></div>}
      <ChartCard title={frontier.title} chart={frontier.chart} table={frontier.table} foot={<p className={common.hint}>{totals.marginal === 0 ? t.budget.enough : t.budget.frontierFoot}</p>} />
      <ChartCard title={moves.title} chart={moves.chart} table={moves.table} />
      <SpendClients page={page} finished={finished} />
      <BudgetApproval page={page} finished={finished} />
    </>
  );
}
