import type { Result } from "../result/result";
import type { BlockPlan } from "../scenario/blockPlan";
import { PortfolioRun } from "../scenario/portfolioRun";
import { BreakevenRun } from "../sensitivity/breakevenRun";
import { ContributionRun } from "./contributionRun";
import type { RunRequest } from "./runRequest";
import { SimulationRun } from "./simulationRun";

/** The work that a request asks for, cut into blocks; or why the table cannot take it. */
export function openPlan(request: RunRequest): Result<BlockPlan> {
  switch (request.kind) {
    case "portfolio":
      return PortfolioRun.create(request.table, request.scenarios, request.options) as Result<BlockPlan>;
    case "simulation":
      return SimulationRun.create(request) as Result<BlockPlan>;
    case "contributions":
      return ContributionRun.create(request) as Result<BlockPlan>;
    case "breakeven":
      return BreakevenRun.create(request) as Result<BlockPlan>;
  }
}
