/** Words of the card that recomputes the workbook. */
export const verifyEn = {
  title: "Verify",
  about: "Recomputes every formula of Tenor from the cells that it refers to, frozen values from the formulas that were kept, and recorded runs on the table as it is now. Nothing is changed.",
  start: "Verify",
  working: "Verifying…",
  counts: (name: string, checked: string, differ: string, unchecked: string) => `${name}: ${checked} checked, ${differ} differ, ${unchecked} not checked.`,
  formulas: "Formulas",
  frozen: "Frozen values",
  runs: "Recorded runs",
  same: "The workbook holds what its formulas and records give.",
  different: "These cells do not hold what their formulas or records give:",
  unchecked: "Nothing differs, but not everything could be checked:",
  nothing: "The workbook has no formula and no record of Tenor.",
  notChecked: "Not checked:",
  run: (id: string) => `Run ${id}`,
  signature: "The signature of a run is a checksum: it shows that a record was changed, not by whom.",
} as const;
