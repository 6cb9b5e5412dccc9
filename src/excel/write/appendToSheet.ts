import { oneUndoStep, type RunBatch } from "../oneUndoStep";
import { WorkbookRefusal, type Outcome } from "../outcome";
import { supports } from "../requirements";
import type { CellPlace } from "../workbookPort";
import { columnWidths } from "./columnFormats";
import { blockHeight, type SheetAddition, type SheetBlock } from "./sheetPlan";
import { writeBlock } from "./writeBlock";

/** Blank rows between what was there and what comes. */
const ROWS_BETWEEN = 2;

/** Writes blocks, with their charts, below what a sheet holds, and shows them. Refused where the host has no charts to add. */
export function appendToSheet(addition: SheetAddition): Promise<Outcome<CellPlace>> {
  return oneUndoStep(async (run) => {
    if (addition.blocks.some(({ chart }) => chart) && !supports("charts")) throw new WorkbookRefusal({ code: "unsupported" });
    return append(addition, run);
  });
}

async function append({ sheet: name, blocks }: SheetAddition, run: RunBatch): Promise<CellPlace> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const found = worksheets.getItemOrNullObject(name);
    const used = found.getUsedRangeOrNullObject(false);
    found.load("name");
    used.load("rowIndex,rowCount");
    await context.sync();
    const isNew = found.isNullObject;
    const sheet = isNew ? worksheets.add(name) : found;
    const top = isNew || used.isNullObject ? 0 : used.rowIndex + used.rowCount + ROWS_BETWEEN;
    const chartsBefore = await chartIds(context, sheet);
    try {
      if (isNew) setWidths(sheet, blocks);
      let row = top;
      for (const block of blocks) {
        await writeBlock(context, sheet, block, row, () => undefined);
        row += blockHeight(block) + 1;
      }
      sheet.activate();
      sheet.getRangeByIndexes(top, 0, 1, 1).select();
      await context.sync();
    } catch (thrown) {
      await takeBack(context, sheet, isNew, { top, blocks, chartsBefore });
      throw thrown;
    }
    return { sheet: name, row: top, column: 0 };
  });
}

/** Columns are as wide as what comes first needs; what comes later finds them as people left them. */
function setWidths(sheet: Excel.Worksheet, blocks: readonly SheetBlock[]): void {
  columnWidths(blocks).forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width));
}

async function chartIds(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<ReadonlySet<string>> {
  const { charts } = sheet;
  charts.load("items/id");
  await context.sync();
  return new Set(charts.items.map(({ id }) => id));
}

interface Begun {
  readonly top: number;
  readonly blocks: readonly SheetBlock[];
  readonly chartsBefore: ReadonlySet<string>;
}

/** What was begun is cleared; if that fails too, the first failure is what counts. */
async function takeBack(context: Excel.RequestContext, sheet: Excel.Worksheet, isNew: boolean, { top, blocks, chartsBefore }: Begun): Promise<void> {
  try {
    if (isNew) {
      sheet.delete();
      return await context.sync();
    }
    const rows = blocks.reduce((sum, block) => sum + blockHeight(block) + 1, 0);
    sheet.getRange(`${top + 1}:${top + rows}`).clear();
    const { charts } = sheet;
    charts.load("items/id");
    await context.sync();
    for (const chart of charts.items) if (!chartsBefore.has(chart.id)) chart.delete();
    await context.sync();
  } catch {
    return;
  }
}
