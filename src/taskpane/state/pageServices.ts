import type { SourceRef } from "../../catalog/schema/sourceRef";
import type { Steps } from "../../excel/workbookPort";
import type { TableInputs } from "../model/history/runRecord";
import type { Runner } from "../model/history/runner";
import type { BoardStore } from "./boardStore";
import type { DecisionLog } from "./decisionLog";
import type { PortfolioInputs } from "./portfolioInputs";
import type { Navigation } from "./navigation";
import type { TaskOutcome } from "./pageTask";
import type { RunHistory } from "./runHistory";
import type { PaneServices } from "./services";

/** What a page that asks something of the portfolio needs: besides the pane's services, table and scenarios as they are now. */
export interface PageServices extends Pick<PaneServices, "workbook" | "run" | "estimate" | "now"> {
  readonly inputs: PortfolioInputs;
  /** Any other client table of the workbook. */
  readonly tables: { readonly load: (ref: SourceRef, steps?: Steps) => Promise<TaskOutcome<TableInputs>> };
  /** Where the page leaves what the board pack should show of it. */
  readonly board: BoardStore;
  /** Runs that the workbook keeps; a page that runs something hands it over with `recordRun`. */
  readonly history: RunHistory;
  /** Where what somebody decides is kept, with the reason. */
  readonly decisions: DecisionLog;
  readonly navigation: Navigation;
  readonly runner: Runner;
}
