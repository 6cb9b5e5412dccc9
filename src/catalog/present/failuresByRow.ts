import type { Failure } from "../../core/result/failure";
import type { PortfolioRunResult, ScenarioResult } from "../../core/scenario/runResult";

/** Why each row of the table has no value, by row: broken input, or no value under this scenario. */
export function failuresByRow(result: PortfolioRunResult, run: ScenarioResult): Map<number, Failure> {
  return new Map([...result.failures, ...run.failures].map(({ row, failure: cause }) => [row, cause]));
}
