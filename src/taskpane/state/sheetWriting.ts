import type { WorkbookPort } from "../../excel/workbookPort";
import type { SheetGroup } from "../../excel/write/sheetPlan";
import type { WriteState } from "../model/paneState";
import { Observable } from "./observable";

/** Writing what came of a page into new sheets of the workbook. */
export class SheetWriting extends Observable<WriteState> {
  private writing?: AbortController;

  constructor(private readonly workbook: Pick<WorkbookPort, "writeSheets">) {
    super({ status: "idle" });
  }

  async write(group: SheetGroup): Promise<void> {
    const abort = new AbortController();
    this.writing = abort;
    this.enter({ status: "writing", share: 0 });
    const written = await this.workbook.writeSheets(group, { signal: abort.signal, onProgress: (share) => this.enter({ status: "writing", share }) });
    this.writing = undefined;
    if (written.ok) this.enter({ status: "written", sheets: written.value });
    else if (written.problem.code === "cancelled") this.enter({ status: "idle" });
    else this.enter({ status: "failed", trouble: { kind: "workbook", problem: written.problem } });
  }

  cancel(): void {
    this.writing?.abort();
  }

  /** What was written is history: another result is there. */
  reset(): void {
    if (this.state().status !== "writing") this.enter({ status: "idle" });
  }
}
