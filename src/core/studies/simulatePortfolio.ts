import type { ClientTable, RowFailure } from "../portfolio/clientTable";
import { fail, ok } from "../result/result";
import { portfolioRequest } from "../scenario/portfolioRequest";
import type { Scenario } from "../scenario/scenario";
import type { ClientContributions } from "../simulation/contributionRun";
import { describePaths, tailPaths, type Distribution } from "../simulation/distribution";
import type { SimulationSettings } from "../simulation/simulationRequest";
import { ask, type Study } from "./study";

export interface SimulationQuestion {
  readonly table: ClientTable;
  readonly scenario: Scenario;
  readonly settings: SimulationSettings;
  /** Share of the paths that are the tail. */
  readonly tail: number;
  /** Whether each client's part in the mean and in the tail is wanted too. */
  readonly clients: boolean;
}

export interface SimulatedPortfolio {
  readonly distribution: Distribution;
  /** CLV under the scenario as it stands, all factors at their average. */
  readonly clv: number;
  /** Value of each path, in their order. */
  readonly values: Float64Array;
  readonly valued: number;
  readonly failures: readonly RowFailure[];
  /** CLV of each row as it stands; NaN where it has none. */
  readonly clientValues: Float64Array;
  readonly contributions?: ClientContributions;
}

/**
 * The distribution of a portfolio's value over paths of systematic factors (MODEL.md §5), and each client's part in its
 * mean and in its tail: contributions add up to the portfolio's.
 */
export function* simulatePortfolio({ table, scenario, settings, tail, clients }: SimulationQuestion): Study<SimulatedPortfolio> {
  const { failures, scenarios: [base] } = yield* ask(portfolioRequest(table, [scenario], { clientValues: true }));
  if (base.valued === 0) return fail("nothingValued", { value: failures.length + base.failures.length });
  const values = yield* ask({ kind: "simulation", table, scenario, settings } as const);
  const contributions = clients ? yield* ask({ kind: "contributions", table, scenario, settings, tail: tailPaths(values, tail) } as const) : undefined;
  return ok({
    distribution: describePaths(values, tail, settings.sampling),
    clv: base.clv,
    values,
    valued: base.valued,
    failures: [...failures, ...base.failures],
    clientValues: base.clientValues!,
    ...(contributions ? { contributions } : {}),
  });
}
