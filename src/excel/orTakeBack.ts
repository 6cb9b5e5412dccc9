/**
 * Sends what is queued for a sheet that was just made. Where the workbook refuses a part of it, the sheet goes again: a
 * request that fails keeps what it did before it failed.
 */
export async function orTakeBack(context: Excel.RequestContext, sheetName: string): Promise<void> {
  try {
    await context.sync();
  } catch (thrown) {
    const begun = context.workbook.worksheets.getItemOrNullObject(sheetName);
    begun.load("name");
    await context.sync();
    if (!begun.isNullObject) begun.delete();
    await context.sync();
    throw thrown;
  }
}
