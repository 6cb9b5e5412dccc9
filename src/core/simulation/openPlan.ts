import type { Result } from "../result/result";
import type { BlockPlan } from "../scenario/blockPlan";
import { PortfolioRun } from "../scenario/portfolioRun";
import { BreakevenRun } from "../sensitivity/breakevenRun";
import { ContributionRun } from "./contributionRun";
import type { RunRequest } from "./runRequest";
import { SimulationRun } from "./simulationRun";

/** The work that a request asks for, cut into blocks, or why the table cannot take it; in steps, as rows are grouped one by one. */
export function openPlan(request: RunRequest): Generator<void, Result<BlockPlan>> {
  switch (request.kind) {
    case "portfolio":
      return PortfolioRun.createInSteps(request.table, request.scenarios, request.options) as Generator<void, Result<BlockPlan>>;
    case "simulation":
      return SimulationRun.createInSteps(request) as Generator<void, Result<BlockPlan>>;
    case "contributions":
      return ContributionRun.createInSteps(request) as Generator<void, Result<BlockPlan>>;
    case "breakeven":
      return BreakevenRun.createInSteps(request) as Generator<void, Result<BlockPlan>>;
  }
}
