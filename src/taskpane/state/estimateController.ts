import type { OutputMatrix } from "../../catalog/cell";
import { formulaOf, optionCell, prepareCall } from "../../catalog/studies/callStudy";
import type { Study, StudyCall } from "../../catalog/studies/study";
import type { Locale } from "../../catalog/text/localText";
import { failed, ok, type Result } from "../../core/result/result";
import type { SourceTable } from "../../excel/workbookPort";
import { estimateSheets, type EstimateSheetTexts } from "../model/estimateSheets";
import { typedOption, type EstimateRun, type EstimateState, type FinishedStudy } from "../model/estimateState";
import { failureOf } from "./failureOf";
import { Observable } from "./observable";
import type { EstimateServices } from "./services";
import { SheetWriting } from "./sheetWriting";

/** The page that estimates from a history, without its looks: state, and everything that can be done. */
export class EstimateController extends Observable<EstimateState> {
  readonly writing: SheetWriting;
  private running?: AbortController;

  constructor(
    studies: readonly Study[],
    private readonly services: EstimateServices,
  ) {
    super({ study: studies[0], typed: {}, run: { status: "idle" }, stale: false, sent: {} });
    this.writing = new SheetWriting(services.workbook);
  }

  /** Another question starts afresh: its cells are other ones. */
  chooseStudy(study: Study): void {
    if (study === this.state().study) return;
    this.cancel();
    this.writing.reset();
    this.change({ study, source: undefined, result: undefined, run: { status: "idle" }, stale: false, sent: {}, notice: undefined });
  }

  /** Takes the cells around the selection as they are now. */
  async useRegion(): Promise<void> {
    const region = await this.services.workbook.currentRegion();
    if (!region.ok) return this.change({ notice: { kind: "workbook", problem: region.problem } });
    this.change({ source: region.value, stale: this.state().result !== undefined, notice: undefined, run: { status: "idle" } });
  }

  type(option: string, text: string): void {
    const { study, typed, result } = this.state();
    this.change({ typed: { ...typed, [study.id]: { ...typed[study.id], [option]: text } }, stale: result !== undefined });
  }

  /** Reads the cells as they are now, then estimates off the page's thread. */
  async estimate(locale: Locale): Promise<void> {
    const { study, source } = this.state();
    if (!source) return;
    const abort = new AbortController();
    this.running = abort;
    const enter = (run: EstimateRun): void => {
      if (this.running === abort) this.change({ run });
    };
    this.writing.reset();
    this.change({ run: { status: "running", phase: "reading" }, notice: undefined });
    try {
      const table = await this.services.workbook.readSource(source.ref, { signal: abort.signal });
      if (abort.signal.aborted) return;
      if (!table.ok) return enter({ status: "failed", trouble: { kind: "workbook", problem: table.problem } });
      const result = await this.answer(study, table.value, locale, abort.signal, enter);
      if (abort.signal.aborted) return;
      if (result.ok) this.change({ result: result.value, stale: false, sent: {}, run: { status: "idle" } });
      else enter({ status: "failed", trouble: { kind: "data", failure: result.failure } });
    } catch (thrown) {
      if (!abort.signal.aborted) enter({ status: "failed", trouble: { kind: "data", failure: failureOf(thrown) } });
    } finally {
      if (this.running === abort) this.running = undefined;
    }
  }

  private async answer(study: Study, table: SourceTable, locale: Locale, signal: AbortSignal, enter: (run: EstimateRun) => void): Promise<Result<FinishedStudy>> {
    const options = Object.fromEntries(study.options.map(({ name }) => [name, optionCell(typedOption(this.state(), name))]));
    const calls = study.calls(table.cells, options);
    if (!calls.ok) return calls;
    enter({ status: "running", phase: "estimating" });
    const fit = await this.make(inLanguage(calls.value.fit, locale), table, signal);
    if (!fit.ok) return fit;
    if (calls.value.backtest) enter({ status: "running", phase: "backtesting" });
    const backtest = calls.value.backtest && (await this.make(inLanguage(calls.value.backtest, locale), table, signal));
    const view = study.view({ fit: fit.value.output, ...(backtest?.ok ? { backtest: backtest.value.output } : {}) });
    return ok({ study, table, view, fit: fit.value, ...(backtest?.ok ? { backtest: backtest.value } : {}), ...(backtest && !backtest.ok ? { backtestFailure: backtest.failure } : {}) });
  }

  private async make(call: StudyCall, table: SourceTable, signal: AbortSignal): Promise<Result<{ readonly formula: string; readonly cells: OutputMatrix; readonly output: unknown }>> {
    const task = prepareCall(call, table.cells);
    if (!task.ok) return task;
    const output = await this.services.estimate(task.value.request, signal);
    if (!output.ok) return failed(output.failure);
    return ok({ formula: formulaOf(call, table.cells, table), cells: task.value.present(output.value), output: output.value });
  }

  cancel(): void {
    if (!this.running) return;
    this.running.abort();
    this.running = undefined;
    this.change({ run: { status: "cancelled" } });
  }

  /** Puts an estimated number among the assumptions of the portfolio. */
  send(column: string, value: number): void {
    this.services.assume(column, value);
    this.change({ sent: { ...this.state().sent, [column]: value } });
  }

  async write(locale: Locale, texts: EstimateSheetTexts): Promise<void> {
    const { result } = this.state();
    if (result) await this.writing.write(estimateSheets(result, locale, texts));
  }

  dismissNotice(): void {
    this.change({ notice: undefined });
  }
}

/** The call in the reader's language, where its table has one; English is what a cell gives by itself. */
function inLanguage(call: StudyCall, locale: Locale): StudyCall {
  const speaks = call.fn.params.some(({ name }) => name === "language");
  return speaks && locale !== "en" ? { ...call, args: { ...call.args, language: { kind: "value", value: locale } } } : call;
}
