import type { BoardStore } from "./boardStore";
import type { PortfolioInputs } from "./portfolioInputs";
import type { PaneServices } from "./services";

/** What a page that asks something of the portfolio needs: besides the pane's services, table and scenarios as they are now. */
export interface PageServices extends Pick<PaneServices, "workbook" | "run" | "now"> {
  readonly inputs: PortfolioInputs;
  /** Where the page leaves what the board pack should show of it. */
  readonly board: BoardStore;
}
