import { attempt } from "./attempt";
import type { Outcome } from "./outcome";
import { stopWatching } from "./select";

/** Calls back after each change of the cells of a table, whoever made it. @returns how to stop */
export function watchTable(name: string, changed: () => void): Promise<Outcome<() => void>> {
  return attempt(async (context) => {
    const handler = context.workbook.tables.onChanged.add(async ({ tableId }) => {
      if (await isNamed(tableId, name)) changed();
    });
    await context.sync();
    return () => void stopWatching(handler);
  });
}

async function isNamed(tableId: string, name: string): Promise<boolean> {
  const found = await attempt(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(tableId);
    table.load("name");
    await context.sync();
    return !table.isNullObject && table.name === name;
  });
  return found.ok && found.value;
}
