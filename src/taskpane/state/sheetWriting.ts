import type { WorkbookPort } from "../../excel/workbookPort";
import type { SheetGroup } from "../../excel/write/sheetPlan";
import type { WriteState } from "../model/paneState";

/** Writing what came of a page into new sheets of the workbook. */
export class SheetWriting {
  private current: WriteState = { status: "idle" };
  private readonly listeners = new Set<() => void>();
  private writing?: AbortController;

  constructor(private readonly workbook: Pick<WorkbookPort, "writeSheets">) {}

  readonly state = (): WriteState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private enter(next: WriteState): void {
    this.current = next;
    for (const listener of this.listeners) listener();
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
    if (this.current.status !== "writing") this.enter({ status: "idle" });
  }
}
