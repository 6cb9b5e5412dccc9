/** Words of the card that looks for mistakes. */
export const scanEn = {
  title: "Scan",
  about: "Looks for what tends to be wrong: deleted references, columns that do not line up, percents and numbers as text, overwritten formulas, runs whose inputs have changed. Nothing is changed.",
  start: "Scan",
  working: "Scanning…",
  none: "Nothing was found.",
  found: (count: string, number: number) => `${count} ${number === 1 ? "finding" : "findings"}.`,
  groups: { error: (count: string) => `Errors: ${count}`, warning: (count: string) => `Warnings: ${count}`, note: (count: string) => `Notes: ${count}` },
  write: "Write a list",
  written: (sheet: string) => `Written to the sheet ${sheet}.`,
  sheet: { stem: "Tenor scan", severity: "Severity", sheet: "Sheet", cell: "Cell", what: "What was found", advice: "What to do" },
} as const;
