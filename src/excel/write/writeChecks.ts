import { done, type Outcome } from "../outcome";
import { oneUndoStep } from "../oneUndoStep";
import { cellInput } from "./cellInput";
import { POINTS_A_CHARACTER } from "./columnFormats";
import { ownSheet } from "./ownSheet";
import { sheetStyle } from "./sheetStyle";

/** A sheet of checks: each a line of native formulas, and one that says whether all hold. */
export interface CheckSheet {
  /** Name of the sheet, and the title in its first cell, by which it is known again. */
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly headers: readonly [name: string, found: string, wanted: string, result: string];
  readonly passed: string;
  readonly failed: string;
  readonly all: string;
  readonly checks: readonly { readonly name: string; readonly found: string; readonly wanted: number }[];
}

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  readonly sheet: string;
  readonly row: number;
}

const FIRST_ROW = 4;
const WIDTHS = [52, 14, 14, 12];

/** Writes the checks over those of before, as one undo step where the host can, and reads what they say. */
export async function writeChecks(sheet: CheckSheet): Promise<Outcome<readonly CheckResult[]>> {
  const written = await oneUndoStep((run) => run((context) => write(context, sheet)));
  if (!written.ok) return written;
  const { name, values } = written.value;
  return done(sheet.checks.map((check, index) => ({ name: check.name, passed: values[index][0] === sheet.passed, sheet: name, row: FIRST_ROW + 1 + index })));
}

async function write(context: Excel.RequestContext, { name, title, note, headers, passed, failed, all, checks }: CheckSheet): Promise<{ readonly name: string; readonly values: readonly unknown[][] }> {
  const sheet = await ownSheet(context, name, title);
  const cells = (row: number, rows: number, columns: number): Excel.Range => sheet.getRangeByIndexes(row, 0, rows, columns);
  const first = FIRST_ROW + 2;
  const last = FIRST_ROW + 1 + checks.length;
  cells(0, 1, 1).values = [[title]];
  cells(0, 1, 1).format.font.bold = true;
  cells(0, 1, 1).format.font.size = sheetStyle.titleSize;
  cells(0, 1, 1).format.font.color = sheetStyle.titleText;
  cells(1, 1, 1).values = [[note]];
  cells(2, 1, 4).formulas = [[all, "", "", `=IF(COUNTIF(D${first}:D${last},"${passed}")=ROWS(D${first}:D${last}),"${passed}","${failed}")`]];
  cells(2, 1, 4).format.font.bold = true;
  cells(FIRST_ROW, 1, 4).values = [[...headers]];
  cells(FIRST_ROW, 1, 4).format.fill.color = sheetStyle.headerFill;
  cells(FIRST_ROW, 1, 4).format.font.color = sheetStyle.headerText;
  cells(FIRST_ROW, 1, 4).format.font.bold = true;
  // What cannot be computed has not passed.
  cells(FIRST_ROW + 1, checks.length, 4).formulas = checks.map((check, index) => [cellInput(check.name), check.found, check.wanted, `=IF(ISERROR(B${first + index}-C${first + index}),"${failed}",IF(B${first + index}=C${first + index},"${passed}","${failed}"))`]);
  WIDTHS.forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * POINTS_A_CHARACTER));
  sheet.freezePanes.freezeRows(FIRST_ROW + 1);
  await context.sync();
  const results = sheet.getRangeByIndexes(FIRST_ROW + 1, 3, checks.length, 1);
  results.load("values");
  sheet.load("name");
  await context.sync();
  return { name: sheet.name, values: results.values as unknown[][] };
}
