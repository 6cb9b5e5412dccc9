import { textOf, type InputCell, type InputMatrix, type OutputCell } from "../../catalog/cell";
import { runLabels } from "../../catalog/schema/runLabels";
import { placeOf } from "../../catalog/schema/sourceRef";
import { say, type LocalText } from "../../catalog/text/localText";
import { cellReader } from "../records/cellReader";
import type { RunKind, RunRecord } from "./runRecord";
import { packRun, unpackRun } from "./runText";

/** Tables in which a workbook keeps its runs. */
export const RUNS_TABLE = "TenorRuns";
export const RUN_PARTS_TABLE = "TenorRunParts";

export const kindLabels: Readonly<Record<RunKind, LocalText>> = { portfolio: say("Portfolio", "组合估值"), simulation: say("Simulation", "模拟") };

/** Text of a cell, and below the 32,767 characters that Excel keeps of one. */
const CELL_CHARACTERS = 30_000;

/** A column of the table of runs, and what of a record stands in it, the same in every language and place. */
export interface RunColumn {
  readonly id: string;
  readonly label: LocalText;
  readonly required?: boolean;
  readonly cell?: (run: RunRecord) => OutputCell;
}

const joined = (pairs: readonly (readonly [name: string, value: number])[]): string => pairs.map(([name, value]) => `${name} ${value}`).join("; ").slice(0, CELL_CHARACTERS);

/** The table of runs, for people first: what only a program needs stands in the last column. */
export const runColumns = [
  { id: "run", label: say("Run", "运行编号"), required: true, cell: ({ id }) => id },
  { id: "when", label: say("When", "时间") },
  { id: "who", label: say("Who", "执行人"), cell: ({ who }) => who },
  { id: "kind", label: say("Kind", "类型") },
  { id: "source", label: say("Table", "客户表"), cell: ({ source }) => placeOf(source) },
  { id: "scenarios", label: say("Scenarios and weights", "情景与权重"), cell: ({ scenarios }) => joined(scenarios.map(({ name, weight }) => [name, weight])) },
  { id: "base", label: say("CLV as it stands", "现状 CLV"), cell: ({ totals }) => totals.base },
  { id: "weighted", label: say("Weighted CLV", "加权 CLV"), cell: ({ totals }) => totals.weighted ?? "" },
  { id: "figures", label: say("CLV by scenario", "各情景 CLV"), cell: ({ totals }) => joined(totals.figures.map(({ name, value }) => [name, value])) },
  { id: "valued", label: runLabels.clients, cell: ({ totals }) => totals.valued },
  { id: "left_out", label: runLabels.leftOut, cell: ({ totals }) => totals.leftOut },
  { id: "seed", label: say("Seed", "随机种子"), cell: ({ setup }) => setup?.seed ?? "" },
  { id: "paths", label: say("Paths", "路径数"), cell: ({ setup }) => setup?.paths ?? "" },
  { id: "version", label: say("Tenor version", "Tenor 版本"), cell: ({ version }) => version },
  { id: "hash", label: say("Input hash (SHA-256)", "输入哈希（SHA-256）"), cell: ({ hashes }) => hashes.all },
  { id: "signature", label: say("Signature (SHA-256)", "签名（SHA-256）"), cell: ({ signature }) => signature ?? "" },
  { id: "note", label: runLabels.note, cell: ({ note }) => note },
  { id: "as_run", label: say("As run (for Tenor)", "运行内容（供 Tenor 读取）"), required: true, cell: (run) => packRun(run).slice(0, CELL_CHARACTERS) },
] as const satisfies readonly RunColumn[];
export type RunColumnId = (typeof runColumns)[number]["id"];

/** Runs longer than a cell go on here, a row a piece. */
export const partColumns = [
  { id: "part", label: say("Piece", "片段") },
  { id: "run", label: say("Run", "运行编号") },
  { id: "text", label: say("Text", "内容") },
] as const satisfies readonly RunColumn[];
export type PartColumnId = (typeof partColumns)[number]["id"];

/** What of a run has no room in its row. */
export function partRows(run: RunRecord): OutputCell[][] {
  const text = packRun(run);
  const rows: OutputCell[][] = [];
  for (let from = CELL_CHARACTERS; from < text.length; from += CELL_CHARACTERS) rows.push([`${run.id} ${rows.length + 2}`, run.id, text.slice(from, from + CELL_CHARACTERS)]);
  return rows;
}

/** A run as it was read, with the row that shows it to people. */
export interface RunInRow {
  readonly run: RunRecord;
  /** Row of the table below its headers, from 0. */
  readonly row: number;
  /** Cell by the id of its column; undefined where somebody took the column out. */
  readonly shown: (id: RunColumnId) => InputCell | undefined;
}

export interface ReadRuns {
  /** In the order in which they were recorded. */
  readonly runs: readonly RunRecord[];
  /** Rows of the table that hold no run any more. */
  readonly unreadable: number;
}

/** The runs in the tables' cells; a row that somebody broke is counted, and does not stop the others. */
export function readRuns(cells: InputMatrix, parts: InputMatrix): ReadRuns {
  const { runs, unreadable } = readRunRows(cells, parts);
  return { runs: runs.map(({ run }) => run), unreadable: unreadable.length };
}

/** The same with their rows. */
export function readRunRows(cells: InputMatrix, parts: InputMatrix): { readonly runs: readonly RunInRow[]; readonly unreadable: readonly number[] } {
  const at = cellReader(cells[0] ?? [], runColumns, undefined);
  const partAt = cellReader(parts[0] ?? [], partColumns, undefined);
  const rest = new Map<string, string>();
  for (const row of parts.slice(1)) rest.set(text(partAt(row, "run")), (rest.get(text(partAt(row, "run"))) ?? "") + text(partAt(row, "text")));
  const runs: RunInRow[] = [];
  const unreadable: number[] = [];
  cells.slice(1).forEach((row, index) => {
    if (row.every((cell) => textOf(cell) === "")) return;
    const id = text(at(row, "run"));
    const kept = unpackRun(text(at(row, "as_run")) + (rest.get(id) ?? ""));
    if (!kept || id === "") return void unreadable.push(index);
    const signature = text(at(row, "signature"));
    const run: RunRecord = { ...kept, id, who: text(at(row, "who")), version: text(at(row, "version")), note: text(at(row, "note")), ...(signature === "" ? {} : { signature }) };
    runs.push({ run, row: index, shown: (column) => at(row, column) });
  });
  return { runs, unreadable };
}

function text(cell: InputCell | undefined): string {
  return textOf(cell ?? null);
}
