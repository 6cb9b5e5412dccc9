import type { ClientTable } from "../portfolio/clientTable";
import type { PortfolioRunOptions } from "./runResult";
import type { Scenario } from "./scenario";

/** A table to be valued under scenarios: plain data, so that it can cross to a worker. */
export interface PortfolioRequest {
  readonly kind: "portfolio";
  readonly table: ClientTable;
  readonly scenarios: readonly Scenario[];
  readonly options: PortfolioRunOptions;
}

/** The request; options ask for clients' values besides the totals. */
export function portfolioRequest(table: ClientTable, scenarios: readonly Scenario[], options: PortfolioRunOptions = {}): PortfolioRequest {
  return { kind: "portfolio", table, scenarios, options };
}
