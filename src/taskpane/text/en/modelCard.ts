/** Words of the card that writes the model card. */
export const modelCardEn = {
  title: "Model card",
  about: "Writes a sheet for whoever has to judge the model: purpose, method, inputs and assumptions in use, limits, data, tests and history of this workbook. What people fill in stays when it is written again.",
  write: "Write model card",
  working: "Writing the model card…",
  written: (sheet: string) => `Written to the sheet ${sheet}.`,
} as const;
