import type { Grid } from "./grid/createGrid";
import { RowHeights } from "./grid/rowHeights";
import { createDocument, type WorkbookDocument } from "./host/model/document";
import type { WorkbookDraft } from "./files/draft";
import { openDraft } from "./files/openDraft";

/** The workbook that is open. Opening another closes it: the workbench holds one at a time. */
export class Session {
  document: WorkbookDocument = createDocument("");
  private readonly rowHeights: RowHeights;

  constructor(
    private readonly grid: Grid,
    private readonly onOpened: () => void,
  ) {
    this.rowHeights = new RowHeights(grid);
  }

  open(draft: WorkbookDraft): void {
    const previous = this.grid.api.getActiveWorkbook()?.getId();
    const { data, document } = openDraft(draft);
    this.rowHeights.callOff();
    this.document = document;
    const workbook = this.grid.api.createWorkbook(data);
    if (previous) this.grid.api.disposeUnit(previous);
    for (const { name, formula } of draft.names ?? []) workbook.insertDefinedName(name, formula);
    if (draft.selected) workbook.getActiveSheet().getRange(draft.selected.row, draft.selected.column).activate();
    this.onOpened();
  }

  openEmpty(name: string): void {
    this.open({ name, sheets: [{ name: "Sheet1", rows: [] }] });
  }
}
