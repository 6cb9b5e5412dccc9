import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { boundLabels } from "../../../catalog/schema/growthLabels";
import { usePane } from "../../app/paneContext";
import { SPEND_MOVES, type FinishedBudget, type SpendMove } from "../../model/budget/budgetView";
import type { BudgetController } from "../../state/budgetController";
import { ClientLines, type ClientLine } from "../decisions/ClientLines";
import { ListCard } from "../decisions/ListCard";
import { useCommonStyles } from "../commonStyles";

/** Whom to spend more on, less, or as much as today. */
export function SpendClients({ page, finished: { found, reading, moves } }: { readonly page: BudgetController; readonly finished: FinishedBudget }) {
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const [picked, setPicked] = useState<SpendMove>("more");
  const { clients, shown } = moves[picked];
  const lineOf = (row: number): ClientLine => {
    const change = found.spend[row] - found.spendToday[row];
    const bound = found.bounds[row];
    return {
      key: String(row),
      client: reading.table.ids[row],
      figure: { text: formats.change(change), isNegative: change < 0 },
      details: [
        t.budget[found.isProspect[row] ? "lineOfProspect" : "line"](formats.compact(found.spendToday[row]), formats.compact(found.spend[row]), formats.percent(found.retentionToday[row]), formats.percent(found.retention[row])),
        t.budget.lineGain(formats.change(found.value[row] - found.valueToday[row])) + (bound ? t.budget.lineBound(boundLabels[bound][locale]) : ""),
      ],
    };
  };
  return (
    <ListCard title={t.budget.list}>
      <Field size="small" label={t.screening.show}>
        <Select size="small" value={picked} onChange={(_event, { value }) => setPicked(SPEND_MOVES.find((one) => one === value) ?? "more")}>
          {SPEND_MOVES.map((move) => <option key={move} value={move}>{`${t.budget.moveNames[move]} (${formats.count(moves[move].clients)})`}</option>)}
        </Select>
      </Field>
      {shown.length === 0 ? <p className={common.hint}>{t.screening.nobody}</p> : <ClientLines key={picked} label={t.budget.list} lines={shown.map(lineOf)} all={clients} show={(index) => void page.showClient(shown[index])} />}
    </ListCard>
  );
}
