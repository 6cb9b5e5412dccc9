import type { Grid } from "../grid/createGrid";
import type { WorkbookDocument } from "./model/document";
import type { Host } from "./model/host";
import { excelTypes } from "./objects";

export interface HostOptions {
  readonly grid: Grid;
  /** The document that is open now. */
  readonly document: () => WorkbookDocument;
  readonly onTablesChanged: () => void;
  readonly onChartsChanged: () => void;
  readonly pane: Host["pane"];
}

export function createHost({ grid, document, onTablesChanged, onChartsChanged, pane }: HostOptions): Host {
  return {
    api: grid.api,
    injector: grid.injector,
    get document() {
      return document();
    },
    pane,
    tablesChanged: onTablesChanged,
    chartsChanged: onChartsChanged,
    newId: () => crypto.randomUUID(),
    object: (type, target) => ({ type: excelTypes[type], target }),
  };
}
