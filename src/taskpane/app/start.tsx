import { createRoot } from "react-dom/client";
import { createBrowserEstimator } from "../../compute/browser/createBrowserEstimator";
import { createBrowserPool } from "../../compute/browser/createBrowserPool";
import { officeWorkbook } from "../../excel/officeWorkbook";
import { PaneController } from "../state/paneController";
import { App } from "./App";
import { officeEnvironment } from "./environment";
import { loadPreferences } from "./preferences";

/** Put in when the pane is built. */
declare const __TENOR_VERSION__: string;

/** Shows the pane in an element of the page, over the workbook that Excel has open. */
export function start(element: HTMLElement): void {
  const pool = createBrowserPool();
  const { estimate } = createBrowserEstimator();
  const controller = new PaneController({ workbook: officeWorkbook, run: pool.run, estimate, now: () => Date.now(), runner: { person: () => loadPreferences().person, version: __TENOR_VERSION__ } });
  createRoot(element).render(<App controller={controller} environment={officeEnvironment()} />);
}
