const formulas = (count: string, number: number): string => `${count} ${number === 1 ? "formula" : "formulas"}`;

/** Words of the page about a workbook that goes to others. */
export const workbookEn = {
  formulas: "Formulas of Tenor",
  scope: "Formulas in",
  scopes: { workbook: "the whole workbook", sheet: "the sheet in front", selection: "the selected cells" },
  counting: "Counting formulas…",
  none: "No formula calls Tenor.",
  found: (count: string, sheets: string, number: number, sheetNumber: number) => `${formulas(count, number)} on ${sheets} ${sheetNumber === 1 ? "sheet" : "sheets"} ${number === 1 ? "calls" : "call"} Tenor.`,
  unfinished: "An earlier action was cut off. The next one finishes it or takes it back; no formula is lost.",
  freezeTitle: "Freeze and thaw",
  freezeAbout: "Freezing puts values in place of formulas, so that the workbook reads the same without the add-in. The formulas are kept in the table TenorFrozen, and thawing puts them back.",
  freeze: "Freeze",
  thaw: "Thaw all",
  frozen: (count: string, number: number) => `${formulas(count, number)} frozen.`,
  repairTitle: "Repair",
  repairAbout: "A file saved without the add-in may show #NAME?, a foreign spelling, an added @ or a calculation that never ends. Repairing enters these formulas anew and calculates.",
  repair: "Repair and recalculate",
  broken: (count: string, number: number) => `${formulas(count, number)} to mend.`,
  notBroken: "Nothing to mend was found.",
  working: { freeze: "Freezing…", thaw: "Thawing…", repair: "Repairing…" },
  did: {
    freeze: (count: string, number: number) => `${formulas(count, number)} frozen.`,
    thaw: (count: string, number: number) => `${formulas(count, number)} put back.`,
    repair: (count: string, number: number) => `${formulas(count, number)} mended.`,
  },
  kept: (count: string, number: number) => `${count} ${number === 1 ? "stays as it is" : "stay as they are"}:`,
} as const;
