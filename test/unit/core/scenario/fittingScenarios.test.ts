import type { InputMatrix } from "../../../../src/catalog/cell";
import { libraryScenarios, largestIndustry } from "../../../../src/catalog/library/scenarios";
import { readClientTable } from "../../../../src/catalog/schema/readClientTable";
import type { ClientTable } from "../../../../src/core/portfolio/clientTable";
import { fittingScenarios } from "../../../../src/core/scenario/fittingScenarios";
import { runPortfolio } from "../../../../src/core/scenario/runPortfolio";
import { weightedMean } from "../../../../src/core/scenario/weightedMean";
import { nonLinearityRatio } from "../../../../src/core/scenario/nonLinearity";
import { readSample } from "../../sample/support/files";

function tableOf(cells: InputMatrix): ClientTable {
  const reading = readClientTable(cells);
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.value.table;
}

const bare = tableOf([["Client", "Revenue", "Churn", "Discount rate"], ["A", 100, 0.1, 0.12]]);
const corporate = tableOf(readSample("corporate-12.en.csv").cells);

test("a bare table takes the scenarios of its columns and says which column each of the others needs", () => {
  const { fitting, refused } = fittingScenarios(bare, libraryScenarios("en"));
  expect(fitting.map(({ name }) => name)).toEqual(["Base", "Adverse", "Severe", "Upside", "Churn wave", "Stagflation"]);
  expect(refused.map(({ scenario, failure }) => [scenario.name, failure.message])).toEqual([
    ["Rates +100 bp", "a shock to benchmarkRate needs the column drawn in the table"],
    ["Property −30 %", "a shock to collateral needs the column collateral in the table"],
    ["Single-industry default", "a filter by industry needs that column in the table"],
  ]);
});

test("a full table takes them all, each scenario worth what it says", () => {
  const industry = largestIndustry(corporate)!;
  const all = libraryScenarios("en", industry);
  const { fitting, refused } = fittingScenarios(corporate, all);
  expect(refused).toEqual([]);
  const run = runPortfolio(corporate, fitting);
  if (!run.ok) throw new Error(run.failure.message);
  const clv = Object.fromEntries(run.value.scenarios.map((scenario) => [scenario.name, scenario.clv]));
  for (const worse of ["Adverse", "Severe", "Churn wave", "Property −30 %", "Single-industry default", "Stagflation"]) expect(clv[worse]).toBeLessThan(clv.Base);
  expect(clv.Upside).toBeGreaterThan(clv.Base);
  // Only the named industry is touched: the difference is that of its clients alone.
  const alone = readSample("corporate-12.en.csv");
  const column = alone.cells[0].indexOf("Industry");
  const others = tableOf([alone.cells[0], ...alone.cells.slice(1).filter((row) => row[column] !== industry)]);
  const without = runPortfolio(others, [all[0], all[7]]);
  if (!without.ok) throw new Error(without.failure.message);
  expect(without.value.scenarios[1].clv).toBeCloseTo(without.value.scenarios[0].clv, 8);
});

test("the largest industry is that with the largest exposure; where there is none, the most frequent; broken rows do not count", () => {
  const cells: InputMatrix = [["Client", "Industry", "Revenue", "Churn", "Discount rate", "EAD"], ["A", "Steel", 1, 0.1, 0.1, 50], ["B", "Retail", 1, 0.1, 0.1, 40], ["C", "Retail", 1, 0.1, 0.1, 20], ["D", "Mines", 1, 7, 0.1, 900]];
  expect(largestIndustry(tableOf(cells))).toBe("Retail");
  expect(largestIndustry(tableOf(cells.slice(0, 3)))).toBe("Steel");
  expect(largestIndustry(tableOf(cells.map((row) => row.slice(0, 5))))).toBe("Retail");
  expect(largestIndustry(bare)).toBeUndefined();
});

test("with other weights the mean of results is that of a run with these weights", () => {
  const scenarios = libraryScenarios("en").slice(0, 4);
  const run = (weights: readonly number[]) => {
    const result = runPortfolio(corporate, scenarios.map((scenario, index) => ({ ...scenario, weight: weights[index] })));
    if (!result.ok) throw new Error(result.failure.message);
    return result.value;
  };
  const before = run([0.5, 0.25, 0.1, 0.15]);
  const other = [0.1, 0.2, 0.3, 0.4];
  expect(weightedMean(before.scenarios.map((scenario, index) => ({ ...scenario, weight: other[index] })))).toEqual(run(other).weighted);
  expect(weightedMean(before.scenarios.map((scenario) => ({ ...scenario, weight: 0.3 })))).toBeUndefined();
});

test.each([[-120, -100, 1.2], [-0, -100, 0], [-5, 0, undefined], [0, 0, undefined], [-1e308, -1e-308, undefined]])("non-linearity of %d over %d is %s", (weighted, base, ratio) => expect(nonLinearityRatio(weighted, base)).toBe(ratio));
