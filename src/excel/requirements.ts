/**
 * Requirement sets of the Excel API that the pane asks for. The manifest requires the first; what needs a
 * newer one is asked for with `supports` and has a way without.
 */
export const requirements = {
  /** Tables, settings, the region around a cell, selection events, freeze panes. */
  base: { set: "ExcelApi", version: "1.9" },
  /** Lists to choose from in a cell of the scenario table. */
  dataValidation: { set: "ExcelApi", version: "1.8" },
  /** Charts whose series, colours and axes are set one by one. */
  charts: { set: "ExcelApi", version: "1.8" },
  /** Cells coloured by their numbers; without it they are the numbers alone. */
  colourScale: { set: "ExcelApi", version: "1.6" },
  /** Paper, margins, heads and feet of a sheet that is printed. */
  pageLayout: { set: "ExcelApi", version: "1.9" },
  /** Drawing a table around rows that were written below it; without it rows of the log stand below, and are read all the same, and a scenario table keeps its size. */
  tableResize: { set: "ExcelApi", version: "1.13" },
  /** All writes of one `Excel.run` as one undo step. */
  undoGroup: { set: "ExcelApi", version: "1.20" },
} as const satisfies Record<string, { readonly set: string; readonly version: string }>;
export type Requirement = keyof typeof requirements;

/** Whether the host has a requirement set. */
export function supports(requirement: Requirement): boolean {
  const { set, version } = requirements[requirement];
  return Office.context.requirements.isSetSupported(set, version);
}
