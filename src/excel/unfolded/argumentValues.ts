import type { InputCell, InputMatrix } from "../../catalog/cell";
import { MAX_COLUMNS, MAX_ROWS, parseAddress } from "../../formulas/a1";
import { tokenise } from "../../formulas/tokenise";
import { readBlocks, type SheetBlockPlace } from "../formulas/readBlocks";
import { readArea } from "../read/readArea";
import { freeName } from "../write/sheetNames";

/** Where expressions are calculated; gone again when their values are read. */
const SCRATCH = "Tenor scratch";
/** What its first cell says; expressions are calculated below. */
const MARK = "Tenor calculates here for a moment. This sheet can be deleted.";
const CALCULATED_ROW = 1;

/**
 * Values that expressions have now, by their text: cells are read where they stand, so that a blank stays one; anything
 * else is calculated by the workbook itself, on a sheet that is there only meanwhile.
 */
export async function valuesOf(context: Excel.RequestContext, expressions: Iterable<string>): Promise<ReadonlyMap<string, InputMatrix>> {
  const values = new Map<string, InputMatrix>();
  const areas: (SheetBlockPlace & { readonly expression: string })[] = [];
  const computed: string[] = [];
  const sheets = await sheetIds(context);
  for (const expression of new Set(expressions)) {
    const constant = constantOf(expression);
    if (constant !== undefined) values.set(expression, [[constant]]);
    else {
      const place = cellsOf(expression, sheets);
      if (place) areas.push({ ...place, expression });
      else computed.push(expression);
    }
  }
  (await readBlocks(context, areas)).forEach((cells, index) => values.set(areas[index].expression, cells));
  if (computed.length > 0) await calculate(context, computed, values);
  return values;
}

async function sheetIds(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  return new Map(worksheets.items.map(({ id, name }) => [name.toLowerCase(), id]));
}

function constantOf(expression: string): InputCell | undefined {
  const [token, ...more] = tokenise(expression.replace(/^-(?=[\d.])/, ""));
  if (!token || more.length > 0) return undefined;
  if (token.kind === "number") return (expression.startsWith("-") ? -1 : 1) * Number(token.text);
  if (token.kind === "text") return token.text.slice(1, -1).replaceAll('""', '"');
  return token.kind === "logical" ? /^true$/i.test(token.text) : undefined;
}

/** An expression that is an area of cells; whole rows and columns are none. */
function cellsOf(expression: string, sheets: ReadonlyMap<string, string>): SheetBlockPlace | undefined {
  const parsed = parseAddress(expression);
  const sheetId = parsed?.sheet === undefined ? undefined : sheets.get(parsed.sheet.toLowerCase());
  return parsed && sheetId !== undefined && parsed.area.rows < MAX_ROWS && parsed.area.columns < MAX_COLUMNS ? { ...parsed.area, sheetId } : undefined;
}

async function calculate(context: Excel.RequestContext, expressions: readonly string[], values: Map<string, InputMatrix>): Promise<void> {
  await dropScratch(context);
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const sheet = worksheets.add(freeName(worksheets.items.map(({ name }) => name), SCRATCH));
  sheet.getRangeByIndexes(0, 0, 1, 1).values = [[MARK]];
  try {
    for (const expression of expressions) {
      const cells = await valueIn(context, sheet, expression);
      if (cells) values.set(expression, cells);
    }
  } finally {
    sheet.delete();
    await context.sync();
  }
}

/** Takes the sheet that a calculation left which was cut off; somebody else's of its name stays. */
export async function dropScratch(context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const named = worksheets.items.filter(({ name }) => name.startsWith(SCRATCH));
  if (named.length === 0) return;
  const marks = named.map((sheet) => sheet.getRangeByIndexes(0, 0, 1, 1).load("values"));
  await context.sync();
  named.forEach((sheet, index) => {
    if ((marks[index].values as unknown[][])[0][0] === MARK) sheet.delete();
  });
  await context.sync();
}

/** A blank that a formula passes on would be 0. */
async function valueIn(context: Excel.RequestContext, sheet: Excel.Worksheet, expression: string): Promise<InputMatrix | undefined> {
  const cell = sheet.getRangeByIndexes(CALCULATED_ROW, 0, 1, 1);
  cell.formulas = [[`=IF(ISBLANK(${expression}),"",${expression})`]];
  const spill = cell.getSpillingToRangeOrNullObject();
  spill.load("rowCount,columnCount");
  await context.sync();
  const cells = await readArea(context, sheet, { row: CALCULATED_ROW, column: 0, rows: spill.isNullObject ? 1 : spill.rowCount, columns: spill.isNullObject ? 1 : spill.columnCount });
  cell.clear("Contents");
  await context.sync();
  return cells;
}
