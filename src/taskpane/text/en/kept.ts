/** Words of the cards about sheets that the workbook keeps: assumptions and their change log. */
export const keptEn = {
  title: "Assumptions on a sheet",
  about: "The table TenorAssumptions holds the values that stand in for absent columns, with unit and range, and room for owner, source, date and approval. Tenor takes them from there; the table TenorChanges logs who changed which from what to what.",
  keep: "Put assumptions on a sheet",
  add: "Add missing assumptions",
  isKept: (count: string, number: number) => `${count} ${number === 1 ? "assumption stands" : "assumptions stand"} on the sheet.`,
  open: "Show the sheet",
  lock: "Lock",
  unlock: "Unlock",
  locked: "The sheet is locked: to change a value, unlock it first.",
  usual: "default of Tenor",
  broken: "These rows cannot be taken:",
  noTable: "Choose a client table first.",
  nothingOpen: "The client table leaves nothing open: every value comes from its own columns.",
} as const;
