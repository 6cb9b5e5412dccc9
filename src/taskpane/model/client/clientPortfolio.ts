import { AS_IT_STANDS } from "../../../catalog/functions/portfolio/portfolio";
import type { ClientReading } from "../../../catalog/schema/readClientTable";
import { isStepEnd } from "../../../core/numeric/rowSteps";
import { portfolioRequest, type PortfolioRequest } from "../../../core/scenario/portfolioRequest";
import type { PortfolioRunResult, ScenarioResult } from "../../../core/scenario/runResult";
import type { Scenario } from "../../../core/scenario/scenario";
import type { CellPlace, SourceTable } from "../../../excel/workbookPort";
import type { Portfolio } from "../../state/portfolioInputs";

/** The table and every client's value under every scenario, read and valued once for all questions about one of them. */
export interface ClientPortfolio {
  readonly source: SourceTable;
  readonly reading: ClientReading;
  readonly scenarios: readonly Scenario[];
  /** The table as it stands, then each scenario in order. */
  readonly results: readonly ScenarioResult[];
  /** Names that several clients have. */
  readonly shared: ReadonlySet<string>;
}

export function clientPortfolioRequest({ reading, chosen }: Portfolio): PortfolioRequest {
  return portfolioRequest(reading.table, [AS_IT_STANDS, ...chosen], { clientValues: true });
}

/** In steps: who shares a name is asked of every client. */
export function* clientPortfolio({ source, reading, chosen }: Portfolio, { scenarios }: PortfolioRunResult): Generator<void, ClientPortfolio> {
  const known = new Set<string>();
  const shared = new Set<string>();
  for (const [row, id] of reading.table.ids.entries()) {
    if (isStepEnd(row)) yield;
    if (known.has(id)) shared.add(id);
    known.add(id);
  }
  return { source, reading, scenarios: chosen, results: scenarios, shared };
}

/** The row of the table (from 0) in whose line a cell stands, also beside the table; undefined on another sheet, on the headers, and in a blank row. */
export function rowOfCell({ source, reading }: ClientPortfolio, { sheet, row }: CellPlace): number | undefined {
  if (sheet !== source.sheet) return undefined;
  const found = reading.sourceRows.indexOf(row - source.row - 1);
  return found < 0 ? undefined : found;
}

/** A client by name alone where no other has it; with the number of its row where one does. */
export function clientName({ reading: { table, sourceRows }, shared }: ClientPortfolio, row: number): string {
  const id = table.ids[row];
  return shared.has(id) ? `${id} (${sourceRows[row] + 1})` : id;
}
