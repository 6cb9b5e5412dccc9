/** Parameters of CLV in their order. */
const PARAMETERS = ["revenue", "retention_cost", "churn", "discount_rate", "pd", "lgd", "ead", "years", "growth", "cac", "timing", "periods_per_year", "referral", "capital", "capital_charge"];

/** Cash at the end of whole years, where the book says nothing else: what the native valuation follows. */
const BY_DEFAULT = { timing: '"end"', periods_per_year: "1" };

/** The arguments of CLV and its relatives as a formula has them, from the cell of each; `blank` names one to leave out. */
export function clvArguments(cells, { blank } = {}) {
  const all = { ...BY_DEFAULT, ...cells };
  return PARAMETERS.map((name) => (name === blank ? "" : all[name])).join(",");
}
