import { gridOfRows } from "../../catalog/cellGrid";
import { readClientGrid } from "../../catalog/schema/readClientTable";
import { readTransitionMatrix } from "../../catalog/tables/transitionMatrix";
import { inTurns, nextTurn } from "../../compute/inTurns";
import type { TransitionMatrix } from "../../core/credit/transitionMatrix";
import type { PaneSettings } from "../../excel/paneSettings";
import { sourceKey, type SourceRef } from "../../catalog/schema/sourceRef";
import type { Steps, WorkbookPort } from "../../excel/workbookPort";
import { positionMapping } from "../model/columnMapping";
import type { TableInputs } from "../model/history/runRecord";
import type { TaskOutcome } from "./pageTask";

/** Reads any client table of the workbook as it is now, with the mapping, assumptions and rating matrix remembered for it. */
export async function loadTable(workbook: Pick<WorkbookPort, "readSource">, settings: PaneSettings, ref: SourceRef, steps: Steps = {}): Promise<TaskOutcome<TableInputs>> {
  const { mapping, assumptions, matrix: matrixRef } = settings.tables[sourceKey(ref)] ?? { mapping: {}, assumptions: {}, matrix: undefined };
  const source = await workbook.readSource(ref, steps);
  if (!source.ok) return { ok: false, trouble: { kind: "workbook", problem: source.problem } };
  const matrix = matrixRef ? await loadMatrix(workbook, matrixRef) : undefined;
  if (matrix && !matrix.ok) return matrix;
  const { cells } = source.value;
  const headers = (cells[0] ?? []).map((cell) => (typeof cell === "string" ? cell : ""));
  const reading = await inTurns(readClientGrid(gridOfRows(cells), { mapping: positionMapping(headers, mapping), assumptions, matrix: matrix?.value }));
  await nextTurn();
  if (!reading.ok) return { ok: false, trouble: { kind: "data", failure: reading.failure } };
  return { ok: true, value: { source: source.value, reading: reading.value, assumptions, ...(matrix ? { matrix: matrix.value } : {}) } };
}

async function loadMatrix(workbook: Pick<WorkbookPort, "readSource">, ref: SourceRef): Promise<TaskOutcome<TransitionMatrix>> {
  const cells = await workbook.readSource(ref);
  if (!cells.ok) return { ok: false, trouble: { kind: "workbook", problem: cells.problem } };
  const matrix = readTransitionMatrix(cells.value.cells);
  return matrix.ok ? matrix : { ok: false, trouble: { kind: "data", failure: matrix.failure } };
}
