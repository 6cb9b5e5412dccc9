import { isFailure, textOf, type InputCell, type InputMatrix, type OutputCell, type OutputMatrix } from "../../../catalog/cell";
import { earlyWarning } from "../../../catalog/functions/decisions/earlyWarning";
import { loanClass } from "../../../catalog/functions/decisions/loanClass";
import type { ClientReading } from "../../../catalog/schema/readClientTable";
import { findColumns } from "../../../catalog/studies/studyColumns";
import { say, type Locale } from "../../../catalog/text/localText";
import { mapResult } from "../../../core/result/result";
import { callInPlace, cellOf, rowByRow } from "../decisions/callInPlace";
import type { ClientSignals } from "./reviewsView";

/** Columns that LOAN_CLASS takes, by its parameters; a loan has no class without days overdue. */
const loanColumns = [
  { id: "days_overdue", label: say("Days overdue", "逾期天数") },
  { id: "judgement", label: say("Judgement", "人工判断"), optional: true },
  { id: "impaired", label: say("Credit-impaired", "已发生信用减值"), optional: true },
  { id: "loss_share", label: say("Expected loss share", "预期损失占比"), optional: true },
] as const;

/**
 * Early warnings and loan classes of the clients of a table, where it has the columns: what EARLY_WARNING and LOAN_CLASS
 * say of them in a cell.
 */
export function* signalsOf(cells: InputMatrix, { table, sourceRows }: Pick<ClientReading, "table" | "sourceRows">, locale: Locale): Generator<void, ReadonlyMap<string, ClientSignals>> {
  const [headers, ...rows] = cells;
  const language = cellOf(locale);
  const warnings = yield* rowByRow(rows, (block) => mapResult(callInPlace(earlyWarning, { signals: [headers, ...block], language }), (said): OutputMatrix => said.slice(1)));
  const found = findColumns(cells, loanColumns);
  const classes = found.ok ? yield* rowByRow(rows, (block) => callInPlace(loanClass, { ...columnsOf(block, found.value), language })) : found;
  const signals = new Map<string, ClientSignals>();
  if (!warnings.ok && !classes.ok) return signals;
  for (const [row, source] of sourceRows.entries()) {
    const warning = warnings.ok ? warnings.value[source] : [];
    signals.set(table.ids[row], { level: words(warning[1]), causes: words(warning[3]), loanClass: words(classes.ok ? classes.value[source][0] : undefined) });
  }
  return signals;
}

function columnsOf(rows: InputMatrix, positions: Readonly<Partial<Record<string, number>>>): Record<string, InputMatrix> {
  return Object.fromEntries(Object.entries(positions).map(([name, position]) => [name, rows.map((row): InputCell[] => [row[position!] ?? null])]));
}

function words(cell: OutputCell | undefined): string {
  return cell === undefined || isFailure(cell) ? "" : textOf(cell);
}
