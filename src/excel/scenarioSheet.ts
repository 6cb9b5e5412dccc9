import type { OutputMatrix } from "../catalog/cell";
import { driverChoices, operationChoices, scenarioColumns } from "../catalog/schema/scenarioColumns";
import { attempt } from "./attempt";
import { oneUndoStep } from "./oneUndoStep";
import type { Outcome } from "./outcome";
import { readSourceIn } from "./read/sources";
import { supports } from "./requirements";
import { watchTable } from "./watchTable";
import type { SourceTable } from "./workbookPort";
import { columnWidths } from "./write/columnFormats";
import { newSheet } from "./write/newSheet";
import type { ColumnFormat } from "./write/sheetPlan";
import { writeBlock, type Sending } from "./write/writeBlock";

/** The table people edit; its name is the same in every language. */
export const SCENARIO_TABLE = "TenorScenarios";

export function readScenarios(): Promise<Outcome<SourceTable | undefined>> {
  return attempt(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(SCENARIO_TABLE);
    table.load("name");
    await context.sync();
    return table.isNullObject ? undefined : readSourceIn(context, { kind: "table", name: SCENARIO_TABLE }, {});
  });
}

export async function editScenarios(cells: OutputMatrix, sheetName: string): Promise<Outcome<void>> {
  const shown = await oneUndoStep((run) => run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(SCENARIO_TABLE);
    table.load("name");
    await context.sync();
    if (table.isNullObject) await createScenarioTable(context, cells, sheetName);
    (table.isNullObject ? context.workbook.tables.getItem(SCENARIO_TABLE) : table).worksheet.activate();
    await context.sync();
    return table.isNullObject;
  }));
  if (!shown.ok) return shown;
  if (shown.value && supports("dataValidation")) await attempt(offerChoices);
  return { ok: true, value: undefined };
}

/** Makes the table on a sheet of its own, which does not come to the front: all in one request, so that there is the whole of it or nothing. */
export async function createScenarioTable(context: Excel.RequestContext, cells: OutputMatrix, wished: string): Promise<void> {
  await newSheet(context, wished, async (sheet) => {
    const formats = scenarioColumns.map(({ id }): ColumnFormat => (TEXT_COLUMNS.has(id) ? "text" : "number"));
    columnWidths([{ cells, formats }]).forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width));
    await writeBlock(withTheRest, sheet, { cells, formats }, 0, () => undefined);
    const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, cells.length, cells[0].length), true);
    table.name = SCENARIO_TABLE;
    sheet.freezePanes.freezeRows(1);
  });
}

/** What is queued goes with what follows. */
const withTheRest: Sending = { sync: () => Promise.resolve() };

const TEXT_COLUMNS: ReadonlySet<string> = new Set(["scenario", "driver", "operation", "filter", "note"]);

/** Calls back after each change of the scenario table's cells, whoever made it. @returns how to stop */
export function watchScenarios(changed: () => void): Promise<Outcome<() => void>> {
  return watchTable(SCENARIO_TABLE, changed);
}

/** Lists to choose from in the cells for driver and operation: a help, and no reason to fail where it cannot be had. */
export async function offerChoices(context: Excel.RequestContext): Promise<void> {
  const table = context.workbook.tables.getItem(SCENARIO_TABLE);
  const body = table.getDataBodyRange();
  const header = table.getHeaderRowRange();
  header.load("values");
  await context.sync();
  const locale = scenarioColumns.some(({ label }) => label["zh-CN"] === (header.values as string[][])[0][0]) ? "zh-CN" : "en";
  for (const [id, choices] of [["driver", driverChoices], ["operation", operationChoices]] as const) {
    const column = scenarioColumns.findIndex((one) => one.id === id);
    body.getColumn(column).dataValidation.rule = { list: { inCellDropDown: true, source: choices.map(({ label }) => label[locale]).join(",") } };
  }
  await context.sync();
}
