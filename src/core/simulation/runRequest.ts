import type { PortfolioRequest } from "../scenario/portfolioRequest";
import type { PortfolioRunResult } from "../scenario/runResult";
import type { BreakevenRequest, BreakevenValues } from "../sensitivity/breakevenRequest";
import type { ClientContributions } from "./contributionRun";
import type { ContributionRequest, SimulationRequest } from "./simulationRequest";
import type { SimulatedValues } from "./simulationRun";

/** What can be asked for of a whole table: plain data, so that it can cross to a worker. */
export type RunRequest = PortfolioRequest | SimulationRequest | ContributionRequest | BreakevenRequest;

interface Answers {
  readonly portfolio: PortfolioRunResult;
  readonly simulation: SimulatedValues;
  readonly contributions: ClientContributions;
  readonly breakeven: BreakevenValues;
}

export type AnswerTo<Request extends RunRequest> = Answers[Request["kind"]];
