import { WorkbookRefusal } from "../outcome";
import { freeName } from "./sheetNames";

/** The sheet that was written before, to be emptied by the request that writes it anew, so that it is never left blank; where there is none, or somebody else's of that name, a new one. Its title in the first cell is how it is known again. */
export async function ownSheet(context: Excel.RequestContext, name: string, title: string, what: "Contents" | "All" = "Contents"): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const sheet = worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return worksheets.add(freeName(worksheets.items.map((one) => one.name), name));
  const [head, used] = [sheet.getRangeByIndexes(0, 0, 1, 1), sheet.getUsedRangeOrNullObject()];
  head.load("values");
  used.load("address");
  sheet.protection.load("protected");
  await context.sync();
  if ((head.values as unknown[][])[0][0] !== title) return worksheets.add(freeName(worksheets.items.map((one) => one.name), name));
  if (sheet.protection.protected) throw new WorkbookRefusal({ code: "protected", detail: name });
  if (!used.isNullObject) used.clear(what);
  return sheet;
}
