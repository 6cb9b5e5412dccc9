import type { Locale } from "../../catalog/text/localText";
import type { Failure } from "../../core/result/failure";
import type { Outcome } from "../../excel/outcome";
import type { SourceRef } from "../../catalog/schema/sourceRef";
import type { CellPlace, WorkbookPort } from "../../excel/workbookPort";
import type { AssumptionField } from "../model/assumptionFields";
import { assumptionKey, assumptionRow, assumptionTable, findAssumption, readAssumptionTable } from "../model/kept/assumptionTable";
import { changeRows, changeTable, type ChangeOrigin } from "../model/kept/changeTable";
import type { Runner } from "../model/history/runner";
import type { Trouble } from "../model/trouble";
import { Observable } from "./observable";
import type { PaneStore } from "./store";
import { whoWrites } from "./whoWrites";

export interface KeptState {
  /** Whether the workbook keeps assumptions on a sheet; undefined until it was looked at. */
  readonly isKept?: boolean;
  readonly isLocked?: boolean;
  /** Assumptions for the client table that stand there. */
  readonly count?: number;
  /** Where the table stands. */
  readonly place?: CellPlace;
  /** Rows that cannot be taken, and why. */
  readonly failures: readonly { readonly key: string; readonly failure: Failure }[];
  /** What the workbook refused last. */
  readonly trouble?: Trouble;
}

type KeptPort = Pick<WorkbookPort, "readLog" | "appendToLog" | "setLogCell" | "readLock" | "setLock" | "readAuthor">;

interface Origin {
  readonly origin: ChangeOrigin;
  readonly reason?: string;
}

/**
 * Assumptions that live on a sheet: the sheet is what holds, for the pane and for people without it. What changed, in the
 * pane or in a cell, is found by comparing with the change log and written there.
 */
export class KeptAssumptions extends Observable<KeptState> {
  /** One look at the sheet after another: two at once would log the same change twice. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: PaneStore,
    private readonly workbook: KeptPort,
    private readonly runner: Runner,
    private readonly now: () => number,
    private readonly locale: () => Locale,
  ) {
    super({ failures: [] });
  }

  /** Puts the assumptions on a sheet, with a row for each of these fields; those that stand there already stay. */
  keep(fields: readonly AssumptionField[], texts: { readonly usual: string }): Promise<void> {
    return this.inTurn(async () => {
      const { source, assumptions } = this.store.state();
      if (!source) return;
      const locale = this.locale();
      const rows = fields.map((field) => assumptionRow(field, assumptions[field.column.id], source, locale, texts));
      if (this.accepted(await this.workbook.appendToLog(assumptionTable(locale), rows))) await this.look(source, { origin: "pane" });
    });
  }

  /** Takes what the sheet says now. Does nothing where there is no such sheet. */
  take(): Promise<void> {
    return this.inTurn(async () => {
      const { source } = this.store.state();
      if (source) await this.look(source, { origin: "sheet" });
    });
  }

  /** Writes an assumption that was changed in the pane to the sheet, where the workbook keeps one. @param field where the sheet has no row for it yet */
  write(field: AssumptionField, value: number | string | undefined, reason?: string): Promise<void> {
    return this.inTurn(async () => {
      const { source } = this.store.state();
      if (!source || !this.state().isKept) return;
      const locale = this.locale();
      const table = assumptionTable(locale);
      const key = assumptionKey(source, field.column.id);
      const set = await this.workbook.setLogCell(table, (cells) => findAssumption(cells, key), value ?? "");
      if (!this.accepted(set)) return;
      if (!set.value && !this.accepted(await this.workbook.appendToLog(table, [assumptionRow(field, value, source, locale, { usual: "" })]))) return;
      await this.look(source, { origin: "pane", reason });
    });
  }

  async lock(locked: boolean): Promise<void> {
    if (this.accepted(await this.workbook.setLock(assumptionTable(this.locale()), locked))) this.change({ isLocked: locked });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  private async look(source: SourceRef, { origin, reason }: Origin): Promise<void> {
    const locale = this.locale();
    const table = assumptionTable(locale);
    const [read, isLocked] = [await this.workbook.readLog(table), await this.workbook.readLock(table)];
    if (!this.accepted(read)) return;
    if (!read.value) return this.enter({ isKept: false, failures: [] });
    const { kept, assumptions, failures } = readAssumptionTable(read.value.cells, source);
    this.enter({ isKept: true, isLocked: isLocked.ok && isLocked.value === true, count: kept.length, place: { sheet: read.value.sheet, row: read.value.row, column: read.value.column }, failures });
    if (this.store.state().source === source) this.store.dispatch({ type: "assumptionsTaken", assumptions });
    const log = changeTable(locale);
    const before = await this.workbook.readLog(log);
    if (!this.accepted(before)) return;
    const rows = changeRows(kept, before.value?.cells ?? [], { when: this.now(), who: await whoWrites(this.runner, this.workbook), origin, reason }, locale);
    if (rows.length > 0) this.accepted(await this.workbook.appendToLog(log, rows));
  }

  private accepted<T>(outcome: Outcome<T>): outcome is { readonly ok: true; readonly value: T } {
    this.change({ trouble: outcome.ok ? undefined : { kind: "workbook", problem: outcome.problem } });
    return outcome.ok;
  }
}
