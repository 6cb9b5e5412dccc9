import type { Locale } from "../../catalog/text/localText";
import type { WorkbookPort } from "../../excel/workbookPort";
import { changeTable, decisionRow, type Decision } from "../model/kept/changeTable";
import type { Runner } from "../model/history/runner";
import type { Trouble } from "../model/trouble";
import { whoWrites } from "./whoWrites";

type DecisionPort = Pick<WorkbookPort, "readLog" | "appendToLog" | "readAuthor">;

/** Decisions of people about clients, with their reasons: they go into the change log beside the changes of assumptions. */
export class DecisionLog {
  /** One entry after another: each names the one before it. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly workbook: DecisionPort,
    private readonly runner: Runner,
    private readonly now: () => number,
  ) {}

  /** @returns who decided, and when; or what the workbook refused */
  record(decisions: readonly Decision[], locale: Locale): Promise<{ readonly ok: true; readonly who: string; readonly when: number } | { readonly ok: false; readonly trouble: Trouble }> {
    const recorded = this.queue.then(async () => {
      const log = changeTable(locale);
      const before = await this.workbook.readLog(log);
      if (!before.ok) return refused(before.problem);
      const made = { who: await whoWrites(this.runner, this.workbook), when: this.now() };
      const written = await this.workbook.appendToLog(log, decisions.map((decision) => decisionRow(decision, before.value?.cells ?? [], made, locale)));
      return written.ok ? { ok: true as const, ...made } : refused(written.problem);
    });
    this.queue = recorded.catch(() => undefined);
    return recorded;
  }
}

function refused(problem: Extract<Trouble, { kind: "workbook" }>["problem"]): { readonly ok: false; readonly trouble: Trouble } {
  return { ok: false, trouble: { kind: "workbook", problem } };
}
