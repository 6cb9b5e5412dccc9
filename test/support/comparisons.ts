import type { InputMatrix } from "../../src/catalog/cell";
import { readClientTable, type ReadOptions } from "../../src/catalog/schema/readClientTable";
import { idsOf } from "../../src/catalog/schema/clientIds";
import type { Scenario } from "../../src/core/scenario/scenario";
import { comparePortfolios, type PortfolioComparison } from "../../src/core/studies/comparePortfolios";
import { planComparison, type ComparedTable } from "../../src/core/studies/comparisonPlan";
import { conductHere } from "./call";

export const AS_THEY_STAND: Scenario = { name: "", weight: 1, shocks: [] };

/** Cells as one of two portfolios to compare. */
export function comparedTable(cells: InputMatrix, scenario: Scenario = AS_THEY_STAND, options: ReadOptions = {}): ComparedTable {
  const reading = readClientTable(cells, options);
  if (!reading.ok) throw new Error(reading.failure.message);
  return { table: reading.value.table, ids: idsOf(reading.value), scenario };
}

export function compareHere(before: ComparedTable, after: ComparedTable): PortfolioComparison {
  const compared = conductHere(comparePortfolios(planComparison(before, after)));
  if (!compared.ok) throw new Error(compared.failure.message);
  return compared.value;
}

/** What a step of a comparison adds; 0 where there is none. */
export function stepOf({ steps }: PortfolioComparison, step: PortfolioComparison["steps"][number]["step"]): number {
  return steps.find((one) => one.step === step)?.value ?? 0;
}
