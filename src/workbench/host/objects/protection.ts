import type { ExcelType } from "./types";

/** Nothing is ever protected in the workbench. */
export const protection: ExcelType<string> = {
  name: "WorksheetProtection",
  properties: { Protected: { get: () => false } },
};
