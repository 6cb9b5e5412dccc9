import { writeCsv } from "../csv.mjs";
import { scenarioTexts } from "./scenarioTexts.mjs";

/**
 * The scenario library, the numbers once for both languages: a row a shock, the weight on the first row
 * of a scenario. Amounts are illustrative. A filter is a list of [column, values]; a path is
 * [start year, ramp years, length years], blank for the whole horizon at once.
 */
const SMALL_FIRMS = ["segment", ["sme", "micro"]];
const PROJECTS = ["segment", ["projectFinance"]];
const IN_THE_WEST = ["region", ["west"]];

// prettier-ignore
const SCENARIOS = [
  { key: "base", weight: 0.5, shocks: [] },
  { key: "adverse", weight: 0.25, shocks: [
    { driver: "pd", operation: "multiply", amount: 1.5, path: [1, 2, 4], note: "pdUp" },
    { driver: "lgd", operation: "add", amount: 0.05, path: [1, 0, 4], note: "lgdUp" },
    { driver: "churn", operation: "hazard", amount: 1.2, filter: [SMALL_FIRMS], note: "churnUp" },
    { driver: "revenue", operation: "multiply", amount: 0.95, note: "marginDown" },
    { driver: "benchmark_rate", operation: "add", amount: -0.005, path: [1, 0, 3], note: "rateDown" },
  ] },
  { key: "severe", weight: 0.1, shocks: [
    { driver: "pd", operation: "hazard", amount: 2.5, path: [1, 2, 5], note: "pdCrisis" },
    { driver: "pd", operation: "multiply", amount: 1.2, filter: [SMALL_FIRMS, IN_THE_WEST], path: [1, 2, 5], note: "westHit" },
    { driver: "lgd", operation: "multiply", amount: 1.2, note: "lgdCrisis" },
    { driver: "ccf", operation: "multiply", amount: 1.4, filter: [PROJECTS], note: "drawings" },
    { driver: "churn", operation: "hazard", amount: 1.5, filter: [SMALL_FIRMS], path: [2, 0, 3], note: "churnCrisis" },
    { driver: "revenue", operation: "multiply", amount: 0.9, note: "marginCrisis" },
    { driver: "retention_cost", operation: "multiply", amount: 1.1, note: "workout" },
    { driver: "growth", operation: "add", amount: -0.02, path: [1, 0, 3], note: "growthDown" },
    { driver: "discount_rate", operation: "add", amount: 0.01, note: "discountUp" },
    { driver: "benchmark_rate", operation: "add", amount: -0.01, path: [1, 2, 5], note: "rateCut" },
  ] },
  { key: "upside", weight: 0.15, shocks: [
    { driver: "pd", operation: "multiply", amount: 0.8, note: "pdDown" },
    { driver: "churn", operation: "multiply", amount: 0.85, note: "churnDown" },
    { driver: "revenue", operation: "multiply", amount: 1.05, path: [1, 3, 10], note: "crossSell" },
    { driver: "referral", operation: "multiply", amount: 1.25, note: "referrals" },
    { driver: "cac", operation: "multiply", amount: 0.9, note: "cheaperToWin" },
  ] },
];

/** `scenario-library.en.csv` and `scenario-library.zh-CN.csv`. */
export function scenarioFiles() {
  return Object.fromEntries(Object.entries(scenarioTexts).map(([locale, texts]) => [`scenario-library.${locale}.csv`, scenarioFile(texts)]));
}

function scenarioFile(texts) {
  return writeCsv({ notes: texts.notes, headers: texts.headers, rows: SCENARIOS.flatMap((scenario) => scenarioRows(scenario, texts)) });
}

function scenarioRows({ key, weight, shocks }, texts) {
  const name = texts.names[key];
  if (shocks.length === 0) return [[name, weight, "", "", "", "", "", "", "", texts.unchanged]];
  return shocks.map((shock, index) => [name, index === 0 ? weight : "", ...shockCells(shock, texts)]);
}

function shockCells({ driver, operation, amount, filter = [], path = ["", "", ""], note }, texts) {
  return [texts.drivers[driver], texts.operations[operation], amount, filterText(filter, texts), ...path, `${texts.illustrative}${texts.shockNotes[note]}`];
}

/** `Segment = SME, Micro; Region = West` */
function filterText(clauses, { words }) {
  return clauses.map(([column, values]) => `${words[column]} = ${values.map((value) => words[value]).join(", ")}`).join("; ");
}
