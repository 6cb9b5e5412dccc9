import { textOf, type InputCell, type InputMatrix, type OutputCell } from "../../../catalog/cell";
import { runLabels } from "../../../catalog/schema/runLabels";
import { say, type LocalText, type Locale } from "../../../catalog/text/localText";
import type { LogColumn, LogTable } from "../../../excel/log/logTable";
import { placeOf } from "../../../excel/sourceRef";
import type { ColumnFormat } from "../../../excel/write/sheetPlan";
import { excelTime } from "../runSheets";
import type { RunKind, RunRecord } from "./runRecord";
import { packRun, unpackRun } from "./runText";

const kindLabels: Readonly<Record<RunKind, LocalText>> = { portfolio: say("Portfolio", "组合估值"), simulation: say("Simulation", "模拟") };

interface RunColumn {
  readonly id: string;
  readonly label: LocalText;
  readonly format: ColumnFormat;
  readonly width: number;
  readonly required?: boolean;
  readonly cell: (run: RunRecord, locale: Locale) => OutputCell;
}

/** Text of a cell, and below the 32,767 characters that Excel keeps of one. */
const CELL_CHARACTERS = 30_000;

/** The table of runs, for people first: what only a program needs stands in the last column. */
const runColumns: readonly RunColumn[] = [
  { id: "run", label: say("Run", "运行编号"), format: "text", width: 22, required: true, cell: ({ id }) => id },
  { id: "when", label: say("When", "时间"), format: "date", width: 17, cell: ({ finishedAt }) => excelTime(finishedAt) },
  { id: "who", label: say("Who", "执行人"), format: "text", width: 14, cell: ({ who }) => who },
  { id: "kind", label: say("Kind", "类型"), format: "text", width: 11, cell: ({ kind }, locale) => kindLabels[kind][locale] },
  { id: "source", label: say("Table", "客户表"), format: "text", width: 18, cell: ({ source }) => placeOf(source) },
  { id: "scenarios", label: say("Scenarios and weights", "情景与权重"), format: "text", width: 30, cell: ({ scenarios }) => scenarios.map(({ name, weight }) => `${name} ${weight}`).join("; ").slice(0, CELL_CHARACTERS) },
  { id: "base", label: say("CLV as it stands", "现状 CLV"), format: "money", width: 16, cell: ({ totals }) => totals.base },
  { id: "weighted", label: say("Weighted CLV", "加权 CLV"), format: "money", width: 16, cell: ({ totals }) => totals.weighted ?? "" },
  { id: "figures", label: say("CLV by scenario", "各情景 CLV"), format: "text", width: 30, cell: ({ totals }) => totals.figures.map(({ name, value }) => `${name} ${value}`).join("; ").slice(0, CELL_CHARACTERS) },
  { id: "valued", label: runLabels.clients, format: "count", width: 15, cell: ({ totals }) => totals.valued },
  { id: "left_out", label: runLabels.leftOut, format: "count", width: 14, cell: ({ totals }) => totals.leftOut },
  { id: "seed", label: say("Seed", "随机种子"), format: "number", width: 10, cell: ({ setup }) => setup?.seed ?? "" },
  { id: "paths", label: say("Paths", "路径数"), format: "count", width: 10, cell: ({ setup }) => setup?.paths ?? "" },
  { id: "version", label: say("Tenor version", "Tenor 版本"), format: "text", width: 12, cell: ({ version }) => version },
  { id: "hash", label: say("Input hash (SHA-256)", "输入哈希（SHA-256）"), format: "text", width: 24, cell: ({ hashes }) => hashes.all },
  { id: "note", label: runLabels.note, format: "text", width: 24, cell: ({ note }) => note },
  { id: "as_run", label: say("As run (for Tenor)", "运行内容（供 Tenor 读取）"), format: "text", width: 18, required: true, cell: (run) => packRun(run).slice(0, CELL_CHARACTERS) },
];

/** Runs longer than a cell go on here, a row a piece. */
const partColumns: readonly { readonly id: string; readonly label: LocalText; readonly format: ColumnFormat; readonly width: number }[] = [
  { id: "part", label: say("Piece", "片段"), format: "text", width: 26 },
  { id: "run", label: say("Run", "运行编号"), format: "text", width: 22 },
  { id: "text", label: say("Text", "内容"), format: "text", width: 40 },
];

export function runLog(locale: Locale): LogTable {
  return { name: "TenorRuns", sheet: locale === "en" ? "Tenor Runs" : "Tenor 运行记录", columns: runColumns.map((column) => logColumn(column, locale, column.required ?? false)) };
}

export function partLog(locale: Locale): LogTable {
  return { name: "TenorRunParts", sheet: locale === "en" ? "Tenor Run Parts" : "Tenor 运行片段", columns: partColumns.map((column) => logColumn(column, locale, true)) };
}

function logColumn({ id, label, format, width }: Pick<RunColumn, "id" | "label" | "format" | "width">, locale: Locale, required: boolean): LogColumn {
  return { id, header: label[locale], otherHeaders: Object.values(label), format, width, required };
}

export function runRow(run: RunRecord, locale: Locale): OutputCell[] {
  return runColumns.map(({ cell }) => cell(run, locale));
}

/** What of a run has no room in its row. */
export function partRows(run: RunRecord): OutputCell[][] {
  const text = packRun(run);
  const rows: OutputCell[][] = [];
  for (let from = CELL_CHARACTERS; from < text.length; from += CELL_CHARACTERS) rows.push([`${run.id} ${rows.length + 2}`, run.id, text.slice(from, from + CELL_CHARACTERS)]);
  return rows;
}

export interface ReadRuns {
  /** In the order in which they were recorded. */
  readonly runs: readonly RunRecord[];
  /** Rows of the table that hold no run any more. */
  readonly unreadable: number;
}

/** The runs in the tables' cells; a row that somebody broke is counted, and does not stop the others. */
export function readRuns(cells: InputMatrix, parts: InputMatrix): ReadRuns {
  const at = columnsOf(cells[0] ?? [], runColumns);
  const partAt = columnsOf(parts[0] ?? [], partColumns);
  const rest = new Map<string, string>();
  for (const row of parts.slice(1)) rest.set(partAt(row, "run"), (rest.get(partAt(row, "run")) ?? "") + partAt(row, "text"));
  const runs: RunRecord[] = [];
  let unreadable = 0;
  for (const row of cells.slice(1)) {
    if (row.every((cell) => textOf(cell) === "")) continue;
    const id = at(row, "run");
    const kept = unpackRun(at(row, "as_run") + (rest.get(id) ?? ""));
    if (kept && id !== "") runs.push({ ...kept, id, who: at(row, "who"), version: at(row, "version"), note: at(row, "note") });
    else unreadable++;
  }
  return { runs, unreadable };
}

/** Text of a row's cell by the id of its column, whose header may be in either language and anywhere. */
function columnsOf(headers: readonly InputCell[], columns: readonly { readonly id: string; readonly label: LocalText }[]): (row: readonly InputCell[], id: string) => string {
  const positions = new Map(columns.map(({ id, label }) => [id, headers.findIndex((header) => Object.values(label).includes(textOf(header)))]));
  return (row, id) => textOf(row[positions.get(id) ?? -1] ?? null);
}
