import { attempt } from "../attempt";
import type { Outcome } from "../outcome";
import type { LogTable } from "./logTable";

/** Whether the sheet of a kept table is locked; undefined where the workbook has no such table. */
export function readLock({ name }: LogTable): Promise<Outcome<boolean | undefined>> {
  return attempt(async (context) => {
    const sheet = await sheetOf(context, name);
    if (!sheet) return undefined;
    sheet.protection.load("protected");
    await context.sync();
    return sheet.protection.protected;
  });
}

/**
 * Locks the sheet of a kept table, or opens it again. Without a password: it keeps people from changing a value by accident,
 * and tells them that changing one is a decision. What a colleague locked with a password stays locked, and says so.
 */
export function setLock({ name }: LogTable, locked: boolean): Promise<Outcome<void>> {
  return attempt(async (context) => {
    const sheet = await sheetOf(context, name);
    if (!sheet) return;
    sheet.protection.load("protected");
    await context.sync();
    if (sheet.protection.protected === locked) return;
    if (locked) sheet.protection.protect({ allowAutoFilter: true, allowSort: true, allowFormatColumns: true });
    else sheet.protection.unprotect();
    await context.sync();
  });
}

async function sheetOf(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  await context.sync();
  return table.isNullObject ? undefined : table.worksheet;
}
