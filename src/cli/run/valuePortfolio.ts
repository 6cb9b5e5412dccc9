import { AS_IT_STANDS } from "../../catalog/functions/portfolio/portfolio";
import { describeFailure } from "../../catalog/text/describeFailure";
import type { PortfolioRunResult } from "../../core/scenario/runResult";
import { portfolioRequest } from "../../core/scenario/portfolioRequest";
import { go, stopFailed, type Attempt } from "../attempt";
import type { Io } from "../io";
import { progressLine } from "../progressLine";
import { runTexts } from "../text/runTexts";
import type { RunInputs } from "./readRunInputs";
import type { RunOptions } from "./runOptions";

export interface Valuation {
  /** The scenarios that fit, and last the table as it stands. Holds clients' values where a file is to be written. */
  readonly summary: PortfolioRunResult;
  /** The table as it stands alone, with clients' values and components; where a file is to be written. */
  readonly clients?: PortfolioRunResult;
}

/** Runs the scenarios, and the table as it stands beside them. */
export async function valuePortfolio({ reading, fitting, locale }: RunInputs, { out, workers }: RunOptions, io: Io): Promise<Attempt<Valuation>> {
  const { table } = reading;
  const progress = progressLine(io, runTexts.progress[locale]);
  const settings = { workers, onProgress: progress.show };
  try {
    const summary = await io.run(portfolioRequest(table, [...fitting, { ...AS_IT_STANDS, weight: 0 }], { clientValues: out !== undefined }), settings);
    if (!summary.ok) return stopFailed(describeFailure(summary.failure, locale));
    if (!out) return go({ summary: summary.value });
    const clients = await io.run(portfolioRequest(table, [AS_IT_STANDS], { clientValues: true, clientComponents: true }), { workers });
    return clients.ok ? go({ summary: summary.value, clients: clients.value }) : stopFailed(describeFailure(clients.failure, locale));
  } finally {
    progress.clear();
  }
}
