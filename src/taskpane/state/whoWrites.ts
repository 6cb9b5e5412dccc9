import type { WorkbookPort } from "../../excel/workbookPort";
import type { Runner } from "../model/history/runner";

/** The name that the person gave, else the author of the workbook. */
export async function whoWrites(runner: Runner, workbook: Pick<WorkbookPort, "readAuthor">): Promise<string> {
  const person = runner.person();
  if (person) return person;
  const author = await workbook.readAuthor();
  return author.ok ? author.value : "";
}
