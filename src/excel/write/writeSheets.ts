import { oneUndoStep, type RunBatch } from "../oneUndoStep";
import { WorkbookRefusal, type Outcome } from "../outcome";
import { problemOf } from "../problemOf";
import { supports } from "../requirements";
import type { Steps } from "../workbookPort";
import { columnWidths } from "./columnFormats";
import { newToken } from "./newSheet";
import { freeGroupNames, unfinishedNames } from "./sheetNames";
import { blockHeight, type SheetGroup, type SheetPlan } from "./sheetPlan";
import { writeBlock } from "./writeBlock";
import { writePage } from "./writePage";

/**
 * Writes a group of new sheets and shows the first. One undo step where the host can merge them; a host
 * that cannot undo one of the calls is written to in steps. What fails or is cancelled leaves no sheet; sheets say in their
 * names that they are unfinished until all of them are written, so that a pane that is closed meanwhile leaves no others.
 */
export function writeSheets(group: SheetGroup, steps: Steps = {}): Promise<Outcome<readonly string[]>> {
  return oneUndoStep((run) => writeGroup(group, steps, run));
}

async function writeGroup(group: SheetGroup, steps: Steps, run: RunBatch): Promise<string[]> {
  const suffixes = group.sheets.map(({ suffix }) => suffix);
  const begun = unfinishedNames(freeGroupNames([], group.stem, suffixes), newToken());
  try {
    return await run(async (context) => {
      await fillSheets(context, group, begun, steps);
      return finish(context, begun, group.stem, suffixes);
    });
  } catch (thrown) {
    await removeSheets(begun);
    throw thrown;
  }
}

async function fillSheets(context: Excel.RequestContext, { sheets }: SheetGroup, names: readonly string[], { signal, onProgress }: Steps): Promise<void> {
  const allRows = sheets.flatMap(({ blocks }) => blocks).reduce((sum, { cells }) => sum + cells.length, 0);
  let rowsWritten = 0;
  const written = (rows: number): void => {
    if (signal?.aborted) throw new WorkbookRefusal({ code: "cancelled" });
    rowsWritten += rows;
    onProgress?.(rowsWritten / allRows);
  };
  for (const [index, plan] of sheets.entries()) await fillSheet(context, plan, names[index], written);
}

/** How often another pane may take the names that were free a moment before. */
const MOST_TRIES = 5;

/** Gives the sheets the first names that are free, all in one request, and shows the first. @returns the names */
async function finish(context: Excel.RequestContext, begun: readonly string[], stem: string, suffixes: readonly string[]): Promise<string[]> {
  const ids = (await sheetsOf(context)).filter(({ name }) => begun.includes(name)).sort((left, right) => begun.indexOf(left.name) - begun.indexOf(right.name)).map(({ id }) => id);
  for (let tries = 1; ; tries++) {
    const others = (await sheetsOf(context)).filter(({ id }) => !ids.includes(id));
    const names = freeGroupNames(others.map(({ name }) => name), stem, suffixes);
    try {
      await rename(context, ids, names);
      return names;
    } catch (thrown) {
      if (tries === MOST_TRIES || problemOf(thrown).code !== "nameTaken") throw thrown;
    }
  }
}

async function sheetsOf(context: Excel.RequestContext): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  return worksheets.items;
}

async function rename(context: Excel.RequestContext, ids: readonly string[], names: readonly string[]): Promise<void> {
  const sheets = ids.map((id) => context.workbook.worksheets.getItem(id));
  sheets.forEach((sheet, index) => (sheet.name = names[index]));
  sheets[0].activate();
  sheets[0].getRangeByIndexes(0, 0, 1, 1).select();
  await context.sync();
}

async function fillSheet(context: Excel.RequestContext, { blocks, freezeRows, freezeColumns, page }: SheetPlan, name: string, written: (rows: number) => void): Promise<void> {
  const sheet = context.workbook.worksheets.add(name);
  columnWidths(blocks).forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width));
  await context.sync();
  let row = 0;
  for (const block of blocks) {
    await writeBlock(context, sheet, block, row, written);
    row += blockHeight(block) + 1;
  }
  if (freezeRows) sheet.freezePanes.freezeRows(freezeRows);
  else if (freezeColumns) sheet.freezePanes.freezeColumns(freezeColumns);
  if (page && supports("pageLayout")) writePage(sheet, page, row - 1, Math.max(...blocks.map(({ cells }) => cells[0].length)));
  await context.sync();
}

/** Takes back what an unfinished write left; if that fails too, the first failure is what counts. */
async function removeSheets(names: readonly string[]): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
      for (const sheet of sheets) sheet.load("name");
      await context.sync();
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
  } catch {
    return;
  }
}
