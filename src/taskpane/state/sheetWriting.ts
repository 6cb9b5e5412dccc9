import type { WorkbookPort } from "../../excel/workbookPort";
import type { SheetGroup } from "../../excel/write/sheetPlan";
import type { WriteState } from "../model/paneState";
import { Observable } from "./observable";

type SheetWriter = Pick<WorkbookPort, "writeSheets">;

/** Writes sheets, and tells how far that is and how it ends. */
export async function writeTelling(workbook: SheetWriter, group: SheetGroup, signal: AbortSignal, tell: (state: WriteState) => void): Promise<void> {
  tell({ status: "writing", share: 0 });
  const written = await workbook.writeSheets(group, { signal, onProgress: (share) => tell({ status: "writing", share }) });
  if (written.ok) tell({ status: "written", sheets: written.value });
  else if (written.problem.code === "cancelled") tell({ status: "idle" });
  else tell({ status: "failed", trouble: { kind: "workbook", problem: written.problem } });
}

/** Writing what came of a page into new sheets of the workbook. */
export class SheetWriting extends Observable<WriteState> {
  private writing?: AbortController;

  constructor(private readonly workbook: SheetWriter) {
    super({ status: "idle" });
  }

  async write(group: SheetGroup): Promise<void> {
    const abort = new AbortController();
    this.writing = abort;
    await writeTelling(this.workbook, group, abort.signal, (state) => this.enter(state));
    this.writing = undefined;
  }

  cancel(): void {
    this.writing?.abort();
  }

  /** What was written is history: another result is there. */
  reset(): void {
    if (this.state().status !== "writing") this.enter({ status: "idle" });
  }
}
