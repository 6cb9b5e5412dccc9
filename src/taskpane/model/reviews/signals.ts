import { isFailure, textOf, type InputCell, type InputMatrix, type OutputCell } from "../../../catalog/cell";
import { evaluate, type Argument } from "../../../catalog/define/evaluate";
import type { TenorFunction } from "../../../catalog/define/defineFunction";
import { earlyWarning } from "../../../catalog/functions/decisions/earlyWarning";
import { loanClass } from "../../../catalog/functions/decisions/loanClass";
import type { ClientReading } from "../../../catalog/schema/readClientTable";
import { findColumns } from "../../../catalog/studies/studyColumns";
import type { Locale } from "../../../catalog/text/localText";
import { rowByRow, type ClientSignals } from "./reviewsView";

/** Days overdue are what a loan's class cannot do without. */
const loanColumns = loanClass.params.slice(0, 4).map(({ name, label }, index) => ({ id: name, label, optional: index > 0 }));

/**
 * Early warnings and loan classes of the clients of a table, where it has the columns: what EARLY_WARNING and LOAN_CLASS
 * say of them in a cell.
 */
export function* signalsOf(cells: InputMatrix, { table, sourceRows }: Pick<ClientReading, "table" | "sourceRows">, locale: Locale): Generator<void, ReadonlyMap<string, ClientSignals>> {
  const warnings = yield* rowByRow(cells, (block) => called(earlyWarning, { signals: block, language: [[locale]] })?.slice(1));
  const found = findColumns(cells, loanColumns);
  const classes = found.ok ? yield* rowByRow(cells, (block) => called(loanClass, { ...columnsOf(block, found.value), language: [[locale]] })) : undefined;
  const signals = new Map<string, ClientSignals>();
  if (!warnings && !classes) return signals;
  for (const [row, source] of sourceRows.entries()) {
    const [warning, loan] = [warnings?.[source], classes?.[source]];
    signals.set(table.ids[row], { level: words(warning?.[1]), causes: words(warning?.[3]), loanClass: words(loan?.[0]) });
  }
  return signals;
}

/** The answer of a function that is finished at once; undefined where it refuses. */
function called(fn: TenorFunction, args: Readonly<Record<string, Argument>>): readonly (readonly OutputCell[])[] | undefined {
  const evaluation = evaluate(fn, fn.params.map(({ name }) => args[name]));
  return evaluation.ok && evaluation.value.kind === "done" ? evaluation.value.cells : undefined;
}

function columnsOf(block: InputMatrix, positions: Readonly<Partial<Record<string, number>>>): Record<string, Argument> {
  const rows = block.slice(1);
  return Object.fromEntries(Object.entries(positions).map(([name, position]) => [name, rows.map((row): InputCell[] => [row[position!] ?? null])]));
}

function words(cell: OutputCell | undefined): string {
  return cell === undefined || isFailure(cell) ? "" : textOf(cell);
}
