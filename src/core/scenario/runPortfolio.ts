import type { ClientTable } from "../portfolio/clientTable";
import { ok, type Result } from "../result/result";
import { runHere } from "./blockPlan";
import { PortfolioRun } from "./portfolioRun";
import type { PortfolioRunOptions, PortfolioRunResult } from "./runResult";
import type { Scenario } from "./scenario";

/**
 * Values a client table under each scenario, all blocks in one go (MODEL.md §2, §5).
 * @returns totals by scenario and their weighted mean, or the first scenario that the table cannot take
 */
export function runPortfolio(table: ClientTable, scenarios: readonly Scenario[], options: PortfolioRunOptions = {}): Result<PortfolioRunResult> {
  const run = PortfolioRun.create(table, scenarios, options);
  if (!run.ok) return run;
  return ok(runHere(run.value));
}
