import type { InputMatrix, OutputMatrix } from "../../catalog/cell";
import { presentScenarios } from "../../catalog/present/presentScenarios";
import { rewriteScenarioTable } from "../../catalog/present/rewriteScenarioTable";
import { scenarioOf, type SheetScenario } from "../../catalog/schema/readScenarioTable";
import { attempt } from "../attempt";
import { WorkbookRefusal, type Outcome } from "../outcome";
import { readSourceIn } from "../read/sources";
import { createScenarioTable, offerChoices, SCENARIO_TABLE } from "../scenarioSheet";
import { supports } from "../requirements";
import { oneUndoStep } from "../oneUndoStep";
import type { ScenarioWrite, SourceTable } from "../workbookPort";
import { cellInput, type CellInput } from "./cellInput";

/**
 * Rewrites the scenario table as one undo step, and makes it where there is none. What somebody else has changed since
 * it was read is not written over: the write is refused. Two panes may still write at the same moment; the later one wins,
 * so each looks again after a while, and says so where its cells are gone.
 */
export function writeScenarios({ scenarios, before, locale, sheetName }: ScenarioWrite, settlesMs = SETTLES_MS): Promise<Outcome<void>> {
  return before ? rewrite(scenarios, before, settlesMs) : oneUndoStep((run) => run((context) => create(context, presentScenarios(scenarios.map(scenarioOf), locale), sheetName)));
}

async function create(context: Excel.RequestContext, cells: OutputMatrix, sheetName: string): Promise<void> {
  if (await hasTable(context)) throw new WorkbookRefusal({ code: "changedMeanwhile" });
  await createScenarioTable(context, cells, sheetName);
}

async function hasTable(context: Excel.RequestContext): Promise<boolean> {
  const table = context.workbook.tables.getItemOrNullObject(SCENARIO_TABLE);
  table.load("name");
  await context.sync();
  return !table.isNullObject;
}

/** How long another pane may take to write what it has already checked. */
const SETTLES_MS = 400;

async function rewrite(scenarios: readonly SheetScenario[], before: InputMatrix, settlesMs: number): Promise<Outcome<void>> {
  // A second attempt after a half-done first one starts from what the first one read.
  let read: ReadTable | undefined;
  const written = await oneUndoStep((run) => run(async (context) => {
    if (!(await hasTable(context))) throw new WorkbookRefusal({ code: "changedMeanwhile" });
    read ??= await readUnchanged(context, before);
    const cells = inputsOf(read, scenarios);
    const sheet = context.workbook.worksheets.getItem(read.source.sheet);
    await checkRoom(context, sheet, read.source, cells);
    return replaceCells(context, sheet, read.source, cells);
  }));
  if (!written.ok) return written;
  await new Promise((resolve) => setTimeout(resolve, settlesMs));
  return attempt(async (context) => {
    if (!(await hasTable(context)) || JSON.stringify(await typedIn(context)) !== JSON.stringify(written.value)) throw new WorkbookRefusal({ code: "changedMeanwhile" });
  });
}

/** What is typed into the table. */
async function typedIn(context: Excel.RequestContext): Promise<unknown[][]> {
  const range = context.workbook.tables.getItem(SCENARIO_TABLE).getRange();
  range.load("formulas");
  await context.sync();
  return range.formulas as unknown[][];
}

interface ReadTable {
  readonly source: SourceTable;
  /** Formulas, and values where there are none. */
  readonly formulas: readonly (readonly unknown[])[];
}

async function readUnchanged(context: Excel.RequestContext, before: InputMatrix): Promise<ReadTable> {
  const source = await readSourceIn(context, { kind: "table", name: SCENARIO_TABLE }, {});
  if (JSON.stringify(source.cells) !== JSON.stringify(before)) throw new WorkbookRefusal({ code: "changedMeanwhile" });
  const { row, column, cells } = source;
  const range = context.workbook.worksheets.getItem(source.sheet).getRangeByIndexes(row, column, cells.length, cells[0].length);
  range.load("formulas");
  await context.sync();
  return { source, formulas: range.formulas as unknown[][] };
}

/** The new cells as they are typed in. A formula is kept as one; text is kept as text, whatever it looks like. */
function inputsOf({ source: { cells }, formulas }: ReadTable, scenarios: readonly SheetScenario[]): CellInput[][] {
  return rewriteScenarioTable(cells, scenarios).map((row) =>
    row.map((cell) => {
      if ("value" in cell) return cellInput(cell.value);
      const value = cells[cell.row][cell.column] ?? null;
      const typed = formulas[cell.row][cell.column] as CellInput;
      return typeof typed === "string" && typed === value ? cellInput(typed) : typed;
    }),
  );
}

/** Cells that the table would grow over must be empty. */
async function checkRoom(context: Excel.RequestContext, sheet: Excel.Worksheet, { row, column, cells }: SourceTable, wanted: readonly CellInput[][]): Promise<void> {
  const [rows, columns] = [cells.length, cells[0].length];
  const beside = wanted[0].length - columns;
  const below = wanted.length - rows;
  const areas = [
    ...(below > 0 ? [sheet.getRangeByIndexes(row + rows, column, below, wanted[0].length)] : []),
    ...(beside > 0 ? [sheet.getRangeByIndexes(row, column + columns, rows, beside)] : []),
  ];
  if (areas.length === 0) return;
  for (const area of areas) area.load("formulas");
  await context.sync();
  if (areas.some((area) => (area.formulas as unknown[][]).some((line) => line.some((cell) => cell !== "")))) throw new WorkbookRefusal({ code: "noRoom" });
}

/** Sets the cells, empties the rows that are left over, and lets the table end where they end. @returns what the table then holds */
async function replaceCells(context: Excel.RequestContext, sheet: Excel.Worksheet, { row, column, cells }: SourceTable, wanted: CellInput[][]): Promise<unknown[][]> {
  const table = context.workbook.tables.getItem(SCENARIO_TABLE);
  const leftOver = cells.length - wanted.length;
  const columns = wanted[0].length;
  // A row of totals below would be written over.
  table.showTotals = false;
  sheet.getRangeByIndexes(row, column, wanted.length, columns).formulas = wanted;
  if (leftOver > 0) sheet.getRangeByIndexes(row + wanted.length, column, leftOver, columns).clear("Contents");
  if (leftOver !== 0 || columns !== cells[0].length) {
    // Nothing has been sent so far.
    if (!supports("tableResize")) throw new WorkbookRefusal({ code: "unsupported" });
    table.resize(sheet.getRangeByIndexes(row, column, wanted.length, columns));
  }
  // Read by the request that writes: nobody comes in between.
  const typed = await typedIn(context);
  if (leftOver < 0 && supports("dataValidation")) await offerChoices(context);
  return typed;
}
