import type { PortfolioRunResult, ScenarioResult } from "../../core/scenario/runResult";
import { withGaps } from "../../core/scenario/withGaps";

/** The two halves of a run, of the same clients. */
export interface RunHalves {
  readonly asItStands: PortfolioRunResult;
  readonly summary: PortfolioRunResult;
}

/**
 * What a cancelled run has finished: the clients whom the summary values under every scenario, and the table as it stands
 * for these alone, so that what is compared is of the same clients.
 *
 * @param asItStands the finished run of the table without shocks, with clients' values and components
 * @param summary as far as it came: the scenarios, and last the table without shocks, with clients' values
 * @returns undefined where no client is finished
 */
export function finishedPart(asItStands: PortfolioRunResult, summary: PortfolioRunResult): RunHalves | undefined {
  const { unfinished } = summary;
  if (!unfinished) return { asItStands, summary };
  const reference = summary.scenarios[summary.scenarios.length - 1];
  if (reference.valued === 0) return undefined;
  const [base] = asItStands.scenarios;
  const part: ScenarioResult = {
    ...reference,
    name: base.name,
    weight: base.weight,
    ...(base.clientComponents ? { clientComponents: base.clientComponents.map((column) => withGaps(column, unfinished)) } : {}),
  };
  return { asItStands: { ...asItStands, scenarios: [part], unfinished }, summary };
}

/** Clients that a cancelled run has valued, and those it was to value; undefined for a run that came to its end. */
export function extentOf({ clients, failures, unfinished }: PortfolioRunResult): { readonly finished: number; readonly wanted: number } | undefined {
  if (!unfinished) return undefined;
  const wanted = clients - failures.length;
  return { finished: wanted - unfinished.length, wanted };
}
