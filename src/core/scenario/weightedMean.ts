import { clvOf, COMPONENT_LINES, type Components } from "../clv/components";
import { CompensatedSum } from "../numeric/compensatedSum";
import type { PortfolioRunResult, ScenarioResult } from "./runResult";

/** How far weights may be from 1: the rounding of a spreadsheet. */
const WEIGHT_TOLERANCE = 1e-9;

/**
 * The weighted mean of results, never the result of weighted inputs: Σ weight × result.
 * @returns undefined where the weights do not add up to 1
 */
export function weightedMean(scenarios: readonly Pick<ScenarioResult, "weight" | "totals">[]): PortfolioRunResult["weighted"] {
  if (Math.abs(scenarios.reduce((sum, { weight }) => sum + weight, 0) - 1) > WEIGHT_TOLERANCE) return undefined;
  const totals = sumOfLines((line) => scenarios.map((scenario) => scenario.weight * scenario.totals[COMPONENT_LINES[line]]));
  return { totals, clv: clvOf(totals) };
}

/** Components whose lines are sums of parts. */
export function sumOfLines(partsOf: (line: number) => readonly number[]): Components {
  const total = (line: number): number => {
    const sum = new CompensatedSum();
    for (const part of partsOf(line)) sum.add(part);
    return sum.value;
  };
  return Object.fromEntries(COMPONENT_LINES.map((name, line) => [name, total(line)])) as unknown as Components;
}
