import { isAsynchronous } from "../../catalog/define/defineFunction";
import type { CellsPort } from "../../excel/officeCells";
import { withReplacement } from "../../formulas/rewrite";
import { answerCall } from "../model/functions/answerCall";
import type { BuilderState, EditedCall, Insertion, Preview } from "../model/functions/builderState";
import { callExpressions, callFields, callText, exampleFields, type TypedFields } from "../model/functions/callText";
import { firstFailure } from "../model/functions/failedField";
import type { GuideEntry } from "../model/functions/guide";
import { readArguments } from "../model/functions/readArguments";
import { callRunner } from "./callRunner";
import { failureOf } from "./failureOf";
import { Observable } from "./observable";
import type { PaneServices } from "./services";
import { debounced } from "./turns";

const TYPING_SETTLES_MS = 300;

/** What the builder needs: cells to refer to and to write to, and somewhere to calculate. */
export interface BuilderServices extends Pick<PaneServices, "run" | "estimate"> {
  readonly workbook: Pick<PaneServices["workbook"], "listTables" | "activeCell">;
  readonly cells: CellsPort;
}

const IDLE: Insertion = { status: "idle" };

/** A form that becomes a formula: what is typed, what it would give, where it goes. */
export class BuilderController extends Observable<BuilderState> {
  private working?: AbortController;
  private readonly previewSoon: () => void;

  constructor(
    private readonly services: BuilderServices,
    settlesMs = TYPING_SETTLES_MS,
  ) {
    super({ typed: {}, tables: [], preview: { status: "incomplete", missing: [] }, insertion: IDLE });
    this.previewSoon = debounced(() => void this.preview(), settlesMs);
  }

  /** Opens the form of a function, blank or filled. */
  async open(entry: GuideEntry, typed: TypedFields = {}, edited?: EditedCall): Promise<void> {
    this.working?.abort();
    this.change({ entry, typed, edited, preview: { status: "working" }, insertion: IDLE, notice: undefined });
    const tables = await this.services.workbook.listTables();
    if (tables.ok) this.change({ tables: tables.value.flatMap(({ ref }) => (ref.kind === "table" ? [ref.name] : [])) });
    await this.preview();
  }

  /** Opens the form of a call as a formula has it. */
  edit(entry: GuideEntry, args: readonly string[], edited: EditedCall): Promise<void> {
    return this.open(entry, callFields(entry.fn, args), edited);
  }

  close(): void {
    this.working?.abort();
    this.change({ entry: undefined, edited: undefined, typed: {}, insertion: IDLE, notice: undefined });
  }

  type(field: string, text: string): void {
    this.change({ typed: { ...this.state().typed, [field]: text }, insertion: IDLE });
    this.previewSoon();
  }

  /** Fills in the arguments of one of the function's examples. */
  async fillExample(index: number): Promise<void> {
    const { entry } = this.state();
    if (!entry) return;
    this.change({ typed: exampleFields(entry, index), insertion: IDLE });
    await this.preview();
  }

  async clear(): Promise<void> {
    this.change({ typed: {}, insertion: IDLE });
    await this.preview();
  }

  /** Puts the address of the selected cells into a field. */
  async takeSelection(field: string): Promise<void> {
    const address = await this.services.cells.selectedAddress();
    if (!address.ok) return this.change({ notice: { kind: "workbook", problem: address.problem } });
    this.change({ typed: { ...this.state().typed, [field]: address.value }, insertion: IDLE, notice: undefined });
    await this.preview();
  }

  /** The cells that the form refers to may have changed; what takes a run is not made again unasked. */
  async refresh(): Promise<void> {
    const { entry } = this.state();
    if (entry && !isAsynchronous(entry.fn)) await this.preview();
  }

  /** The call alone: `TENOR.CLV(…)`. */
  callText(): string {
    const { entry, typed, tables } = this.state();
    return entry ? callText(entry.fn, callExpressions(entry.fn, typed, tables)) : "";
  }

  /** What Insert puts into the cell: the call, or the formula around it. */
  formula(): string {
    const { edited } = this.state();
    const text = this.callText();
    return edited ? withReplacement(edited.formula, { start: edited.start, end: edited.end, text }) : `=${text}`;
  }

  /** Works out what the call would give on the cells as they are now. */
  async preview(): Promise<void> {
    const { entry, typed } = this.state();
    this.working?.abort();
    if (!entry) return;
    const missing = entry.fn.params.filter(({ name, optional }) => !optional && (typed[name] ?? "").trim() === "").map(({ name }) => name);
    if (missing.length > 0) return this.change({ preview: { status: "incomplete", missing } });
    const abort = new AbortController();
    this.working = abort;
    if (isAsynchronous(entry.fn) || this.state().preview.status !== "done") this.change({ preview: { status: "working" } });
    const preview = await this.previewOf(entry, abort.signal);
    if (!abort.signal.aborted) this.change({ preview });
  }

  private async previewOf({ fn }: GuideEntry, signal: AbortSignal): Promise<Preview> {
    const { typed, tables, edited } = this.state();
    const expressions = callExpressions(fn, typed, tables);
    const at = edited ? { ok: true as const, value: edited.at } : await this.services.workbook.activeCell();
    if (!at.ok) return { status: "trouble", trouble: { kind: "workbook", problem: at.problem } };
    const book = await this.services.cells.readReferred(expressions, at.value, { signal });
    if (!book.ok) return { status: "trouble", trouble: { kind: "workbook", problem: book.problem } };
    try {
      const runner = callRunner(this.services, signal);
      const readings = await readArguments(expressions, book.value, at.value, runner);
      const beyond = readings.findIndex(({ ok }) => !ok);
      const args = readings.flatMap((reading) => (reading.ok ? [reading.cells] : []));
      if (beyond >= 0) return { status: "beyond", field: fn.params[beyond].name, detail: expressions[beyond] };
      const answer = await answerCall(fn, args, runner);
      return answer.ok ? { status: "done", cells: answer.value, failure: firstFailure(answer) } : { status: "failed", failure: answer.failure };
    } catch (thrown) {
      return { status: "failed", failure: failureOf(thrown) };
    }
  }

  /** Puts the formula into the selected cell, or into that of the call that is edited; what stands there is left until it is confirmed. */
  async insert(): Promise<void> {
    const { edited, insertion } = this.state();
    const occupied = insertion.status === "occupied" ? insertion : undefined;
    this.change({ insertion: { status: "inserting" } });
    const inserted = await this.services.cells.insertFormula({ formula: this.formula(), at: occupied?.at ?? edited?.at, replacing: occupied?.holds ?? edited?.formula });
    if (!inserted.ok) return this.change({ insertion: { status: "failed", trouble: { kind: "workbook", problem: inserted.problem } } });
    const { kind, ...rest } = inserted.value;
    this.change({ insertion: { status: kind, ...rest } as Insertion });
    if (kind === "inserted" && edited) this.change({ edited: { ...edited, formula: this.formula(), end: edited.start + this.callText().length } });
  }

  cancelInsertion(): void {
    this.change({ insertion: IDLE });
  }
}
