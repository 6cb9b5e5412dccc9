import { freeName, unfinishedNames } from "./sheetNames";

/**
 * Makes a sheet in one request, under the name that is wished for or the next that is free, so that there is the whole of
 * it or nothing. Its name comes last: where another pane took that meanwhile, or the workbook refuses a part, the begun
 * sheet goes again by a name that nobody else's has.
 *
 * @param fill queues what belongs on the sheet; it does not sync
 */
export async function newSheet(context: Excel.RequestContext, wished: string, fill: (sheet: Excel.Worksheet) => void | Promise<void>): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const name = freeName(worksheets.items.map((one) => one.name), wished);
  const [begun] = unfinishedNames([name], newToken());
  const sheet = worksheets.add(begun);
  await fill(sheet);
  sheet.name = name;
  try {
    await context.sync();
  } catch (thrown) {
    // A request that fails keeps what it did before it failed.
    const left = worksheets.getItemOrNullObject(begun);
    left.load("name");
    await context.sync();
    if (!left.isNullObject) left.delete();
    await context.sync();
    throw thrown;
  }
}

/** Tells what this pane has begun apart from what another begins at the same moment. */
export function newToken(): string {
  return Math.random().toString(36).slice(2, 6);
}
