import { partColumns, runColumns, RUN_PARTS_TABLE, RUNS_TABLE, kindLabels, type PartColumnId, type RunColumn, type RunColumnId } from "../../../audit/history/runColumns";
import type { RunRecord } from "../../../audit/history/runRecord";
import type { OutputCell } from "../../../catalog/cell";
import type { Locale } from "../../../catalog/text/localText";
import type { LogColumn, LogTable } from "../../../excel/log/logTable";
import { excelTime } from "../runSheets";

/** Number format and width of a column. */
type Look = Pick<LogColumn, "format" | "width">;

const text = (width: number): Look => ({ format: "text", width });

const runLooks: Readonly<Record<RunColumnId, Look>> = {
  run: text(22),
  when: { format: "date", width: 17 },
  who: text(14),
  kind: text(11),
  source: text(18),
  scenarios: text(30),
  base: { format: "money", width: 16 },
  weighted: { format: "money", width: 16 },
  figures: text(30),
  valued: { format: "count", width: 15 },
  left_out: { format: "count", width: 14 },
  seed: { format: "number", width: 10 },
  paths: { format: "count", width: 10 },
  version: text(12),
  hash: text(24),
  signature: text(24),
  note: text(24),
  as_run: text(18),
};

const partLooks: Readonly<Record<PartColumnId, Look>> = { part: text(26), run: text(22), text: text(40) };

export function runLog(locale: Locale): LogTable {
  return { name: RUNS_TABLE, sheet: locale === "en" ? "Tenor Runs" : "Tenor 运行记录", columns: runColumns.map((column) => logColumn(column, runLooks[column.id], locale)) };
}

export function partLog(locale: Locale): LogTable {
  return { name: RUN_PARTS_TABLE, sheet: locale === "en" ? "Tenor Run Parts" : "Tenor 运行片段", columns: partColumns.map((column) => logColumn({ ...column, required: true }, partLooks[column.id], locale)) };
}

function logColumn({ id, label, required = false }: RunColumn, look: Look, locale: Locale): LogColumn {
  return { id, header: label[locale], otherHeaders: Object.values(label), ...look, required };
}

export function runRow(run: RunRecord, locale: Locale): OutputCell[] {
  return runColumns.map((column) => {
    if (column.id === "when") return excelTime(run.finishedAt);
    return column.id === "kind" ? kindLabels[run.kind][locale] : column.cell(run);
  });
}
