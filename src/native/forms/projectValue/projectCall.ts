import { choiceParam, numberParam, optionalNumberParam, cellParam, type Param } from "../../../catalog/define/param";
import { rules } from "../../../catalog/schema/numberRule";
import { phaseChoices, projectCashFlowColumns, readProjectCashFlow, type ProjectCashFlow } from "../../../catalog/tables/projectCashFlow";
import { projectTermParams, projectTermRows } from "../../../catalog/tables/projectTerms";
import { tablePositions } from "../../../catalog/tables/readTable";
import type { LocalText } from "../../../catalog/text/localText";
import { ok } from "../../../core/result/result";
import type { OpenCall } from "../../openCall";
import { LEFT_OUT, type ArgumentSource } from "../../sheet/argumentSource";
import type { SeriesColumn } from "../../sheet/periodTable";

/** A call of `PROJECT_CLV` as if each term, and each column of the cash flow table, were an argument of its own. */
export interface ProjectCall {
  readonly call: OpenCall;
  /** The columns that the cash flow table has. */
  readonly series: readonly SeriesColumn[];
  readonly cashFlow: ProjectCashFlow;
}

/** Undefined where the tables cannot be read, which the call itself would have said. */
export function projectCall(call: OpenCall): ProjectCall | undefined {
  const { cash_flow_table: table, terms } = call.sources;
  const cashFlow = readProjectCashFlow(table.cells);
  const positions = tablePositions("cash_flow_table", table.cells, projectCashFlowColumns);
  const rows = projectTermRows(terms.cells);
  if (!cashFlow.ok || !positions.ok || !rows.ok) return undefined;
  const columns = cashFlowParams.filter(({ name }) => positions.value.has(name as ColumnId));
  const sources: Record<string, ArgumentSource> = {};
  for (const { name } of projectTermParams) sources[name] = termSource(terms, rows.value.get(name));
  for (const { name } of columns) sources[name] = columnSource(table, cashFlow.value.rows, positions.value.get(name as ColumnId)!);
  return {
    call: { ...call, fn: { ...call.fn, params: [...projectTermParams, ...columns] }, sources },
    series: columns.map(({ name }) => ({ key: `${name}_given`, param: name, isRead: true })),
    cashFlow: cashFlow.value,
  };
}

/** A term stands in the second cell of its row. */
function termSource(terms: ArgumentSource, row: number | undefined): ArgumentSource {
  if (row === undefined || terms.cells[row].length < 2) return LEFT_OUT;
  return { given: true, expression: terms.expression, cells: [[terms.cells[row][1]]], moving: () => terms.moving(row, 1), fixed: () => terms.fixed(row, 1) };
}

function columnSource(table: ArgumentSource, rows: readonly number[], position: number): ArgumentSource {
  return {
    given: true,
    expression: table.expression,
    cells: rows.map((row) => [table.cells[row][position]]),
    moving: (index) => table.moving(rows[index], position),
    fixed: (index) => table.fixed(rows[index], position),
  };
}

type ColumnId = (typeof projectCashFlowColumns)[number]["id"];

function textsOf(id: ColumnId): { label: LocalText; help: LocalText } {
  const { label } = projectCashFlowColumns.find((column) => column.id === id)!;
  return { label, help: label };
}
const amount = (id: ColumnId): Param => optionalNumberParam(id, "scalar", { ...textsOf(id), rule: rules.anyMoney });
const amountOrNone = (id: ColumnId): Param => numberParam(id, "scalar", { ...textsOf(id), rule: rules.anyMoney, default: 0 });
const nameOfPeriod = (id: ColumnId): Param => cellParam(id, "scalar", { ...textsOf(id), optional: true, readCell: (cell) => ok(cell) });

/** Columns of the cash flow table as arguments; their ranges were checked when the call was read. */
const cashFlowParams: readonly Param[] = [
  nameOfPeriod("period"), nameOfPeriod("date"),
  choiceParam("phase", "scalar", { ...textsOf("phase"), choices: phaseChoices }),
  amountOrNone("cfads"), amount("draw"), amount("debt_service"), amount("principal"), amountOrNone("cross_sold_income"), amountOrNone("fees"), amountOrNone("collateral"),
];
