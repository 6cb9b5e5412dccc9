import type { PortfolioRunResult } from "../../core/scenario/runResult";
import type { SimulatedPortfolio } from "../../core/studies/simulatePortfolio";
import type { RunFigure, RunTotals } from "./runRecord";

/** What a portfolio run came to; the last scenario of its summary is the table as it stands. */
export function portfolioTotals({ failures, scenarios, weighted }: PortfolioRunResult): RunTotals {
  const base = scenarios[scenarios.length - 1];
  return {
    base: base.clv,
    figures: scenarios.slice(0, -1).map(({ name, clv }) => ({ name, value: clv })),
    ...(weighted ? { weighted: weighted.clv } : {}),
    valued: base.valued,
    leftOut: failures.length + base.failures.length,
  };
}

/** What a simulation came to: mean and spread, quantiles by their probability, mean of the tail. */
export function simulationTotals({ clv, distribution, valued, failures }: SimulatedPortfolio): RunTotals {
  const { mean, standardDeviation, quantiles, tailMean, negative } = distribution;
  const figures: RunFigure[] = [
    { name: "mean", value: mean.value },
    { name: "sd", value: standardDeviation },
    ...quantiles.map(({ probability, at }) => ({ name: `q${probability}`, value: at.value })),
    { name: "tail", value: tailMean.value },
    { name: "negative", value: negative.value },
  ];
  return { base: clv, figures, weighted: mean.value, valued, leftOut: failures.length };
}
