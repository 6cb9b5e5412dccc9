import { describeFilled } from "../../../catalog/present/presentQuality";
import { type placeOf } from "../../../catalog/schema/sourceRef";
import { column, numberCell, textCell, type DataCell, type DataTableModel } from "../dataTable";
import { columnLabel } from "../describeFinding";
import type { PaneState } from "../paneState";
import type { CardView } from "../results/cardView";
import { excelTime } from "../runSheets";
import { baseResult, scenarioRows, type FinishedRun } from "../runView";
import type { PackCover } from "./boardPack";

type View = Pick<CardView, "t" | "locale" | "formats">;

/** What the title page says of the numbers: where they come from, what they assume, what they leave out. */
export function packCover({ result, stale, table }: Pick<PaneState, "result" | "stale" | "table">, product: string, view: View): PackCover {
  const { facts, limitTexts } = view.t.board;
  const said: PackCover["facts"] = [{ label: facts.version, cell: textCell(product), format: "text" }];
  if (!result) return { facts: said, limits: [limitTexts.model, limitTexts.numbers] };
  const source = table.status === "ready" ? [{ label: facts.source, cell: textCell(sourceText(table.value)), format: "text" as const }] : [];
  return {
    facts: [...source, ...runFacts(result, view), ...said],
    scenarios: scenarioTable(result, view),
    limits: [limitTexts.model, limitTexts.scenarios, limitTexts.numbers, ...leftOut(result, view), ...(stale ? [limitTexts.stale] : []), ...assumptions(result, view)],
  };
}

function sourceText({ ref, sheet, address }: { readonly ref: Parameters<typeof placeOf>[0]; readonly sheet: string; readonly address: string }): string {
  return ref.kind === "table" ? `${ref.name} (${sheet}!${address})` : `${sheet}!${address}`;
}

function runFacts(run: FinishedRun, { t, locale, formats }: View): PackCover["facts"] {
  const { facts } = t.board;
  const base = baseResult(run);
  const { weighted } = run.summary;
  return [
    ...(run.matrixPlace === undefined ? [] : [{ label: facts.matrix, cell: textCell(run.matrixPlace), format: "text" as const }]),
    { label: facts.finished, cell: timeCell(run.finishedAt, locale), format: "date" },
    { label: facts.clients, cell: numberCell(base.valued, formats.count), format: "count" },
    { label: facts.value, cell: numberCell(base.clv, formats.amount), format: "money" },
    ...(weighted ? [{ label: facts.weighted, cell: numberCell(weighted.clv, formats.amount), format: "money" as const }] : []),
  ];
}

/** A moment as people of the language write it; in a cell as a date. */
function timeCell(milliseconds: number, locale: View["locale"]): DataCell {
  return { text: new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(milliseconds), raw: excelTime(milliseconds) };
}

function scenarioTable(run: FinishedRun, { t, formats }: View): DataTableModel {
  const { columns } = t.results;
  const isWeighted = run.summary.weighted !== undefined;
  return {
    columns: [column(columns.scenario, false), column(columns.weight), column(columns.value)],
    rows: scenarioRows(run).map(({ name, weight, clv }) => ({ key: name, cells: [textCell(name), isWeighted ? numberCell(weight, formats.percent) : textCell(t.board.facts.noWeights), numberCell(clv, formats.amount)] })),
  };
}

function leftOut(run: FinishedRun, { t, formats }: View): string[] {
  const rows = run.asItStands.failures.length + baseResult(run).failures.length;
  return rows > 0 ? [t.board.limitTexts.leftOut(formats.count(rows))] : [];
}

/** Values that stand in for what the table does not say. */
function assumptions({ reading }: FinishedRun, { locale }: View): string[] {
  const separator = locale === "en" ? ": " : "：";
  return reading.report.filled.map((filled) => `${columnLabel(filled.id, locale) ?? filled.id}${separator}${describeFilled(filled, locale)}`);
}
