/** Words of the card that weighs scenarios against each other. */
export const weightingEn = {
  title: "Probability-weighted, and each scenario at 100 %",
  measure: "Show",
  measures: { expectedLoss: "Expected loss", clv: "Value (CLV)" },
  columns: { scenario: "Case", weight: "Weight", clv: "Value (CLV)", expectedLoss: "Expected loss", ratio: "Loss to base" },
  base: (name: string) => `${name} (base)`,
  whatIf: "What if the weights were others",
  whatIfHint: "The results stay as they were run; only their weighted mean moves.",
  asRun: "Weights as run",
  sum: "Sum of weights",
  none: "Weights that add up to 100 % give a weighted mean.",
  ratio: (ratio: string) => `Non-linearity ${ratio}: probability-weighted expected loss over that of the base case. Above 1, the bad scenarios cost more than the good ones spare.`,
  noRatio: "The base case has no expected loss, so there is no ratio to it.",
  changed: "With other weights than those run.",
  notes: {
    loss: "Expected loss is the line of CLV: over each client's horizon, at the table's discount rate, while the client stays. It is no loss allowance of the accounts.",
    standard: "IFRS 9, 5.5.17(a) asks for an unbiased, probability-weighted amount from a range of possible outcomes; a base case alone is not one where losses are not linear.",
  },
  weighted: "Weighted",
  asItStands: "As it stands",
} as const;
