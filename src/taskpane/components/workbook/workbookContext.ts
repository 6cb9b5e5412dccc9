import { createContext, useContext, useSyncExternalStore } from "react";
import type { WorkbookController, WorkbookPageState } from "../../state/workbookController";

export const WorkbookContext = createContext<WorkbookController | undefined>(undefined);

/** What the page's cards about formulas act on. */
export function useWorkbook(): { readonly page: WorkbookController; readonly state: WorkbookPageState } {
  const page = useContext(WorkbookContext);
  if (!page) throw new Error("no page Workbook around this");
  return { page, state: useSyncExternalStore(page.subscribe, page.state) };
}
