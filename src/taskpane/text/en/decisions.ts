/** Words that the pages of decisions share. */
export const decisionsEn = {
  needsTable: "Choose a client table on the page Portfolio first.",
  defaults: "illustrative defaults",
  onSheet: (sheet: string) => `Taken from the table on sheet ${sheet}. Edit it there, then run again.`,
  showRules: "Show the rules",
  putOnSheet: "Put on a sheet to edit",
  showSheet: "Show the sheet",
  decide: "Decide…",
  decideAbout: (client: string) => `Decide about ${client}`,
  decisionFor: (client: string) => `Decision: ${client}`,
  decision: "Decision",
  reason: "Reason",
  reasonHint: "Goes into the change log, with your name and the time.",
  record: "Record",
  recording: "Recording…",
  recorded: (decision: string) => `Recorded: ${decision}`,
  moreOnSheet: (count: string) => `${count} more: write to a sheet to see them all.`,
} as const;
